import { endsInAbbreviation } from './abbreviations.ts';
import { endsWithStop } from './sentence-end.ts';

/**
 * The sentences of a paragraph, each whole and with the space behind it. `Intl.Segmenter` cuts after every stop; here pieces are joined again wherever
 * the sentence may go on. In doubt they are: two sentences in one harm nobody, half a sentence of health information may.
 *
 * @param paragraph A line break that the author set is a newline; it ends no sentence by itself.
 * @param lang BCP 47.
 */
export function sentencesOf(paragraph: string, lang: string): readonly string[] {
  const pieces = [...new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(paragraph)].map(
    ({ segment }) => segment,
  );
  const joined: string[] = [];
  for (const piece of pieces) {
    const before = joined.at(-1);
    if (before !== undefined && goesOn(before, piece, lang)) joined[joined.length - 1] = before + piece;
    else joined.push(piece);
  }
  return joined;
}

const closing = '["\'”“’‘»«›)\\]）」』】]';
/** What one says or doubts: `“Is it safe?” she asks`. */
const asksWithin = new RegExp(`[?!？！؟]${closing}+$`, 'u');
const trailsOff = new RegExp(`(?:…|\\.{2,})${closing}*$`, 'u');
/** A bracket after a sentence says for whom it does not hold; small letters and commas never begin one. */
const isMore = /^(?:[\p{Ll}(（[,;:–—-]|["'”’»)）」』])/u;

function goesOn(before: string, next: string, lang: string): boolean {
  const text = before.trimEnd();
  if (!endsWithStop(text) || trailsOff.test(text) || asksWithin.test(text)) return true;
  if (isMore.test(next) || isOpen(text)) return true;
  return text.endsWith('.') && endsInAbbreviation(text, lang);
}

const pairs = [
  ['(', ')'],
  ['（', '）'],
  ['[', ']'],
  ['「', '」'],
  ['『', '』'],
] as const;

/** Whether a bracket or a quotation has not come to its end. */
function isOpen(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  if (pairs.some(([open, close]) => count(open) > count(close))) return true;
  // „German“, “English”, «French», »Danish«: whichever mark opens, the marks of a whole quotation are even in number.
  const quotes = [...text].filter((sign) => /["“”„«»]/u.test(sign)).length;
  return quotes % 2 === 1;
}
