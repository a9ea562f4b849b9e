import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Page } from './pages.ts';

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
      if (/^(https?|mailto|tel):/i.test(href)) return;
      const id = href.startsWith('#') ? decode(href.slice(1)) : '';
      const file = own.has(id) ? '' : fileOf.get(id);
      if (file === undefined) unlink(element);
      else element.properties.href = `${file}#${encodeURIComponent(id)}`;
    });
  }
}

function idsOf(page: Page): ReadonlySet<string> {
  const ids = new Set<string>();
  visit(page.tree, 'element', ({ properties: { id } }) => {
    if (typeof id === 'string') ids.add(id);
  });
  return ids;
}

function unlink(element: Element): void {
  element.tagName = 'span';
  element.properties = element.properties.className ? { className: element.properties.className } : {};
}

function decode(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}
