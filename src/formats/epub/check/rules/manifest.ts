import { type OpenedBook, resolve } from '../opened-book.ts';
import { attribute } from '../page-node.ts';
import type { Found } from '../rule.ts';
import { addressesIn } from '../style-sheet.ts';

const outsideManifest = /^(mimetype|META-INF\/container\.xml)$/;

/** The zip holds what the manifest lists, and nothing else. */
export function* nothingIsUnlisted({ files, items, opf }: OpenedBook): Generator<Found> {
  const listed = new Set(items.map(({ path }) => path));
  for (const path of files.keys()) {
    if (path !== opf.path && !outsideManifest.test(path) && !listed.has(path))
      yield { file: path, message: 'Unexpected file, expected only what the manifest lists' };
  }
  for (const { path, node } of items) {
    if (!files.has(path))
      yield {
        file: opf.path,
        ...lineOf(node),
        message: `Unexpected "${path}" in the manifest, which is no file`,
      };
  }
  const doubled = items.filter(({ path }, index) => items.findIndex((one) => one.path === path) !== index);
  for (const { path } of doubled)
    yield { file: opf.path, message: `Unexpected second entry for "${path}" in the manifest` };
}

/** Whatever the manifest lists is read, shown or used somewhere. The licence of the fonts goes with them (OFL 1.1, 2). */
export function* nothingIsIdle(book: OpenedBook): Generator<Found> {
  const { items, opf, pages, xml, contents, ncx } = book;
  const used = new Set<string>(
    [...pages, contents, ncx].filter((file) => file !== undefined).map(({ path }) => path),
  );
  for (const file of [...xml.values()].filter((one) => one !== ncx && one !== opf)) {
    for (const node of file.nodes) {
      for (const name of ['href', 'src', 'xlink:href']) {
        const address = attribute(node, name);
        if (address !== undefined && node.element.name !== 'a') used.add(resolve(address, file.path).path);
      }
    }
  }
  for (const { path, text } of book.styles)
    for (const address of addressesIn(text)) used.add(resolve(address, path).path);
  const holdsFonts = items.some(({ mediaType }) => mediaType.startsWith('font/'));
  for (const { path, mediaType, node } of items) {
    const isLicense = mediaType === 'text/plain' && holdsFonts;
    if (!used.has(path) && !isLicense)
      yield { file: opf.path, ...lineOf(node), message: `Unexpected "${path}", which nothing shows` };
  }
}

function lineOf({ element }: OpenedBook['items'][number]['node']): { readonly line?: number } {
  return element.position === undefined ? {} : { line: element.position.start.line };
}
