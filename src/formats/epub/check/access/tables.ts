import type { OpenedBook } from '../opened-book.ts';
import { around, attribute, type PageNode, placeOf, wordsIn } from '../page-node.ts';
import type { Found } from '../rule.ts';

/**
 * WCAG 2.2, 1.3.1: a table of more than one row and column has headings, and each says what it heads. A caption, if there
 * is one, says something.
 */
export function* tablesHaveHeadings({ pages }: OpenedBook): Generator<Found> {
  for (const { nodes } of pages) {
    for (const table of nodes.filter(({ element }) => element.name === 'table')) {
      const inside = nodes.filter((node) => around(node).find(isTable) === table);
      const named = (name: string) => inside.filter(({ element }) => element.name === name);
      const headings = named('th');
      const widest = Math.max(0, ...named('tr').map(cellsIn));
      if (headings.length === 0 && named('tr').length > 1 && widest > 1)
        yield { ...placeOf(table), message: 'Unexpected table without headings of its columns or rows' };
      for (const heading of headings) {
        if (attribute(heading, 'scope') === undefined)
          yield { ...placeOf(heading), message: 'Unexpected heading of a table without scope' };
      }
      for (const caption of named('caption')) {
        if (wordsIn(caption.element) === '')
          yield { ...placeOf(caption), message: 'Unexpected empty caption' };
      }
    }
  }
}

function isTable({ element }: PageNode): boolean {
  return element.name === 'table';
}

function cellsIn({ element }: PageNode): number {
  return element.children.filter((child) => child.type === 'element').length;
}
