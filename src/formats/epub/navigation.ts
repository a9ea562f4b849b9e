import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { EXIT, visit } from 'unist-util-visit';
import type { Strings, Templates } from '../../model/context.ts';
import { fillShell } from '../../render/shell.ts';
import { template } from '../../render/template.ts';
import { contentsFile } from './contents-file.ts';
import { type Entry, type Page, shells } from './pages.ts';
import type { PrintedPage } from './printed-pages.ts';

/**
 * The table of contents as a page of the book, with the landmarks and the pages of the print behind it. Those two are for
 * reading systems, which show them in ways of their own; on the page they would only be a second and a third list.
 *
 * @param pages All other pages.
 */
export function navigationPage(
  contents: readonly Entry[],
  pages: readonly Page[],
  printed: readonly PrintedPage[],
  strings: Strings,
  templates: Templates,
): Page {
  const tree = fillShell(template(templates, shells.contents), {
    'head-title': strings.contents,
    style: 'style.css',
    title: strings.contents,
    contents: contents.map(line),
    landmarks: landmarks(pages, strings),
    'page-list': printed.map(({ label, href }) => h('li', [h('a', { href }, label)])),
  });
  if (printed.length === 0) removeById(tree, '_page-list');
  return { id: 'contents', file: contentsFile, role: 'contents', title: strings.contents, tree };
}

function line(entry: Entry): Element {
  const link = h('a', { href: entry.href }, entry.title);
  return entry.children.length === 0
    ? h('li', [link])
    : h('li', { className: ['group'] }, [link, h('ol', entry.children.map(line))]);
}

/** The places that reading systems offer as buttons. */
function landmarks(pages: readonly Page[], strings: Strings): Element[] {
  const fileOf = (role: Page['role']) => pages.find((page) => page.role === role)?.file;
  const places: readonly (readonly [string, string | undefined, string])[] = [
    ['cover', fileOf('cover'), strings.cover],
    ['titlepage', fileOf('title'), strings.titlePage],
    ['toc', contentsFile, strings.contents],
    ['bodymatter', fileOf('questions'), strings.questionsInThisLeaflet],
    ['colophon', fileOf('colophon'), strings.aboutThisLeaflet],
  ];
  return places.flatMap(([type, href, title]) =>
    href === undefined ? [] : [h('li', [h('a', { 'epub:type': type, href }, title)])],
  );
}

/** A list must not be empty. */
function removeById(tree: Root, id: string): void {
  visit(tree, 'element', (element, index, parent) => {
    if (element.properties.id !== id || parent === undefined || index === undefined) return undefined;
    parent.children.splice(index, 1);
    return EXIT;
  });
}
