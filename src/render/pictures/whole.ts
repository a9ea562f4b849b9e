import type { MeasuredBox } from '../../model/context.ts';

/**
 * Whether a laid-out picture holds all these words. The engine leaves out the lines for which there is no room, and gives
 * a height as if there were none; a style sheet can leave out words as well. Nothing of health information may get lost.
 */
export function holdsAll(words: string, box: MeasuredBox): boolean {
  const there = countsOf(wordsIn(box));
  return [...countsOf(words)].every(([letter, count]) => count <= (there.get(letter) ?? 0));
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
