import type { Place } from '../model/place.ts';

/** Where some characters of one line stand. */
export function placeInText(text: string, index: number, length = 1): Place {
  const lines = text.slice(0, index).split(/\r\n|\r|\n/);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { line: lines.length, column, endLine: lines.length, endColumn: column + length };
}

/** How far a word is followed, in characters: text without spaces has no end of words. */
const reach = 30;

/** The word that some characters stand in, and where it begins. */
export function wordAt(
  text: string,
  index: number,
  length: number,
): { readonly word: string; readonly at: number } {
  const before = /\S*$/.exec(text.slice(Math.max(0, index - reach), index))?.[0] ?? '';
  const after = /^\S*/.exec(text.slice(index + length, index + length + reach))?.[0] ?? '';
  return { word: `${before}${text.slice(index, index + length)}${after}`, at: index - before.length };
}
