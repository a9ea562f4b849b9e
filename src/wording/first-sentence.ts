import { tellsBelief } from './beliefs.ts';
import { pointsElsewhere } from './pointing.ts';
import { endsWithStop } from './sentence-end.ts';
import { sentencesOf } from './sentences.ts';
import { turns } from './turning.ts';

/** Why the beginning of an answer cannot stand by itself. */
export type Unfit =
  /** It does not end as a sentence does: a colon, a heading, a line of verse. */
  | 'unfinished'
  /** It is the last sentence before a list or table. */
  | 'leads-on'
  /** "See below". */
  | 'points-elsewhere'
  /** "Yes.", a question, a belief, or a sentence that the next takes back; together they are too long. */
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
 * ("Yes.", "Many people think …", "However, …"), and none where it only leads to what is not shown. No text is better than half a thought.
 *
 * @param paragraphs Those that the answer begins with, in plain words; a break that the author set is a newline.
 * @param rest What follows them: nothing, or a list, a table, a picture, which the last of them may lead up to.
 * @param lang BCP 47.
 */
export function firstSentence(
  paragraphs: readonly string[],
  rest: 'nothing' | 'more',
  lang: string,
): Opening {
  const all = paragraphs.flatMap((paragraph) => sentencesOf(`${paragraph.trim()}\u2029`, lang));
  let taken = 1;
  while (taken < all.length && needsNext(all.slice(0, taken), all[taken], lang)) taken += 1;
  const chosen = all.slice(0, taken);
  const text = joined(chosen);
  const isAll = taken === all.length;
  const isWhole = isAll && rest === 'nothing';
  if (text.includes('\n') || !chosen.every((one) => endsWithStop(one) || (isWhole && isLine(one, chosen))))
    return none('unfinished');
  if (pointsElsewhere(text, lang)) return none('points-elsewhere');
  if (isAll && rest === 'more') return none('leads-on');
  if (!isWhole && needsNext(chosen, undefined, lang)) return none('needs-more');
  if (taken > 1 && lengthOf(text) > longestTogether) return none('needs-more');
  return { kind: 'sentence', text };
}

/** An answer without a full stop is whole all the same where it is all there is, and leads to nothing. */
function isLine(sentence: string, chosen: readonly string[]): boolean {
  return sentence === chosen.at(-1) && !/[\p{Pd}:;,：；，、]$/u.test(sentence.trimEnd());
}

/** As one paragraph; scripts that part sentences by their stop alone get no space between them. */
function joined(sentences: readonly string[]): string {
  return sentences
    .join('')
    .trim()
    .replace(/(?<=[。！？])\u2029/gu, '')
    .replace(/\u2029/gu, ' ');
}

function needsNext(chosen: readonly string[], next: string | undefined, lang: string): boolean {
  const last = chosen.at(-1) ?? '';
  const isQuestion = /[?？؟][^\p{L}\p{N}]*$/u.test(last);
  return (
    isQuestion ||
    tellsBelief(last, lang) ||
    countWords(chosen.join(''), lang) < fewWords ||
    (next !== undefined && turns(next, lang))
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
