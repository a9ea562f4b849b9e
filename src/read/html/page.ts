import type { Element, Root } from 'hast';
import { eachElement, isElement, letters, unseen } from './words.ts';

/** A parsed page and what is looked up in it again and again. */
export interface Page {
  readonly root: Root;
  readonly body: Element;
  readonly parents: ReadonlyMap<Element, Element>;
  readonly ids: ReadonlyMap<string, Element>;
  /** Letters and digits inside an element, and how many of them inside links. */
  readonly sizes: ReadonlyMap<Element, number>;
  readonly linked: ReadonlyMap<Element, number>;
}

export function pageOf(root: Root): Page {
  const parents = new Map<Element, Element>();
  const ids = new Map<string, Element>();
  const sizes = new Map<Element, number>();
  const linked = new Map<Element, number>();
  const body = bodyOf(root);
  measure(body, false, sizes, linked);
  eachElement(body, (element, parent) => {
    if (parent !== undefined) parents.set(element, parent);
    const { id } = element.properties;
    if (typeof id === 'string' && !ids.has(id)) ids.set(id, element);
    return undefined;
  });
  return { root, body, parents, ids, sizes, linked };
}

function bodyOf(root: Root): Element {
  const html = root.children.find((child) => isElement(child, 'html'));
  const found = isElement(html)
    ? html.children.find((child) => isElement(child, 'body', 'frameset'))
    : undefined;
  return isElement(found) ? found : { type: 'element', tagName: 'body', properties: {}, children: [] };
}

function measure(
  element: Element,
  inLink: boolean,
  sizes: Map<Element, number>,
  linked: Map<Element, number>,
): readonly [number, number] {
  const isLink = inLink || (element.tagName === 'a' && element.properties.href !== undefined);
  let size = 0;
  let links = 0;
  for (const child of element.children) {
    if (child.type === 'text') {
      const count = letters(child.value);
      size += count;
      if (isLink) links += count;
    } else if (child.type === 'element' && !unseen.has(child.tagName)) {
      const [inner, innerLinks] = measure(child, isLink, sizes, linked);
      size += inner;
      links += innerLinks;
    }
  }
  sizes.set(element, size);
  linked.set(element, links);
  return [size, links];
}

export function sizeOf(page: Page, element: Element): number {
  return page.sizes.get(element) ?? 0;
}

/** How much of an element is links: from 0 to 1. */
export function linkShare(page: Page, element: Element): number {
  const size = sizeOf(page, element);
  return size === 0 ? 0 : (page.linked.get(element) ?? 0) / size;
}

export function isWithin(page: Page, element: Element, outer: Element): boolean {
  for (let at: Element | undefined = element; at !== undefined; at = page.parents.get(at)) {
    if (at === outer) return true;
  }
  return false;
}

/** The elements around an element, nearest first. */
export function* around(page: Page, element: Element): Generator<Element> {
  for (let at = page.parents.get(element); at !== undefined; at = page.parents.get(at)) yield at;
}

/** The element that follows in the same parent. */
export function nextOf(page: Page, element: Element): Element | undefined {
  const siblings = page.parents.get(element)?.children ?? [];
  for (let at = siblings.indexOf(element) + 1; at < siblings.length; at += 1) {
    const sibling = siblings[at];
    if (isElement(sibling) && (sizeOf(page, sibling) > 0 || isElement(sibling, 'img'))) return sibling;
    // Text between says that the two do not belong together.
    if (sibling?.type === 'text' && letters(sibling.value) > 0) return undefined;
  }
  return undefined;
}

/** Letters that are no links. */
export function ownSize(page: Page, element: Element): number {
  return sizeOf(page, element) * (1 - linkShare(page, element));
}
