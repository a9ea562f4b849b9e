import { shared } from '../../pdf/bounds.ts';
import type { Bounds, ShownText } from '../../pdf/drawing.ts';
import { type Check, pagesNamed, quoted } from '../check.ts';
import { bodyOf } from '../ink-bounds.ts';

/** Of the height of letters. Lines that are set tight touch above and below, not there. */
const leastHeight = 0.5;
/** Of the type size: two letters. A full stop may lean against the word before it. */
const leastWidth = 1;

/** No text is printed over other text: neither could be read. */
export const checkOverlaps: Check = ({ file }, found) => {
  const pages = new Set<number>();
  let example: readonly [ShownText, ShownText] | undefined;
  for (const { number, drawing } of file.pages) {
    const pair = overlapIn(drawing.texts);
    if (pair === undefined) continue;
    pages.add(number);
    example ??= pair;
  }
  if (example === undefined) return;
  found(
    'pdf-text-overlaps',
    `Unexpected text over other text on ${pagesNamed(pages)}: ${quoted(example[0].text)} and ${quoted(example[1].text)}`,
    'Neither can be read. Publish the leaflet again; if it stays, look at the style sheets in templates/print/.',
  );
};

function overlapIn(texts: readonly ShownText[]): readonly [ShownText, ShownText] | undefined {
  const bodies = texts
    .filter(({ text, isInvisible }) => text.trim() !== '' && !isInvisible)
    .map((text) => ({ text, body: bodyOf(text) }))
    .toSorted((one, other) => one.body.bottom - other.body.bottom);
  for (const [index, { text, body }] of bodies.entries()) {
    for (let next = index + 1; next < bodies.length; next += 1) {
      const other = bodies[next];
      // From below to above: none that follows reaches down to this one.
      if (other === undefined || other.body.bottom >= body.top) break;
      if (overlap(text, body, other.text, other.body)) return [text, other.text];
    }
  }
  return undefined;
}

function overlap(one: ShownText, body: Bounds, other: ShownText, otherBody: Bounds): boolean {
  if (otherBody.left >= body.right || otherBody.right <= body.left) return false;
  const { left, bottom, right, top } = shared(body, otherBody);
  const height = Math.min(body.top - body.bottom, otherBody.top - otherBody.bottom);
  const isDeep =
    top - bottom > leastHeight * height && right - left > leastWidth * Math.min(one.size, other.size);
  // The same words in the same place are one text that is made bolder.
  return isDeep && !(one.text === other.text && Math.abs(body.left - otherBody.left) < 0.1 * one.size);
}
