import type { Element, ElementContent } from 'hast';
import { asks } from '../../wording/asking.ts';
import type { Mark } from './marks.ts';
import { linkShare, type Page } from './page.ts';
import { eachElement, elementsOf, isElement, lineOf, namesOf } from './words.ts';

/** Definition lists whose terms ask. Terms that share their text are one question. */
export function termsIn(page: Page, out: ReadonlySet<ElementContent>): Mark[] {
  const found: Mark[] = [];
  eachElement(page.body, (element) => {
    if (out.has(element)) return false;
    if (element.tagName === 'dl')
      for (const mark of marksOf(page, element, `dl ${found.length}`)) found.push(mark);
    return undefined;
  });
  return found;
}

/** The largest share of links in a list of questions. */
const mostLinks = 0.9;

function marksOf(page: Page, list: Element, group: string): Mark[] {
  const parts = partsOf(list);
  // A list of contents has no texts, or links alone.
  if (!parts.some((part) => isElement(part, 'dd')) || linkShare(page, list) > mostLinks) return [];
  if (!parts.some((part) => isElement(part, 'dt') && asks(lineOf(part))) && !isFaq(list)) return [];
  const marks: Mark[] = [];
  let terms: Element[] = [];
  let answer: ElementContent[] = [];
  const flush = () => {
    const [question, ...also] = terms;
    if (question !== undefined)
      marks.push({ question, also, answer, signal: 'term', group, named: isFaq(list) });
    terms = [];
    answer = [];
  };
  for (const part of parts) {
    if (isElement(part, 'dt')) {
      if (answer.length > 0) flush();
      terms.push(part);
    } else if (terms.length > 0) answer.push(part);
  }
  flush();
  return marks;
}

/** Terms and their texts, without the boxes that may group them. */
function partsOf(list: Element): Element[] {
  return elementsOf(list).flatMap((child) => (child.tagName === 'div' ? partsOf(child) : [child]));
}

function isFaq(element: Element): boolean {
  return namesOf(element).some((name) => /(?:^|[-_])faqs?(?:$|[-_])/.test(name));
}
