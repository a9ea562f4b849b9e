import { pointsElsewhere } from './pointing.ts';
import { endsWithStop } from './sentence-end.ts';
import { sentencesOf } from './sentences.ts';
import { turns } from './turning.ts';

/** What stands in an answer after its first paragraph. */
export type Rest =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'paragraph'; readonly text: string }
  /** A list, a table, a picture: the paragraph may lead up to it. */
  | { readonly kind: 'other' };

/** Why the beginning of an answer cannot stand by itself. */
export type Unfit =
  /** It does not end as a sentence does: a colon, a heading, a line of verse. */
  | 'unfinished'
  /** It is the last sentence before a list or table. */
  | 'leads-on'
  /** "See below". */
  | 'points-elsewhere'
  /** "Yes.", or a question, or a sentence that the next takes back; together they are too long. */
  | 'needs-more';

export type Opening =
  | { readonly kind: 'sentence'; readonly text: string }
  | { readonly kind: 'none'; readonly why: Unfit };

/** Fewer words say too little: "Yes.", "It depends." */
const fewWords = 4;

/** Several sentences are taken together up to this length, in characters as people count them. */
const longestTogether = 240;

/**
 * The first sentence of an answer, whole, where it can stand by itself: with the next one where it alone could mislead
 * ("Yes.", "However, …"), and none where it only leads to what is not shown. No text is better than half a thought.
 *
 * @param paragraph The first paragraph in plain words; a break that the author set is a newline.
 * @param rest What follows it.
 * @param lang BCP 47.
 */
export function firstSentence(paragraph: string, rest: Rest, lang: string): Opening {
  const all = sentencesOf(paragraph.trim(), lang);
  let taken = 1;
  while (taken < all.length && needsNext(all.slice(0, taken), all[taken], lang)) taken += 1;
  const chosen = all.slice(0, taken);
  const text = chosen.join('').trim();
  const next = all[taken] ?? (rest.kind === 'paragraph' ? sentencesOf(rest.text, lang)[0] : undefined);
  const isAll = taken === all.length;
  if (!endsWithStop(text) || text.includes('\n')) return none('unfinished');
  if (pointsElsewhere(text, lang)) return none('points-elsewhere');
  if (isAll && rest.kind === 'other') return none('leads-on');
  const isWhole = isAll && rest.kind === 'nothing';
  if (!isWhole && needsNext(chosen, next, lang)) return none('needs-more');
  if (taken > 1 && lengthOf(text) > longestTogether) return none('needs-more');
  return { kind: 'sentence', text };
}

function needsNext(chosen: readonly string[], next: string | undefined, lang: string): boolean {
  const isQuestion = /[?？؟][^\p{L}\p{N}]*$/u.test(chosen.at(-1) ?? '');
  return (
    isQuestion || countWords(chosen.join(''), lang) < fewWords || (next !== undefined && turns(next, lang))
  );
}

function countWords(text: string, lang: string): number {
  const segments = new Intl.Segmenter(lang, { granularity: 'word' }).segment(text);
  return [...segments].filter(({ isWordLike }) => isWordLike).length;
}

function lengthOf(text: string): number {
  return [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(text)].length;
}

function none(why: Unfit): Opening {
  return { kind: 'none', why };
}
