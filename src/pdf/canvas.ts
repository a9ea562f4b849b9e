import { transformed } from './bounds.ts';
import { asksForLight } from './colour-space.ts';
import type { Marked, Painted, PaintedImage, PaintedPath, ShownText } from './drawing.ts';
import type { Font } from './fonts.ts';
import type { GraphicsState } from './graphics-state.ts';
import { PDFDict, PDFName, PDFStream, type PdfDict, type PdfObject, type PdfStream } from './pdf-lib.ts';

/** Fonts that were read, by their dictionaries: pages share them. */
export type ReadFonts = Map<PdfDict, Font>;

/** What a page shows, while it is being gone through. */
export interface Canvas {
  readonly texts: ShownText[];
  readonly paths: PaintedPath[];
  readonly images: PaintedImage[];
  readonly rgb: Set<string>;
  readonly fonts: ReadFonts;
  readonly lostFonts: Set<string>;
  readonly mcids: Set<number>;
  /** Patterns that were looked at. */
  readonly patterns: Set<PdfObject>;
}

export function openCanvas(fonts: ReadFonts): Canvas {
  return {
    texts: [],
    paths: [],
    images: [],
    rgb: new Set(),
    fonts,
    lostFonts: new Set(),
    mcids: new Set(),
    patterns: new Set(),
  };
}

/** How many paths and pictures there are by now. */
export function paintedOn({ paths, images }: Canvas): number {
  return paths.length + images.length;
}

/** When something is painted, and how much of it can be seen. */
export function seen(
  { clip, opacity, groupOpacity }: GraphicsState,
  canvas: Canvas,
): Pick<Painted, 'clip' | 'opacity' | 'at'> {
  return { clip, opacity: opacity * groupOpacity, at: paintedOn(canvas) };
}

/** A picture where its unit square comes to stand (ISO 32000-1, 8.9.5). */
export function pictureOf(
  source: PdfStream | undefined,
  state: GraphicsState,
  tags: Marked,
  canvas: Canvas,
): PaintedImage {
  const bounds = transformed({ left: 0, bottom: 0, right: 1, top: 1 }, state.matrix);
  return { ...tags, ...seen(state, canvas), bounds, source };
}

/** Notes in what colours a group is mixed (11.4.7). */
export function noteGroup(holder: PdfDict, canvas: Canvas): void {
  const group = holder.lookup(PDFName.of('Group'));
  if (group instanceof PDFDict && asksForLight(group.lookup(PDFName.of('CS')))) canvas.rgb.add('group');
}

/** Notes the colours of a shading (8.7.4.3). */
export function noteShading(shading: PdfObject | undefined, canvas: Canvas): void {
  const dict = shading instanceof PDFStream ? shading.dict : shading;
  if (dict instanceof PDFDict && asksForLight(dict.lookup(PDFName.of('ColorSpace')))) canvas.rgb.add('sh');
}
