import type { OpenedBook } from '../opened-book.ts';
import { around, attribute, type PageNode, placeOf, tokens } from '../page-node.ts';
import type { Found } from '../rule.ts';

const namedTypes = new Set(['toc', 'page-list', 'landmarks']);

/** Lists of places are written as EPUB 3.3 (5.4.2) asks: a heading or none, one list, a link or label an entry. */
export function* listsOfPlacesAreFormed({ contents }: OpenedBook): Generator<Found> {
  if (contents === undefined) return;
  for (const nav of contents.nodes.filter(({ element }) => element.name === 'nav')) {
    const types = tokens(nav, 'epub:type');
    const names = childNames(nav);
    if (!types.some((type) => namedTypes.has(type)))
      yield { ...placeOf(nav), message: 'Unexpected <nav> without the kind of its list (epub:type)' };
    if (!/^(h[1-6] )?ol $/.test(names))
      yield { ...placeOf(nav), message: `Unexpected ${names}in <nav>, expected a heading and one <ol>` };
    for (const node of contents.nodes.filter((one) => around(one).some((above) => above === nav))) {
      const { name } = node.element;
      if (name === 'li' && !/^(a (ol )?|span ol )$/.test(childNames(node)))
        yield { ...placeOf(node), message: 'Unexpected entry of a list of places, expected a link' };
      if (name === 'ol' && childNames(node) === '')
        yield { ...placeOf(node), message: 'Unexpected empty list of places' };
      if (name === 'a' && types.includes('landmarks') && attribute(node, 'epub:type') === undefined)
        yield { ...placeOf(node), message: 'Unexpected landmark without its kind (epub:type)' };
    }
  }
}

function childNames({ element }: PageNode): string {
  return element.children.map((child) => (child.type === 'element' ? `${child.name} ` : '')).join('');
}
