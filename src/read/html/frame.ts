import type { Element, ElementContent } from 'hast';
import { type Above, aboveEach } from './above.ts';
import { type Asking, answeredIn } from './asking.ts';
import { isConsent, isMain, partOf } from './frame-names.ts';
import { mainOf } from './main-content.ts';
import { isWithin, linkShare, ownSize, type Page, sizeOf } from './page.ts';
import { eachElement, elementsOf, isElement, letters, lineOf, namesOf, unseen } from './words.ts';

/**
 * The nodes around the text of a page: navigation, cookie bars, headers, footers, sidebars. What holds questions with
 * their answers is never among them; in doubt a part is text.
 */
export function frameOf(page: Page, asking: Asking): ReadonlySet<ElementContent> {
  const out = new Set<ElementContent>();
  const total = asking.counts.get(page.body) ?? 0;
  const finder: Finder = { page, asking, out, total, above: aboveEach(page), rows: new Map() };
  const main = mainOf(page, asking);
  if (main !== undefined) surroundings(finder, main);
  within(finder, main ?? page.body, main === undefined ? 'page' : 'text');
  keepTitle(finder, main);
  return out;
}

interface Finder {
  readonly page: Page;
  readonly asking: Asking;
  readonly out: Set<ElementContent>;
  /** How many lines of the page ask. */
  readonly total: number;
  /** What stands above each element. */
  readonly above: ReadonlyMap<Element, Above>;
  /** How often each name comes among the children of an element. */
  readonly rows: Map<Element, Map<string, number>>;
}

/** Everything beside the element that holds the text, but for what holds questions. */
function surroundings(finder: Finder, main: Element): void {
  const { page, out, asking } = finder;
  for (let at = main; at !== page.body; ) {
    const parent = page.parents.get(at);
    if (parent === undefined) return;
    for (const node of parent.children) {
      if (node === at) continue;
      const isBare = !isElement(node) || answeredIn(page, asking, node) === 0;
      if (isBare || isFrame(finder, node, 'page')) out.add(node);
      else within(finder, node, 'page');
    }
    at = parent;
  }
}

/** Leaves out the parts of the frame inside an element. */
function within(finder: Finder, element: Element, where: 'page' | 'text'): void {
  for (const child of element.children) {
    if (!isElement(child) || unseen.has(child.tagName)) continue;
    const inner = where === 'text' || /^(?:article|section|main)$/.test(child.tagName) ? 'text' : where;
    if (isFrame(finder, child, where)) finder.out.add(child);
    else within(finder, child, inner);
  }
}

/** The share of links from which a part of a text leads elsewhere. */
const mostlyLinks = 0.5;

/** The largest share of a page that a part of its frame has, by what it is. */
const largestShare = { apart: 0.35, navigation: 0.6, border: 0.3 };

function isFrame(finder: Finder, element: Element, where: 'page' | 'text'): boolean {
  const { page, asking, total } = finder;
  const size = sizeOf(page, element);
  if (size === 0) return false;
  const part = partOf(element) ?? byTag(element, where);
  if (part === undefined) return isMenu(finder, element, where);
  if (holds(element, (inner) => isMain(inner)) || (part === 'border' && isText(element))) return false;
  if (part === 'border' && isImprint(element, size)) return true;
  const answered = answeredIn(page, asking, element);
  if (answered >= (isConsent(element) ? Math.max(2, total * 0.4) : 1)) return false;
  if (isOneOfMany(finder, element)) return false;
  const share = ownSize(page, element) / Math.max(1, ownSize(page, page.body));
  if (share > largestShare[part] && linkShare(page, element) < 0.6) return false;
  if (part === 'apart') return true;
  if (part === 'navigation') return element.tagName === 'nav' || linkShare(page, element) >= 0.4;
  return where === 'page' || linkShare(page, element) >= mostlyLinks;
}

/** A longer footer may be text. In letters. */
const longestImprint = 400;

/** Whether a footer says whose page it is, whatever it asks ("Did this help?"). */
function isImprint(element: Element, size: number): boolean {
  return size <= longestImprint && /©|\(c\)\s?\d{4}|copyright|all rights reserved/iu.test(lineOf(element));
}

