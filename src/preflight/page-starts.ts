import { taggedText } from '../pdf/tagged-text.ts';
import { lettersIn } from '../wording/letters.ts';
import type { Surveyed } from './survey.ts';

/** Where pages begin in the text that is read out, counted in letters and digits. */
export interface PageStarts {
  /** For each page, how many stand before its first; a page without any begins where the next one does. */
  readonly before: readonly number[];
  /** Of the whole file. */
  readonly letters: number;
}

export function pageStarts({ pdf, pages }: Surveyed): PageStarts {
  const pieces = taggedText(
    pdf,
    pages.map(({ tagged }) => tagged),
  );
  const first = new Map<number, number>();
  let letters = 0;
  for (const { text, page } of pieces) {
    const count = lettersIn(text);
    if (count === 0) continue;
    if (!first.has(page)) first.set(page, letters);
    letters += count;
  }
  // From the end, as each page may have to ask the next one. Cells of a table that go on share the page break of the
  // first: so no page begins before the one that is before it.
  const before: number[] = [];
  for (let page = pages.length - 1; page >= 0; page -= 1) {
    const next = before[0] ?? letters;
    before.unshift(Math.min(first.get(page) ?? next, next));
  }
  return { before, letters };
}
