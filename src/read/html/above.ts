import type { Element } from 'hast';
import { ownSize, type Page } from './page.ts';
import { isElement, letters } from './words.ts';

/** What stands above an element. */
export interface Above {
  /** Letters of text, those of links apart. */
  readonly letters: number;
  readonly headings: number;
  /** How many elements. */
  readonly order: number;
}

export function aboveEach(page: Page): ReadonlyMap<Element, Above> {
  const above = new Map<Element, Above>();
  let headings = 0;
  const walk = (element: Element, start: number) => {
    above.set(element, { letters: start, headings, order: above.size });
    if (/^h[1-6]$/.test(element.tagName)) headings += 1;
    let at = start;
    for (const child of element.children) {
      if (child.type === 'text') at += element.tagName === 'a' ? 0 : letters(child.value);
      if (!isElement(child)) continue;
      walk(child, at);
      at += ownSize(page, child);
    }
  };
  walk(page.body, 0);
  return above;
}
