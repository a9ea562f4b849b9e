import { taggedText } from '../../pdf/tagged-text.ts';
import { type Check, pagesNamed } from '../check.ts';

/**
 * Pages stand in the order in which they are read: tags run through the text, so each page comes up in them before the
 * next. They may come back to a page, as to the other cells of a row that a page break cuts.
 */
export const checkPageOrder: Check = ({ file, promise }, found) => {
  if (promise === undefined || promise.purpose === 'imposed') return;
  const pieces = taggedText(
    file.pdf,
    file.pages.map(({ tagged }) => tagged),
  );
  const first = [...new Set(pieces.map(({ page }) => page + 1))];
  const early = first.filter((page, index) => first.slice(0, index).some((before) => before > page));
  if (early.length === 0) return;
  found(
    'pdf-page-order',
    `Unexpected order of pages: what stands on ${pagesNamed(early)} is read after a later page`,
    'Somebody moved pages. Publish the leaflet again.',
  );
};
