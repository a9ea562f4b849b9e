/**
 * What stands between two letters of a folded text, as far as it matters to a term: nothing, a joiner that hides no word
 * (`bo-tox`), a space, the point of an abbreviation, or an end.
 */
export const gap = { none: 0, joiner: 1, space: 2, point: 3, end: 4 } as const;
export type Gap = (typeof gap)[keyof typeof gap];

export function gapOf(between: string): Gap {
  if (between === ' ') return gap.space;
  if (between === '') return gap.none;
  if (between.length > 12) return gap.end;
  if (/^(?:[-_·•*.'~|+^]|- +)$/.test(between)) return gap.joiner;
  if (/^ +(?:- *)?$/.test(between)) return gap.space;
  return /^\. +$/.test(between) ? gap.point : gap.end;
}

/** Scripts that write no spaces between words. */
export const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}ー]/u;

/** Scripts in which "and", "the", "with" are written together with the word that follows. */
export const prefixed = /[\p{Script=Arabic}\p{Script=Hebrew}]/u;

/** What may stand before a word without a space there. */
export const prefixes = /^(?:[وف]?[بكل]?(?:ال|ل)?|[והבלמשכ]{1,3})$/u;
