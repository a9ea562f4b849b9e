import type { OpenedBook } from '../opened-book.ts';
import { type PageNode, placeOf, wordsIn } from '../page-node.ts';
import type { Found } from '../rule.ts';
import { nameOf } from './names.ts';

/**
 * WCAG 2.2, 1.3.1 and 2.4.6: no level is skipped, no heading is empty, no page is without. Levels count through the whole
 * book, not from each page: a question below the title of its section is of the second level on a page of its own, too
 * (EPUB Accessibility Techniques 1.1, TITLES-002).
 */
export function* headingsStep({ pages }: OpenedBook): Generator<Found> {
  let last = 0;
  for (const { path, nodes } of pages) {
    const headings = nodes.flatMap((node) => {
      const level = levelOf(node);
      return level === undefined ? [] : [{ node, level }];
    });
    for (const { node, level } of headings) {
      const words = wordsIn(node.element);
      if (nameOf(node) === '') yield { ...placeOf(node), message: `Unexpected empty <h${level}>` };
      if (level > last + 1)
        yield {
          ...placeOf(node),
          message: `Unexpected heading of level ${level}, expected ${last + 1}: "${words}"`,
        };
      last = level;
    }
    const holdsCover = nodes.some(({ element }) => element.attributes.role === 'doc-cover');
    if (headings.length === 0 && !holdsCover)
      yield { file: path, message: 'Unexpected page without a heading' };
  }
}

function levelOf({ element }: PageNode): number | undefined {
  const level = /^h([1-6])$/.exec(element.name)?.[1];
  return level === undefined ? undefined : Number(level);
}
