import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Element as XmlElement } from 'xast';
import { x } from 'xastscript';
import type { Settings, Strings, Templates } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { toXmlText } from '../../render/serialize.ts';
import { fillShell } from '../../render/shell.ts';
import { template } from '../../render/template.ts';
import { contentsFile } from './contents-file.ts';
import { bookIdentifier } from './identifier.ts';
import { type Entry, type Page, shells } from './pages.ts';

/**
 * The table of contents as a page of the book, with the landmarks behind it.
 *
 * @param pages The pages that follow it.
 */
export function navigationPage(
  contents: readonly Entry[],
  pages: readonly Page[],
  strings: Strings,
  templates: Templates,
): Page {
  const tree = fillShell(template(templates, shells.contents), {
    'head-title': strings.contents,
    style: 'style.css',
    title: strings.contents,
    contents: contents.map(line),
    landmarks: landmarks(contents, pages, strings),
  });
  return { id: 'contents', file: contentsFile, role: 'contents', title: strings.contents, tree };
}

function line(entry: Entry): Element {
  const link = h('a', { href: entry.href }, entry.title);
  return entry.children.length === 0
    ? h('li', [link])
    : h('li', { className: ['group'] }, [link, h('ol', entry.children.map(line))]);
}

/** The places that reading systems offer as buttons. */
function landmarks(contents: readonly Entry[], pages: readonly Page[], strings: Strings): Element[] {
  const first = pages.find(({ role }) => role === 'questions');
  const last = pages.find(({ role }) => role === 'colophon');
  const places: readonly (readonly [string, string | undefined, string])[] = [
    ['titlepage', contents[0]?.href, strings.titlePage],
    ['toc', contentsFile, strings.contents],
    ['bodymatter', first?.file, strings.questionsInThisLeaflet],
    ['colophon', last?.file, strings.aboutThisLeaflet],
  ];
  return places.flatMap(([type, href, title]) =>
    href === undefined ? [] : [h('li', [h('a', { 'epub:type': type, href }, title)])],
  );
}

/** The table of contents of EPUB 2, for older reading systems. */
export function ncx(document: Document, settings: Settings, contents: readonly Entry[]): string {
  const depth = contents.some(({ children }) => children.length > 0) ? 2 : 1;
  const meta = (name: string, content: string) => x('meta', { name, content });
  const root = x(
    'ncx',
    { xmlns: 'http://www.daisy.org/z3986/2005/ncx/', version: '2005-1', 'xml:lang': document.lang },
    [
      x('head', [
        meta('dtb:uid', bookIdentifier(document, settings.brand)),
        meta('dtb:depth', String(depth)),
        meta('dtb:totalPageCount', '0'),
        meta('dtb:maxPageNumber', '0'),
      ]),
      x('docTitle', [x('text', document.title)]),
      x('navMap', navPoints(contents, 1).points),
    ],
  );
  return toXmlText(x(null, [root]));
}

/** @param from The place of the first entry in the order of reading. */
function navPoints(entries: readonly Entry[], from: number): { points: XmlElement[]; next: number } {
  const points: XmlElement[] = [];
  let next = from;
  for (const { title, href, children } of entries) {
    const below = navPoints(children, next + 1);
    points.push(
      x('navPoint', { id: `point-${next}`, playOrder: String(next) }, [
        x('navLabel', [x('text', title)]),
        x('content', { src: href }),
        ...below.points,
      ]),
    );
    next = below.next;
  }
  return { points, next };
}
