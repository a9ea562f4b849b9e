import type { Colour, ShownText } from '../../pdf/drawing.ts';
import { type Check, pagesNamed, quoted } from '../check.ts';

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
  for (const { number, drawing } of file.pages) {
    const colours = [
      ...drawing.texts.map(({ fill }) => fill),
      ...drawing.paths.flatMap(({ fill, stroke }) => [fill, stroke]),
    ].filter((colour) => colour !== undefined);
    const most = Math.max(0, ...colours.filter(isNotRegistration).map(inkOf));
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

/** All four in full are for crop marks, which stand outside of what is kept. */
function isNotRegistration({ space, values }: Colour): boolean {
  return !(space === 'cmyk' && values.length === 4 && values.every((value) => value === 1));
}

function isRichBlack({ fill, text }: ShownText): boolean {
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = fill.values;
  return fill.space === 'cmyk' && text.trim() !== '' && black > 0.8 && Math.min(cyan, magenta, yellow) > 0.2;
}
