import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Page } from './pages.ts';

/** What an address may hold in no place, and brackets, which only an IP address may hold. */
const illegal = /[\s"<>\\^`{|}[\]]/g;

const block = /^(address|blockquote|div|dl|figure|h[1-6]|hr|ol|p|pre|section|table|ul)$/;

/**
 * Points links to a place in the leaflet at the file that holds the place now. A link that leads nowhere (its
 * question is kept out of e-books, for instance) becomes plain text: the words stay. Changes the trees.
 */
export function keepLinks(pages: readonly Page[]): void {
  const fileOf = new Map<string, string>();
  for (const page of pages) {
    visit(page.tree, 'element', ({ properties: { id } }) => {
      if (typeof id === 'string' && !fileOf.has(id)) fileOf.set(id, page.file);
    });
  }
  for (const page of pages) {
    const own = idsOf(page);
    visit(page.tree, 'element', (element) => {
      const { href } = element.properties;
      if (element.tagName !== 'a' || typeof href !== 'string') return;
      const address = href.startsWith('#') ? place(decode(href.slice(1)), own, fileOf) : outside(href);
      if (address === undefined) unlink(element);
      else element.properties.href = address;
    });
  }
}

function place(
  id: string,
  own: ReadonlySet<string>,
  fileOf: ReadonlyMap<string, string>,
): string | undefined {
  const file = own.has(id) ? '' : fileOf.get(id);
  return file === undefined ? undefined : `${file}#${encodeURIComponent(id)}`;
}

/** Browsers forgive what RFC 3986 does not allow in an address; e-book checkers and some readers do not. */
function outside(href: string): string | undefined {
  const [, scheme = '', rest = ''] = /^(mailto|tel):(.*)$/is.exec(href) ?? [];
  // A phone that nobody can call, or a letter to nobody, leads nowhere.
  if (/^tel$/i.test(scheme)) return /\d/.test(rest) ? `tel:${escaped(rest.replace(/\s/g, ''))}` : undefined;
  if (/^mailto$/i.test(scheme)) return /\S/.test(rest) ? `mailto:${escaped(rest.trim())}` : undefined;
  if (!/^https?:/i.test(href) || !URL.canParse(href)) return undefined;
  const { href: whole } = new URL(href);
  // An IP address of version 6 keeps its brackets.
  const path = whole.indexOf('/', whole.indexOf('//') + 2);
  return whole.slice(0, path) + escaped(whole.slice(path));
}

function escaped(part: string): string {
  return part.replace(illegal, encodeURIComponent);
}

function idsOf(page: Page): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(page.tree, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.add(id);
  });
  return ids;
}

function unlink(element: Element): void {
  // Raw HTML may have put whole paragraphs into a link.
  let holdsBlock = false;
  visit(element, 'element', ({ tagName }) => {
    if (block.test(tagName)) holdsBlock = true;
  });
  element.tagName = holdsBlock ? 'div' : 'span';
  delete element.properties.href;
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
