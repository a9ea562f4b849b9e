import type { Bounds, ShownText } from '../pdf/drawing.ts';

/** Where the ink of a text can be: a space at the end of a line hangs over and shows nothing. */
export function inkOf({ text, bounds, size }: ShownText): Bounds {
  const hanging = text.length - text.trimEnd().length;
  const leading = text.length - text.trimStart().length;
  // A space is about a quarter of the type size.
  const width = 0.25 * size;
  const left = bounds.left + leading * width;
  return { ...bounds, left, right: Math.max(left, bounds.right - hanging * width) };
}

/** From the line to the height of small letters: what every text fills. */
export function bodyOf(text: ShownText): Bounds {
  const ink = inkOf(text);
  const height = ink.top - ink.bottom;
  return { ...ink, bottom: ink.bottom + 0.25 * height, top: ink.top - 0.25 * height };
}
