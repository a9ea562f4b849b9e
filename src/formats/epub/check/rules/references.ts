import { isOutside, type OpenedBook, resolve, type XmlFile } from '../opened-book.ts';
import { attribute, type PageNode, placeOf, tokens } from '../page-node.ts';
import type { Found } from '../rule.ts';

/** No id stands twice in a file, and what is named by id is there. */
export function* idsAreUnique({ xml }: OpenedBook): Generator<Found> {
  for (const file of xml.values()) {
    for (const node of file.nodes) {
      const id = attribute(node, 'id');
      if (id !== undefined && file.ids.get(id) !== node)
        yield { ...placeOf(node), message: `Unexpected second element with id="${id}"` };
      for (const name of ['aria-labelledby', 'aria-describedby', 'headers'])
        for (const named of tokens(node, name)) {
          if (!file.ids.has(named))
            yield { ...placeOf(node), message: `Unexpected ${name}="${named}", which is no id of this page` };
        }
    }
  }
}

/** Every address leads to a file of the book, and to a place in it; outside lead links alone. */
export function* addressesLeadSomewhere(book: OpenedBook): Generator<Found> {
  for (const file of book.xml.values()) {
    if (file === book.opf || file.path.startsWith('META-INF/')) continue;
    for (const node of file.nodes) {
      for (const name of ['href', 'src', 'xlink:href']) {
        const address = attribute(node, name);
        if (address !== undefined) yield* trouble(book, file, node, address);
      }
    }
  }
}

function* trouble(book: OpenedBook, file: XmlFile, node: PageNode, address: string): Generator<Found> {
  const place = placeOf(node);
  if (isOutside(address)) {
    const isPicture = address.startsWith('data:image/');
    if (node.element.name !== 'a' && !(file.path.endsWith('.svg') && isPicture))
      yield { ...place, message: `Unexpected "${address}" in <${node.element.name}>: a book loads nothing` };
    return;
  }
  if (!URL.canParse(address, 'https://book.invalid/')) {
    yield { ...place, message: `Unexpected "${address}", expected an address` };
    return;
  }
  const { path, id } = resolve(address, file.path);
  if (!book.files.has(path)) {
    yield { ...place, message: `Unexpected "${address}", expected a file of the book` };
    return;
  }
  if (id !== undefined && !book.xml.get(path)?.ids.has(id))
    yield { ...place, message: `Unexpected "${address}", expected a place that is there` };
  const isRead = book.pages.some((page) => page.path === path);
  if ((node.element.name === 'a' || node.element.name === 'content') && !isRead)
    yield { ...place, message: `Unexpected link to "${path}", which is not in the order of reading` };
}
