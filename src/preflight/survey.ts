import type { ReadFonts } from '../pdf/canvas.ts';
import type { Bounds, Drawing, ShownText } from '../pdf/drawing.ts';
import type { Font } from '../pdf/fonts.ts';
import { drawingOf } from '../pdf/interpret.ts';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFStream,
  type Pdf,
  type PdfDict,
  type PdfPage,
} from '../pdf/pdf-lib.ts';
import { decodedBytes } from '../pdf/streams.ts';

/** A page as it was found. */
export interface SurveyedPage {
  /** From 1. */
  readonly number: number;
  readonly page: PdfPage;
  readonly boxes: Boxes;
  readonly drawing: Drawing;
  /** The text that is tagged, by the number of its marked content. */
  readonly tagged: ReadonlyMap<number, readonly ShownText[]>;
}

/** In points; those that the page does not have are left out (ISO 32000-1, 14.11.2). */
interface Boxes {
  readonly media: Bounds;
  readonly crop?: Bounds;
  readonly bleed?: Bounds;
  readonly trim?: Bounds;
}

/** A file as it was found: looked at once, for all checks. */
export interface Surveyed {
  readonly pdf: Pdf;
  readonly pages: readonly SurveyedPage[];
  readonly fonts: readonly Font[];
  /** The metadata (XMP), when there are any. */
  readonly xmp: string | undefined;
}

export function survey(pdf: Pdf): Surveyed {
  const fonts: ReadFonts = new Map();
  const pages = pdf.getPages().map((page, index): SurveyedPage => {
    const drawing = drawingOf(page, fonts);
    return { number: index + 1, page, boxes: boxesOf(page), drawing, tagged: byTag(drawing.texts) };
  });
  const metadata = pdf.catalog.lookup(PDFName.of('Metadata'));
  const xmp =
    metadata instanceof PDFStream ? Buffer.from(decodedBytes(metadata)).toString('utf8') : undefined;
  return { pdf, pages, fonts: [...fonts.values()], xmp };
}

function byTag(texts: readonly ShownText[]): ReadonlyMap<number, readonly ShownText[]> {
  const found = new Map<number, ShownText[]>();
  for (const text of texts) {
    if (text.mcid === undefined) continue;
    const list = found.get(text.mcid);
    if (list === undefined) found.set(text.mcid, [text]);
    else list.push(text);
  }
  return found;
}

function boxesOf({ node }: PdfPage): Boxes {
  const [media, crop, bleed, trim] = ['MediaBox', 'CropBox', 'BleedBox', 'TrimBox'].map((name) =>
    box(node, name),
  );
  return {
    media: media ?? { left: 0, bottom: 0, right: 0, top: 0 },
    ...(crop === undefined ? {} : { crop }),
    ...(bleed === undefined ? {} : { bleed }),
    ...(trim === undefined ? {} : { trim }),
  };
}

/** The media and the crop box may stand with the parents of a page. */
function box(node: PdfDict, name: string): Bounds | undefined {
  const own = node.lookup(PDFName.of(name));
  if (own instanceof PDFArray) {
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = own.asArray().map((_, index) => {
      const value = own.lookup(index);
      return value instanceof PDFNumber ? value.asNumber() : 0;
    });
    return {
      left: Math.min(x1, x2),
      bottom: Math.min(y1, y2),
      right: Math.max(x1, x2),
      top: Math.max(y1, y2),
    };
  }
  const parent = node.lookup(PDFName.of('Parent'));
  const isInherited = name === 'MediaBox' || name === 'CropBox';
  return isInherited && parent instanceof PDFDict ? box(parent, name) : undefined;
}

/** What remains of a page after cutting: its trim, else what is shown of it. */
export function trimOf({ boxes }: SurveyedPage): Bounds {
  return boxes.trim ?? boxes.crop ?? boxes.media;
}

/** Points in a millimetre. */
export const pointsPerMillimetre = 72 / 25.4;

export function millimetres(points: number): number {
  return points / pointsPerMillimetre;
}
