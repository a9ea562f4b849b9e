/** A word with what belongs to it: don't, evidence-backed, 2.5, AHA/BHA counts twice. */
const word = /[\p{L}\p{N}\p{M}]+(?:['’.,·‑-][\p{L}\p{N}\p{M}]+)*/gu;

const withoutSpaces =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** Thai and all that comes behind it in Unicode: told much faster than the scripts. */
const mayLackSpaces = /[\u0e00-\uffff]/;

/** How many words a text has; in scripts without spaces two characters count as one word, as is usual for Chinese. */
export function countWords(text: string): number {
  if (!mayLackSpaces.test(text) || !withoutSpaces.test(text)) return text.match(word)?.length ?? 0;
  const signs = text.match(new RegExp(withoutSpaces, 'gu'))?.length ?? 0;
  const rest = text.replace(new RegExp(withoutSpaces, 'gu'), ' ').match(word)?.length ?? 0;
  return Math.ceil(signs / 2) + rest;
}

/** The words of a text. */
export function wordsOf(text: string): readonly string[] {
  return text.match(word) ?? [];
}
