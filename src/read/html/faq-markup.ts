import type { Element, ElementContent, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sameQuestion } from '../../wording/same.ts';
import type { Mark } from './marks.ts';
import { isWithin, type Page, sizeOf } from './page.ts';
import { eachElement, isElement, letters, lineOf } from './words.ts';

/** A question as the JSON-LD of a page names it. */
export interface NamedQuestion {
  readonly name: string;
  /** The script that names it. */
  readonly script: Element;
}

/** The questions of every FAQPage and QAPage in the scripts of a page. */
export function namedQuestions(root: Root): NamedQuestion[] {
  const found: NamedQuestion[] = [];
  eachElement(root, (element) => {
    if (element.tagName !== 'script' || !/ld\+json/i.test(String(element.properties.type))) return undefined;
    const [text] = element.children;
    const data = text?.type === 'text' ? parsed(text.value) : undefined;
    for (const name of namesIn(data)) found.push({ name, script: element });
    return undefined;
  });
  return found;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\s*(?:\/\/)?\s*<!\[CDATA\[|(?:\/\/)?\s*\]\]>\s*$/g, ''));
  } catch {
    // Search engines cannot read it either; what is on the page stands on its own.
    return undefined;
  }
}

function namesIn(data: unknown): string[] {
  const names: string[] = [];
  const queue: unknown[] = [data];
  for (let at = queue.pop(); at !== undefined; at = queue.pop()) {
    if (Array.isArray(at)) queue.push(...at.toReversed());
    if (typeof at !== 'object' || at === null || Array.isArray(at)) continue;
    const record = at as Record<string, unknown>;
    if (isType(record, 'FAQPage') || isType(record, 'QAPage')) names.push(...questionsOf(record.mainEntity));
    else queue.push(...Object.values(record).filter((value) => typeof value === 'object'));
  }
  return names;
}

function isType(record: Record<string, unknown>, name: string): boolean {
  return [record['@type']].flat().some((type) => String(type).replace(/^.*[/:]/, '') === name);
}

function questionsOf(entities: unknown): string[] {
  return [entities].flat().flatMap((entity) => {
    if (typeof entity !== 'object' || entity === null) return [];
    const record = entity as Record<string, unknown>;
    const name = record.name ?? record.text;
    if (!isType(record, 'Question') || typeof name !== 'string') return [];
    const line = lineOf(fromHtml(name, { fragment: true }));
    return letters(line) === 0 ? [] : [line];
  });
}

/** Blocks that can be questions as a whole. */
const blocks = new Set('h1 h2 h3 h4 h5 h6 summary dt p div button label strong b span a td'.split(' '));

/** What says the same as a question of the JSON-LD: the innermost block of those words. */
export function saidAgain(page: Page, out: ReadonlySet<ElementContent>, names: ReadonlySet<string>): Mark[] {
  const found: Mark[] = [];
  if (names.size === 0) return found;
  const longest = Math.max(...[...names].map((name) => name.length)) * 2;
  eachElement(page.body, (element) => {
    if (out.has(element) || sizeOf(page, element) === 0) return false;
    if (sizeOf(page, element) > longest || !blocks.has(element.tagName)) return undefined;
    if (!names.has(sameQuestion(lineOf(element))) || holdsBlockOf(element)) return undefined;
    if (isInline(element) && !standsAlone(page, element)) return undefined;
    found.push({ question: element, answer: undefined, signal: 'faq-markup', group: 'json-ld', named: true });
    return false;
  });
  return found;
}

function holdsBlockOf(element: Element): boolean {
  return element.children.some((child) =>
    isElement(child, 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'div', 'button', 'summary', 'dt'),
  );
}

function isInline({ tagName }: Element): boolean {
  return /^(?:strong|b|span|a|label)$/.test(tagName);
}

/** Whether a line is no part of a running text. */
function standsAlone(page: Page, element: Element): boolean {
  const siblings = page.parents.get(element)?.children ?? [];
  return !siblings.some((node) => node.type === 'text' && letters(node.value) > 0);
}

/** Microdata and RDFa: elements of the type Question, with their name and answer. */
export function itemsIn(page: Page, out: ReadonlySet<ElementContent>): Mark[] {
  const found: Mark[] = [];
  eachElement(page.body, (element) => {
    if (out.has(element)) return false;
    if (!isItem(element, 'Question')) return undefined;
    const question = propertyOf(element, /^(?:name|text)$/);
    const answer = propertyOf(element, /^(?:accepted|suggested)Answer$/);
    if (question === undefined || letters(lineOf(question)) === 0) return undefined;
    const isApart =
      answer === undefined || !(isWithin(page, answer, question) || isWithin(page, question, answer));
    if (isApart)
      found.push({
        question,
        answer: answer === undefined ? undefined : [answer],
        signal: 'faq-markup',
        group: 'item',
        named: true,
      });
    return undefined;
  });
  return found;
}

function isItem({ properties }: Element, name: string): boolean {
  const types = [properties.itemType, properties.typeof].flat().flatMap((type) => String(type).split(/\s+/));
  return types.some((type) => type.replace(/^.*[/:]/, '') === name);
}

/** The element inside an item that is one of its properties, not those of an item within. */
function propertyOf(item: Element, name: RegExp): Element | undefined {
  let found: Element | undefined;
  for (const child of item.children) {
    eachElement(child, (element) => {
      if (found !== undefined) return false;
      const { itemProp, property } = element.properties;
      const said = [itemProp, property].flat().flatMap((one) => String(one).split(/\s+/));
      const isSought = said.some((one) => name.test(one.replace(/^.*:/, '')));
      if (isSought) found = element;
      return !(
        isSought ||
        element.properties.itemScope !== undefined ||
        element.properties.typeof !== undefined
      );
    });
  }
  return found;
}
