import { type OpenedBook, resolve, type XmlFile } from '../opened-book.ts';
import { around, attribute, type PageNode, placeOf, tokens, wordsIn } from '../page-node.ts';
import type { Found } from '../rule.ts';

interface Line {
  readonly words: string;
  readonly path: string;
  readonly id: string | undefined;
  readonly node: PageNode;
}

/** The links of one list of the contents, such as `toc` or `page-list`. */
function linesOf(contents: XmlFile | undefined, type: string): readonly Line[] {
  if (contents === undefined) return [];
  return contents.nodes
    .filter((node) => node.element.name === 'a' && around(node).some((one) => isList(one, type)))
    .map((node) => line(node, attribute(node, 'href') ?? '', wordsIn(node.element)));
}

function isList(node: PageNode, type: string): boolean {
  return node.element.name === 'nav' && tokens(node, 'epub:type').includes(type);
}

/** The entries of the EPUB 2 contents below `name`. */
function ncxLines(ncx: XmlFile | undefined, name: 'navPoint' | 'pageTarget'): readonly Line[] {
  if (ncx === undefined) return [];
  return ncx.nodes
    .filter(({ element }) => element.name === name)
    .map((node) => {
      const child = (wanted: string) =>
        ncx.nodes.find((one) => one.parent === node && one.element.name === wanted);
      const [label, content] = [child('navLabel'), child('content')];
      const address = content === undefined ? '' : (attribute(content, 'src') ?? '');
      return line(node, address, label === undefined ? '' : wordsIn(label.element));
    });
}

function line(node: PageNode, address: string, words: string): Line {
  const { path, id } = URL.canParse(address, 'https://book.invalid/')
    ? resolve(address, node.file)
    : { path: '', id: undefined };
  return { words, path, id, node };
}

/** The table of contents follows the order of reading. */
export function* contentsFollowReading({ contents, pages }: OpenedBook): Generator<Found> {
  const lines = linesOf(contents, 'toc');
  if (contents === undefined || lines.length === 0) return;
  const order = new Map(pages.map(({ path }, index) => [path, index]));
  let last = { page: -1, at: -1 };
  for (const { path, id, node, words } of lines) {
    const page = order.get(path) ?? -1;
    const nodes = pages[page]?.nodes ?? [];
    const at = id === undefined ? -1 : nodes.findIndex((one) => attribute(one, 'id') === id);
    if (page < last.page || (page === last.page && at < last.at))
      yield {
        ...placeOf(node),
        message: `Unexpected "${words}" in the contents, expected the order of reading`,
      };
    last = { page, at };
  }
}

/** WCAG 2.2, 2.4.5: every page that is read is in the contents, but for the contents and the cover. */
export function* contentsAreComplete({ contents, pages }: OpenedBook): Generator<Found> {
  const named = new Set(linesOf(contents, 'toc').map(({ path }) => path));
  for (const page of pages) {
    const isCover = page.nodes.some((node) => tokens(node, 'epub:type').includes('cover'));
    if (contents !== undefined && page !== contents && !isCover && !named.has(page.path))
      yield { file: contents.path, message: `Unexpected gap in the contents, expected "${page.path}"` };
  }
}

/** Both tables of contents say the same: older reading systems show the second. */
export function* contentsAgree({ contents, ncx }: OpenedBook): Generator<Found> {
  if (contents === undefined || ncx === undefined) return;
  yield* sameLines(linesOf(contents, 'toc'), ncxLines(ncx, 'navPoint'), ncx);
  yield* sameLines(linesOf(contents, 'page-list'), ncxLines(ncx, 'pageTarget'), ncx);
}

function* sameLines(one: readonly Line[], other: readonly Line[], ncx: XmlFile): Generator<Found> {
  const said = ({ words, path, id }: Line) => `"${words}" (${path}${id === undefined ? '' : `#${id}`})`;
  const length = Math.max(one.length, other.length);
  for (let index = 0; index < length; index += 1) {
    const [left, right] = [one[index], other[index]].map((it) => (it === undefined ? 'nothing' : said(it)));
    if (left === right) continue;
    yield { file: ncx.path, message: `Unexpected ${right} in the NCX, expected ${left} as in the contents` };
    return;
  }
}

/** The list of pages and the marks in the text are the same pages, in the order of reading. */
export function* pagesAreMarked({ contents, pages }: OpenedBook): Generator<Found> {
  const marks = pages.flatMap(({ nodes }) =>
    nodes.filter((node) => tokens(node, 'epub:type').includes('pagebreak')),
  );
  const lines = linesOf(contents, 'page-list');
  const marked = marks.map((node) => `${node.file}#${attribute(node, 'id') ?? ''}`);
  const listed = lines.map(({ path, id }) => `${path}#${id ?? ''}`);
  const at = Array.from({ length: Math.max(marked.length, listed.length) }).findIndex(
    (_, index) => marked[index] !== listed[index],
  );
  if (at === -1 || contents === undefined) return;
  const message = `Unexpected ${listed[at] ?? 'end'} in the list of pages, expected the mark ${marked[at] ?? 'of no page'}`;
  yield { file: contents.path, message };
}
