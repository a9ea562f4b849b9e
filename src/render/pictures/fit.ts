import type { MeasuredBox } from '../../model/context.ts';
import type { PictureSize } from './sizes.ts';

/** Pixels between two sizes of type that are tried. */
const step = 2;

/** Layout counts in fractions of a pixel. */
const tolerance = 0.5;

/**
 * The largest type in which a card holds its words, in pixels, or `undefined` when even the smallest is too
 * large. Every size that is returned has been laid out and looked at, none is reckoned.
 *
 * @param fits Lays the card out with its headline in this size.
 */
export async function largestFit(
  { largest, smallest }: PictureSize['headline'],
  fits: (size: number) => Promise<boolean>,
): Promise<number | undefined> {
  if (await fits(largest)) return largest;
  let good: number | undefined;
  let low = 0;
  let high = Math.ceil((largest - smallest) / step) - 1;
  while (low <= high) {
    const middle = Math.ceil((low + high) / 2);
    const size = smallest + middle * step;
    if (await fits(size)) {
      good = size;
      low = middle + 1;
    } else {
      high = middle - 1;
    }
  }
  return good;
}

/** The type of the smaller text beside a headline of this size, in pixels. */
export function textSize(headline: number, { largest, smallest, share }: PictureSize['text']): number {
  return Math.min(largest, Math.max(smallest, Math.round(headline * share)));
}

/**
 * Whether a laid-out card holds its words: every line in its box, every box with words in the safe zone, and
 * nothing pushed over the lower edge.
 */
export function staysInside(box: MeasuredBox, size: PictureSize): boolean {
  return (
    box.y + box.height <= size.height + tolerance &&
    (box.lines.length === 0 || holdsWords(box, size)) &&
    box.children.every((child) => staysInside(child, size))
  );
}

function holdsWords(box: MeasuredBox, { width, height, safe }: PictureSize): boolean {
  return (
    box.x >= safe.inline - tolerance &&
    box.x + box.width <= width - safe.inline + tolerance &&
    box.y >= safe.top - tolerance &&
    box.y + box.height <= height - safe.bottom + tolerance &&
    box.lines.every((line) => staysInBox(line, box, tolerance + slackOf(box)))
  );
}

/** Of the height of a line: more than any style sheet takes out between two letters. */
const tightest = 0.02;

/**
 * How far a line may be moved by characters that have no width, such as marks of direction: the space that is taken out
 * between letters is taken out at them, too.
 */
function slackOf({ lines }: MeasuredBox): number {
  const marks = lines.reduce(
    (sum, { text }) => sum + [...text.matchAll(/\p{Default_Ignorable_Code_Point}/gu)].length,
    0,
  );
  return marks * tightest * Math.max(0, ...lines.map(({ height }) => height));
}

/**
 * A line ends with the space at which it was broken, and that space may hang over the edge. The line is broken
 * there because the words before it fit, unless it is a single word: then it may be the word that sticks out.
 */
function staysInBox(line: MeasuredBox['lines'][number], box: MeasuredBox, slack: number): boolean {
  const words = line.text.split(/[ \t\n\u3000]+/).filter((word) => word !== '');
  if (words.length === 0) return true;
  // By its middle: a line is higher than the room it is given, so that the first and the last always stick out a little.
  const middle = line.y + line.height / 2;
  if (middle < box.y || middle > box.y + box.height) return false;
  const hangs = /[ \t\n\u3000]$/.test(line.text) && words.length > 1;
  return line.x >= box.x - slack && (hangs || line.x + line.width <= box.x + box.width + slack);
}