/** Whether an element stands in a row of others of its make: then its name says what it is about. */
function isOneOfMany({ page, rows }: Finder, element: Element): boolean {
  const [first] = namesOf(element);
  const parent = page.parents.get(element);
  if (first === undefined || parent === undefined || /^(?:li|nav)$/.test(element.tagName)) return false;
  const counts = rows.get(parent) ?? new Map<string, number>();
  if (!rows.has(parent)) {
    rows.set(parent, counts);
    for (const child of elementsOf(parent)) {
      const [name] = namesOf(child);
      if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  return (counts.get(first) ?? 0) > 2;
}

/** Whether a header or sidebar holds titles with their texts. */
function isText(element: Element): boolean {
  let headings = 0;
  let texts = 0;
  eachElement(element, ({ tagName }) => {
    if (/^h[1-6]$/.test(tagName)) headings += 1;
    if (tagName === 'p') texts += 1;
    return undefined;
  });
  return headings > 1 && texts > 0 && holds(element, (inner) => inner.tagName === 'h1');
}

/** Headers and footers of the page, not those of an article or a quotation. */
function byTag({ tagName }: Element, where: 'page' | 'text') {
  if (tagName === 'header' || tagName === 'footer') return where === 'page' ? 'border' : undefined;
  if (tagName === 'aside') return 'border';
  return undefined;
}

/** A list or column of links to other pages that stands above all text, or beside it. */
function isMenu(finder: Finder, element: Element, where: 'page' | 'text'): boolean {
  const { page, above } = finder;
  if (!/^(?:ul|td|div|center|font|table|form)$/.test(element.tagName)) return false;
  if (element.tagName === 'form') return where === 'page' && isForm(finder, element);
  if (linkShare(page, element) < 0.9) return false;
  if (isContentsBelow(finder, element)) return true;
  if (where === 'text' || !leadsAway(element)) return false;
  const { letters: lettersAbove, headings } = above.get(element) ?? { letters: 0, headings: 0, order: 0 };
  const isFirst = lettersAbove < shortText && headings === 0;
  const beside = page.parents.get(element)?.children.some((other) => {
    return isElement(other, 'td') && sizeOf(page, other) > sizeOf(page, element) * 4;
  });
  return isFirst || (element.tagName === 'td' && beside === true);
}

/** A list of contents that stands behind what it lists, beside the text for those who see it. */
function isContentsBelow({ page, above }: Finder, element: Element): boolean {
  const at = above.get(element)?.order ?? 0;
  let links = 0;
  let up = 0;
  eachElement(element, ({ tagName, properties: { href } }) => {
    if (tagName !== 'a' || typeof href !== 'string') return undefined;
    links += 1;
    const target = href.startsWith('#') ? page.ids.get(decoded(href.slice(1))) : undefined;
    if (target !== undefined && (above.get(target)?.order ?? at) < at) up += 1;
    return undefined;
  });
  return links > 1 && up === links;
}

function decoded(fragment: string): string {
  try {
    return decodeURIComponent(fragment);
  } catch {
    return fragment;
  }
}

/** Letters of text that a page may have above its menu: a slogan, a date. */
const shortText = 60;

/** Whether an element holds links to other pages, several of them, and none into this one. */
function leadsAway(element: Element): boolean {
  let links = 0;
  let inside = 0;
  eachElement(element, ({ tagName, properties: { href } }) => {
    if (tagName !== 'a' || typeof href !== 'string') return undefined;
    links += 1;
    if (href.startsWith('#')) inside += 1;
    return undefined;
  });
  return links >= 3 && inside === 0;
}

/** A form to fill in, and not the frame that some servers put around the whole page. */
function isForm({ page, asking }: Finder, element: Element): boolean {
  const isSmall = sizeOf(page, element) < Math.min(400, sizeOf(page, page.body) / 3);
  return isSmall && answeredIn(page, asking, element) === 0;
}

function holds(element: Element, isSought: (inner: Element) => boolean): boolean {
  return elementsOf(element).some((child) => isSought(child) || holds(child, isSought));
}

/** A first heading that stands in the page's header is kept when the text has none. */
function keepTitle({ page, out }: Finder, main: Element | undefined): void {
  const kept: Element[] = [];
  const lost: Element[] = [];
  const walk = (element: Element, isOut: boolean) => {
    for (const child of elementsOf(element)) {
      const gone = isOut || out.has(child);
      const part = partOf(child);
      if (gone && (part === 'navigation' || part === 'apart')) continue;
      if (child.tagName === 'h1' && letters(lineOf(child)) > 0) (gone ? lost : kept).push(child);
      else walk(child, gone);
    }
  };
  walk(page.body, false);
  const [title] = lost;
  if (kept.length > 0 || title === undefined) return;
  if (main !== undefined && isWithin(page, title, main) === false && isLogo(title)) return;
  // Its surroundings go piece by piece.
  for (let at: Element | undefined = title; at !== undefined; at = page.parents.get(at)) {
    if (!out.delete(at)) continue;
    if (at !== title) open(at, title);
    return;
  }
  function open(around: Element, kept1: Element): void {
    for (const child of around.children) {
      if (child === kept1) continue;
      if (isElement(child) && isWithin(page, kept1, child)) open(child, kept1);
      else out.add(child);
    }
  }
}

/** The name of a site, which leads to its first page. */
function isLogo(heading: Element): boolean {
  return holds(
    heading,
    (inner) =>
      inner.tagName === 'a' &&
      /^(?:https?:\/\/[^/]+)?\/?(?:index\.\w+)?$/.test(String(inner.properties.href)),
  );
}
