import { createForesight } from '../../render/pictures/foresight.ts';
import { lookOf } from '../../render/pictures/look.ts';
import type { Examine } from '../format.ts';
import { buildBook } from './book.ts';
import { checkBook } from './check/check-book.ts';
import { expectedOf } from './check/expected.ts';
import { reportFindings } from './check/report.ts';
import { pictureOf, undrawn } from './draw-cover.ts';
import { packBook } from './packager.ts';

/**
 * All that `emitEpub` would have to say: the book is made and checked, without its fonts and its cover, which have no faults
 * that an author can have made but for those that are looked for here.
 */
export function createEpubExaminer(): Examine {
  const foresee = createForesight();
  return async (document, settings, tools) => {
    const fontless = { ...tools, fonts: { ...tools.fonts, embedded: async () => [] } };
    const [troubles, book] = await Promise.all([
      foresee(pictureOf(document, settings), lookOf(document, settings, tools.templates), tools),
      buildBook(document, settings, fontless),
    ]);
    const findings = await checkBook(await packBook(book), expectedOf(document, settings));
    return [
      ...(troubles.length === 0 ? [] : [undrawn(troubles, document)]),
      ...reportFindings(findings, document),
    ];
  };
}
