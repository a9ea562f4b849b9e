import { visit } from 'unist-util-visit';
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Settings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { toXmlText } from '../../render/serialize.ts';
import { bookIdentifier } from './identifier.ts';
import type { Entry, Page } from './pages.ts';
import type { PrintedPage } from './printed-pages.ts';

/**
 * The table of contents and the pages of the print for EPUB 2 and older reading systems.
 *
 * @param pages All pages in the order of reading.
 */
export function ncx(
  document: Document,
  settings: Settings,
  contents: readonly Entry[],
  printed: readonly PrintedPage[],
  pages: readonly Page[],
): string {
  const depth = contents.some(({ children }) => children.length > 0) ? 2 : 1;
  const order = playOrder([...hrefsOf(contents), ...printed.map(({ href }) => href)], pages);
  const meta = (name: string, content: string) => x('meta', { name, content });
  const last = printed.at(-1)?.label ?? '0';
  const root = x(
    'ncx',
    { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': document.lang },
    [
      x('head', [
        meta('dtb:uid', bookIdentifier(document, settings.brand)),
        meta('dtb:depth', String(depth)),
        meta('dtb:totalPageCount', String(printed.length)),
        meta('dtb:maxPageNumber', last),
      ]),
      x('docTitle', [x('text', document.title)]),
      x('navMap', navPoints(contents, order)),
      ...(printed.length === 0
        ? []
        : [
            x(
              'pageList',
              printed.map((page) => pageTarget(page, order)),
            ),
          ]),
    ],
  );
  return toXmlText(x(null, [root]));
}

function navPoints(entries: readonly Entry[], order: ReadonlyMap<string, number>): Element[] {
  return entries.map(({ title, href, children }) =>
    x('navPoint', { id: `point-${order.get(href)}`, playOrder: String(order.get(href)) }, [
      x('navLabel', [x('text', title)]),
      x('content', { src: href }),
      ...navPoints(children, order),
    ]),
  );
}

function pageTarget({ label, href }: PrintedPage, order: ReadonlyMap<string, number>): Element {
  const marks = { id: `page-${label}`, type: 'normal', value: label, playOrder: String(order.get(href)) };
  return x('pageTarget', marks, [x('navLabel', [x('text', label)]), x('content', { src: href })]);
}

function hrefsOf(entries: readonly Entry[]): readonly string[] {
  return entries.flatMap(({ href, children }) => [href, ...hrefsOf(children)]);
}

/** The places in the order of reading, from 1: one number a place, however often it is named (NCX 2005-1). */
function playOrder(hrefs: readonly string[], pages: readonly Page[]): ReadonlyMap<string, number> {
  const named = new Set(hrefs);
  const order = new Map<string, number>();
  const meet = (href: string) => {
    if (named.has(href) && !order.has(href)) order.set(href, order.size + 1);
  };
  for (const { file, tree } of pages) {
    meet(file);
    visit(tree, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string') meet(`${file}#${encodeURIComponent(id)}`);
    });
  }
  return order;
}
