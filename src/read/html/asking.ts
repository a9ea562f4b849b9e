import type { Element } from 'hast';
import { isQuestionLine } from '../../wording/asking.ts';
import { isClosing } from '../../wording/closing.ts';
import { sameQuestion } from '../../wording/same.ts';
import { around, linkShare, type Page, sizeOf } from './page.ts';
import { eachElement, isElement, letters, lineOf } from './words.ts';

/** Elements whose text may be a question of its own. */
const lines = new Set(
  'h1 h2 h3 h4 h5 h6 summary dt p li td th div button label strong b legend a span'.split(' '),
);
const mostLetters = 300;

/** Where a page asks. */
export interface Asking {
  /** How many lines inside an element ask, but for "Any questions?" and links to other pages. */
  readonly counts: ReadonlyMap<Element, number>;
  /** Letters of those lines. */
  readonly sizes: ReadonlyMap<Element, number>;
}

/**
 * Counts the lines that ask, inside each element.
 *
 * @param named What the page's own markup names as questions, as `sameQuestion` has it.
 */
export function askingIn(page: Page, named: ReadonlySet<string>): Asking {
  const counts = new Map<Element, number>();
  const sizes = new Map<Element, number>();
  eachElement(page.body, (element) => {
    const size = sizeOf(page, element);
    if (size === 0) return false;
    if (size > mostLetters || !lines.has(element.tagName)) return undefined;
    const line = lineOf(element);
    const isNamed = named.size > 0 && named.has(sameQuestion(line));
    if (!isNamed && (!isQuestionLine(line) || isClosing(line))) return undefined;
    if (!isNamed && leadsAway(page, element)) return undefined;
    for (const one of [element, ...around(page, element)]) {
      counts.set(one, (counts.get(one) ?? 0) + 1);
      sizes.set(one, (sizes.get(one) ?? 0) + letters(line));
    }
    return false;
  });
  return { counts, sizes };
}

/** Whether a line is a link, and no switch of an accordion. */
function leadsAway(page: Page, element: Element): boolean {
  if (linkShare(page, element) < 0.5) return false;
  const isHead = /^(?:h[1-6]|dt|summary)$/.test(element.tagName);
  let isSwitch = false;
  eachElement(element, (inner) => {
    const { href, ariaExpanded, dataToggle, dataBsToggle, role } = inner.properties;
    if (ariaExpanded !== undefined || dataToggle !== undefined || dataBsToggle !== undefined) isSwitch = true;
    if (isHead && String(href).startsWith('#')) isSwitch = true;
    if (isElement(inner, 'a') && (role === 'button' || /^javascript:/i.test(String(href)))) isSwitch = true;
    return undefined;
  });
  return !isSwitch;
}

/** The shortest answer, in letters and digits. */
const shortest = 25;

/** How many questions with an answer an element seems to hold. */
export function answeredIn(page: Page, { counts, sizes }: Asking, element: Element): number {
  const count = counts.get(element) ?? 0;
  const linked = (linkShare(page, element) * sizeOf(page, element)) / 2;
  const rest = sizeOf(page, element) - (sizes.get(element) ?? 0) - linked;
  return Math.min(count, Math.floor(rest / shortest));
}
