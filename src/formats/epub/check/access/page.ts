import type { Expected } from '../expected.ts';
import type { OpenedBook } from '../opened-book.ts';
import { attribute, wordsIn } from '../page-node.ts';
import type { Found } from '../rule.ts';

/** WCAG 2.2, 2.4.2 and 3.1.1: each page has a title, its language, and the direction of its script. */
export function* pagesSayWhatTheyAre({ pages }: OpenedBook, expected: Expected): Generator<Found> {
  for (const { path, nodes } of pages) {
    const [root] = nodes;
    const title = nodes.find(
      ({ element, parent }) => element.name === 'title' && parent?.element.name === 'head',
    );
    if (title === undefined || wordsIn(title.element) === '')
      yield { file: path, message: 'Unexpected page without a title' };
    const wanted = { lang: expected.lang, 'xml:lang': expected.lang, dir: expected.dir };
    for (const [name, value] of Object.entries(wanted)) {
      if (root === undefined || attribute(root, name) !== value)
        yield { file: path, line: 1, message: `Unexpected page without ${name}="${value}"` };
    }
  }
}
