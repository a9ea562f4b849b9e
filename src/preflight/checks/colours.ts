import { spaceOf } from '../../pdf/colour-space.ts';
import type { Bounds, Colour, ShownText } from '../../pdf/drawing.ts';
import { PDFName, PDFNumber, type PdfStream } from '../../pdf/pdf-lib.ts';
import { pixelsOf } from '../../pdf/streams.ts';
import { type Check, pagesNamed, quoted } from '../check.ts';
import { luminanceOf } from '../luminance.ts';
import { trimOf } from '../survey.ts';

/** The most ink that coated paper dries with: the sum of the four shares (ISO 12647-2; what online printers ask for). */
const mostInk = 3;

/** Files for the printer hold no colours of a screen, no more ink than dries, and text in black alone. */
export const checkColours: Check = ({ file, promise }, found) => {
  if (promise?.purpose !== 'press') return;
  const rgb = file.pages.filter(({ drawing }) => drawing.rgb.length > 0);
  const [first] = rgb;
  if (first !== undefined) {
    found(
      'pdf-colour-rgb',
      `Unexpected colours of a screen (RGB: ${first.drawing.rgb.join(', ')}) on ${pagesNamed(rgb.map(({ number }) => number))}, expected CMYK`,
      'The printer would convert them, and black text would blur. Publish the leaflet again.',
    );
  }
  const heavy = new Map<number, number>();
  const blurred: [number, ShownText][] = [];
  for (const page of file.pages) {
    const { number, drawing } = page;
    // Crop marks are in all four inks: they stand outside of what is kept.
    const kept = shrunk(trimOf(page));
    const colours = [
      ...drawing.texts.map(({ fill, bounds }) => ({ colour: fill, bounds })),
      ...drawing.paths.flatMap(({ fill, stroke, bounds }) => [
        { colour: fill, bounds },
        { colour: stroke, bounds },
      ]),
    ].flatMap(({ colour, bounds }) =>
      colour === undefined || isOutside(bounds, kept) ? [] : [inkOf(colour)],
    );
    const most = Math.max(0, ...colours, ...drawing.images.map(({ source }) => inkOfImage(source)));
    if (most > mostInk + 0.005) heavy.set(number, most);
    blurred.push(...drawing.texts.filter(isRichBlack).map((text): [number, ShownText] => [number, text]));
  }
  if (heavy.size > 0) {
    const most = Math.max(...heavy.values());
    found(
      'pdf-ink',
      `Unexpected ${Math.round(most * 100)} % of ink on ${pagesNamed(heavy.keys())}, expected ${mostInk * 100} % or less`,
      'It would not dry and would come off on other sheets. Choose lighter colours.',
    );
  }
  const [text] = blurred;
  if (text !== undefined) {
    found(
      'pdf-ink',
      `Unexpected black of several inks in text on ${pagesNamed(blurred.map(([number]) => number))}, such as ${quoted(text[1].text)}, expected black ink alone`,
      'Plates that lie a hair apart would blur the letters. Publish the leaflet again.',
    );
  }
};

function inkOf({ space, values }: Colour): number {
  return space === 'cmyk' ? values.reduce((sum, value) => sum + value, 0) : 0;
}

function isOutside(bounds: Bounds, { left, bottom, right, top }: Bounds): boolean {
  return bounds.left >= right || bounds.right <= left || bounds.bottom >= top || bounds.top <= bottom;
}

/** Without what a line on the very edge covers. */
function shrunk({ left, bottom, right, top }: Bounds): Bounds {
  return { left: left + 1, bottom: bottom + 1, right: right - 1, top: top - 1 };
}

/** The most ink of a point of a picture, where its points can be had. */
function inkOfImage(image: PdfStream | undefined): number {
  if (image === undefined || spaceOf(image.dict.lookup(PDFName.of('ColorSpace'))) !== 'cmyk') return 0;
  const bits = image.dict.lookup(PDFName.of('BitsPerComponent'));
  const points = bits instanceof PDFNumber && bits.asNumber() === 8 ? pixelsOf(image) : undefined;
  if (points === undefined) return 0;
  let most = 0;
  for (let at = 0; at + 3 < points.length; at += 4) {
    const [cyan = 0, magenta = 0, yellow = 0, black = 0] = points.subarray(at, at + 4);
    most = Math.max(most, cyan + magenta + yellow + black);
  }
  return most / 255;
}

/** Dark grey that several plates have a part in: black ink alone prints it sharp. */
function isRichBlack({ fill, text }: ShownText): boolean {
  if (fill.space !== 'cmyk' || text.trim() === '') return false;
  const inks = fill.values.slice(0, 3);
  const [least, most] = [Math.min(...inks), Math.max(...inks)];
  return least > 0.2 && most - least < 0.35 && (luminanceOf(fill) ?? 1) < 0.05;
}
