import type { MeasuredBox } from '../../model/context.ts';

/** Layout counts in fractions of a pixel. */
const tolerance = 0.5;

/**
 * Whether a laid-out picture holds all these words. The engine leaves out the lines for which there is no room, and gives
 * a height as if there were none; a style sheet can leave out words as well. Nothing of health information may get lost.
 */
export function holdsAll(words: string, box: MeasuredBox): boolean {
  const there = countsOf(wordsIn(box));
  return [...countsOf(words)].every(([letter, count]) => count <= (there.get(letter) ?? 0));
}

/** Whether all words stand inside of the boxes around them: beyond those they may be cut off, or lie on other words. */
export function standsInside(box: MeasuredBox, around: MeasuredBox = box): boolean {
  const isInside =
    box.lines.length === 0 ||
    (box.x >= around.x - tolerance &&
      box.y >= around.y - tolerance &&
      box.x + box.width <= around.x + around.width + tolerance &&
      box.y + box.height <= around.y + around.height + tolerance);
  const inner = common(box, around);
  return isInside && box.children.every((child) => standsInside(child, inner));
}

/** What two boxes have in common. */
function common(one: MeasuredBox, other: MeasuredBox): MeasuredBox {
  const [x, y] = [Math.max(one.x, other.x), Math.max(one.y, other.y)];
  const width = Math.min(one.x + one.width, other.x + other.width) - x;
  const height = Math.min(one.y + one.height, other.y + other.height) - y;
  return { x, y, width, height, lines: [], children: [] };
}

function wordsIn(box: MeasuredBox): string {
  return [...box.lines.map(({ text }) => text), ...box.children.map(wordsIn)].join('');
}

/** How often each letter is seen, whatever its order, case and spelling: right-to-left lines and capitals count as the same. */
function countsOf(words: string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const letter of words.normalize('NFC').toLowerCase().replace(unseen, ''))
    counts.set(letter, (counts.get(letter) ?? 0) + 1);
  return counts;
}

/** What a reader never sees: spaces, joiners, direction marks. */
export const unseen = /[\p{White_Space}\p{Cc}\p{Default_Ignorable_Code_Point}]/gu;
