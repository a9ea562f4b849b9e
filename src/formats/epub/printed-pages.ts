import type { PrintedText } from '../../model/printed-text.ts';
import { type PartText, partTexts } from '../../render/parts.ts';
import { lettersIn } from '../../wording/letters.ts';
import { wordOfLetter } from './letter-place.ts';
import { insertPageBreak } from './page-break.ts';
import type { Page } from './pages.ts';

/** A page of the print, and where it begins in the book. */
export interface PrintedPage {
  /** Its number, as the print shows it. */
  readonly label: string;
  readonly href: string;
}

/** Some words of the book. */
interface BookText extends PartText {
  readonly file: string;
  /** Letters of its part that stand before it. */
  readonly from: number;
  readonly letters: number;
}

/** Where a page begins: at a letter of one of the texts. */
interface Place {
  /** Of the texts, in the order of the book. */
  readonly index: number;
  /** Of the text, from 0. */
  readonly letter: number;
}

/**
 * Marks in the book where the pages of the print begin, to the word, so that a class or a ward that has both is on the
 * same page. What the print shows and the book does not (a list of contents, a question for paper alone) gives way
 * to what follows it there. A page at whose beginning no more words come is left out. Changes the trees.
 *
 * @param pages In the order of reading.
 * @param word For "page", in the language of the book.
 */
export function markPrintedPages(
  pages: readonly Page[],
  printed: PrintedText,
  word: string,
  lang: string,
): readonly PrintedPage[] {
  const texts = textsOf(pages);
  let last: Place = { index: 0, letter: 0 };
  const found = printed.before.flatMap((before, index) => {
    const place = placeOf(before, printed, texts);
    if (place === undefined) return [];
    // Pages follow one another in the book as well, even where it has two blocks in another order.
    last = isBefore(place, last) ? last : place;
    return [{ label: String(index + 1), ...last }];
  });
  // From the end: what is cut off a text stands behind all that is still to come.
  for (const { label, index, letter } of found.toReversed()) {
    const text = texts[index];
    if (text === undefined) continue;
    const offset = wordOfLetter(text.node.value, letter, lang);
    insertPageBreak(text, offset, { id: idOf(label), words: `${word} ${label}` });
  }
  return found.map(({ label, index }) => ({ label, href: `${texts[index]?.file}#${idOf(label)}` }));
}

function idOf(label: string): string {
  return `_page-${label}`;
}

function textsOf(pages: readonly Page[]): readonly BookText[] {
  const counts = new Map<string, number>();
  return pages.flatMap(({ tree, file }) =>
    partTexts(tree).map((text) => {
      const from = counts.get(text.part) ?? 0;
      const letters = lettersIn(text.node.value);
      counts.set(text.part, from + letters);
      return { ...text, file, from, letters };
    }),
  );
}

/** @param before How many letters of the print stand before the page. */
function placeOf(before: number, printed: PrintedText, texts: readonly BookText[]): Place | undefined {
  const counts = new Map<string, number>();
  let seen = 0;
  for (const { part, letters } of printed.stretches) {
    const from = counts.get(part) ?? 0;
    counts.set(part, from + letters);
    seen += letters;
    if (seen <= before) continue;
    const target = from + Math.max(0, letters - (seen - before));
    const index = texts.findIndex((text) => text.part === part && text.from + text.letters > target);
    const text = texts[index];
    if (text !== undefined) return { index, letter: target - text.from };
  }
  return undefined;
}

function isBefore(one: Place, other: Place): boolean {
  return one.index === other.index ? one.letter < other.letter : one.index < other.index;
}
