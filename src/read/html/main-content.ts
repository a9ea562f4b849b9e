import type { Element } from 'hast';
import type { Asking } from './asking.ts';
import { isMain, isNamedMain, partOf } from './frame-names.ts';
import { isWithin, ownSize, type Page, sizeOf } from './page.ts';
import { eachElement } from './words.ts';

/** What the text has to hold of what is on the page. */
const enough = 0.5;

/** The element that holds the text, when the page says so and what it holds bears it out. */
export function mainOf(page: Page, asking: Asking): Element | undefined {
  const total = asking.counts.get(page.body) ?? 0;
  const said: Element[] = [];
  const named: Element[] = [];
  eachElement(page.body, (element) => {
    if (sizeOf(page, element) === 0 || partOf(element) === 'navigation') return false;
    if (isMain(element)) said.push(element);
    else if (element !== page.body && isNamedMain(element)) named.push(element);
    return undefined;
  });
  const whole = ownSize(page, page.body);
  const bears = (element: Element, share: number) => {
    const asks = asking.counts.get(element) ?? 0;
    if (total > 0 && asks < total * 0.7) return false;
    return ownSize(page, element) >= whole * share || (total >= 3 && asks >= total * 0.9);
  };
  const main = largest(page, said);
  if (main !== undefined && bears(main, 0.2)) return main;
  // The innermost that still holds all of the text.
  const bearing = named.filter((element) => bears(element, enough));
  return bearing.length === 0 ? undefined : withTitle(page, innermost(page, bearing));
}

/** The element that holds a text and the first heading of the page; nothing when that is the page. */
function withTitle(page: Page, text: Element | undefined): Element | undefined {
  let title: Element | undefined;
  eachElement(page.body, (element) => {
    if (element.tagName === 'h1' && sizeOf(page, element) > 0) title ??= element;
    return undefined;
  });
  if (title === undefined) return text;
  for (let at = text; at !== undefined && at !== page.body; at = page.parents.get(at))
    if (isWithin(page, title, at)) return at;
  return undefined;
}

function largest(page: Page, elements: readonly Element[]): Element | undefined {
  return elements.toSorted((one, other) => sizeOf(page, other) - sizeOf(page, one))[0];
}

/** The smallest of some elements that has nearly all the words of the largest. */
function innermost(page: Page, elements: readonly Element[]): Element | undefined {
  const most = Math.max(...elements.map((element) => ownSize(page, element)));
  return elements.findLast((element) => ownSize(page, element) >= most * 0.8);
}
