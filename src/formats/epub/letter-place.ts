import { lettersIn } from '../../wording/letters.ts';

/**
 * Where in a text the word begins that holds a letter, with the opening marks before it: no word is cut in two, as it
 * would be read out as two.
 *
 * @param letter Counted from 0, as `lettersIn` counts.
 * @param lang BCP 47, for scripts that put no spaces between words.
 */
export function wordOfLetter(text: string, letter: number, lang: string): number {
  let seen = 0;
  for (const { segment, index } of new Intl.Segmenter(lang, { granularity: 'grapheme' }).segment(text)) {
    seen += lettersIn(segment);
    if (seen > letter) return beforeMarks(text, wordStart(text, index, lang));
  }
  return text.length;
}

function wordStart(text: string, index: number, lang: string): number {
  return new Intl.Segmenter(lang, { granularity: 'word' }).segment(text).containing(index)?.index ?? index;
}

/** Quotation marks, brackets, signs: whatever follows a space belongs to the next word; else only what opens. */
function beforeMarks(text: string, start: number): number {
  const before = text.slice(0, start);
  const marks =
    /(?:^|\s)([^\s\p{L}\p{N}]*)$/u.exec(before)?.[1] ?? /[\p{Ps}\p{Pi}]*$/u.exec(before)?.[0] ?? '';
  return start - marks.length;
}
