import type { Element, ElementContent } from 'hast';
import type { Mark } from './marks.ts';
import { around, isWithin, linkShare, nextOf, type Page, sizeOf } from './page.ts';
import { eachElement, elementsOf, isElement, letters, lineOf, namesOf } from './words.ts';

/** The longest question, in characters; what is longer is a text that opens and closes. */
const longest = 400;

/** What opens and closes: `<details>`, switches that name their panel, and pairs that class names tell. */
export function accordionsIn(page: Page, out: ReadonlySet<ElementContent>): Mark[] {
  const found: Mark[] = [];
  eachElement(page.body, (element) => {
    if (out.has(element)) return false;
    const mark = detailsMark(element) ?? switchMark(page, element) ?? namedMark(page, element);
    if (mark !== undefined && isSound(page, mark)) found.push(mark);
    return undefined;
  });
  return found;
}

function isSound(page: Page, { question, answer = [] }: Mark): boolean {
  const line = lineOf(question);
  if (letters(line) === 0 || line.length > longest) return false;
  // The links of a menu that opens are no answer.
  const elements = answer.filter((node) => isElement(node));
  if (elements.some((node) => isWithin(page, question, node) || isWithin(page, node, question))) return false;
  const size = elements.reduce((sum, node) => sum + sizeOf(page, node), 0);
  const links = elements.reduce((sum, node) => sum + sizeOf(page, node) * linkShare(page, node), 0);
  const hasText = answer.some((node) => node.type === 'text' && letters(node.value) > 0);
  return hasText || size === 0 || links < size * 0.95 || size - links > 20;
}

function detailsMark(element: Element): Mark | undefined {
  if (element.tagName !== 'details') return undefined;
  const question = element.children.find((child) => isElement(child, 'summary'));
  if (!isElement(question)) return undefined;
  const answer = element.children.filter((child) => child !== question && child.type !== 'comment');
  return { question, answer, signal: 'summary', group: 'details', named: isFaq(element) };
}

/** A button or link that says which part of the page it opens. */
function switchMark(page: Page, element: Element): Mark | undefined {
  if (!isSwitch(element)) return undefined;
  const panel = panelOf(page, element) ?? besides(page, element);
  if (panel === undefined || sizeOf(page, panel) === 0) return undefined;
  const question = headOf(page, element, panel);
  return { question, answer: [panel], signal: 'summary', group: 'switch', named: isFaq(element) };
}

function isSwitch({ tagName, properties }: Element): boolean {
  const { ariaExpanded, ariaControls, dataToggle, dataBsToggle, role } = properties;
  if (role === 'tab' && ariaControls !== undefined) return true;
  if ([dataToggle, dataBsToggle].some((kind) => /^(?:collapse|tab|pill)$/.test(String(kind)))) return true;
  const isButton = tagName === 'button' || role === 'button' || tagName === 'a' || /^h[1-6]$/.test(tagName);
  return (
    (ariaExpanded !== undefined && isButton) || (isButton && ariaControls !== undefined && tagName !== 'a')
  );
}

/**
 * The panel that a switch names. Copied accordions name one that belongs to another switch: what stands right beside
 * the switch goes before any other, then what the program of the page goes by.
 */
function panelOf(page: Page, element: Element): Element | undefined {
  const { ariaControls, dataTarget, dataBsTarget, href } = element.properties;
  const names = [dataBsTarget, dataTarget, ariaControls, href].flat().map(String);
  const panels = names.flatMap((name) => page.ids.get(name.replace(/^#/, '')) ?? []);
  const near = besides(page, element);
  return panels.find((panel) => panel === near) ?? panels[0];
}

/** What follows a switch, or the heading or row that holds nothing but the switch. */
function besides(page: Page, element: Element): Element | undefined {
  const size = sizeOf(page, element);
  for (let at: Element | undefined = element; at !== undefined && sizeOf(page, at) <= size * 1.2 + 8; ) {
    const next = nextOf(page, at);
    if (next !== undefined) return isInline(next) ? undefined : next;
    at = page.parents.get(at);
  }
  return undefined;
}

function isInline({ tagName }: Element): boolean {
  return /^(?:a|b|em|i|span|strong|button|label|input|br|small)$/.test(tagName);
}

/** The heading, term or row around a switch that holds nothing else. */
function headOf(page: Page, element: Element, panel: Element): Element {
  let head = element;
  const size = sizeOf(page, element);
  for (const at of around(page, element)) {
    const isMore = sizeOf(page, at) > size + 4 || isWithin(page, panel, at) || switchesIn(at) > 1;
    if (isMore || at === page.body) break;
    head = at;
    if (/^(?:h[1-6]|dt)$/.test(at.tagName)) break;
  }
  return head;
}

function switchesIn(element: Element): number {
  let count = 0;
  eachElement(element, (inner) => {
    if (isSwitch(inner)) count += 1;
    return undefined;
  });
  return count;
}

const group =
  '(?:faqs?|accordions?|toggles?|collapsibles?|collapse|expand(?:er|able)?|qa|q-and-a|card|panel|disclosure)';
/** What may stand between: parts of the thing, and not what a line says. */
const between =
  '(?:items?|list|entry|panel|header|heading|accordion|toggle|faqs?|questions?|block|single|content|container|wrap(?:per)?|inner|body|box|card|row|tab|group|text|main|el(?:em(?:ent)?)?|\\d+)';
const head =
  '(?:questions?|q|titles?|headings?|headers?|head|triggers?|buttons?|btn|labels?|summary|toggles?|link)';
/** `faq-question`, `accordion__title`, `et_pb_toggle_title`, `elementor-tab-title`. */
const pairNames = new RegExp(
  `(?:^|[-_])${group}[-_]+(?:${between}[-_]+)*${head}(?:$|[-_])|^questions?$|(?:^|[-_])(?:schema-faq|faq|qa)[-_]+question|^elementor-tab-title$|^(?:question|accordion|collapsible|toggler?|expander)(?:[-_]+(?:title|text|header|heading|item-title))?$|^ui-accordion-header$|^rank-math-question$|^sp-ea-single-title$`,
);
/** The title above several questions: `faq-category-title`. */
const partNames = /(?:^|[-_])(?:categor(?:y|ies)|sections?|groups?|topics?)(?:$|[-_])/;
const questionNames = /(?:^|[-_])questions?(?:$|[-_])/;

/** A title and a text that follow one another, with names that page builders and their users give them. */
function namedMark(page: Page, element: Element): Mark | undefined {
  const size = sizeOf(page, element);
  if (size === 0 || size > longest) return undefined;
  const names = classesOf(element);
  const name = names.find((one) => pairNames.test(one) && !partNames.test(one));
  const isTick = element.tagName === 'label' && holdsTick(page, element);
  if (name === undefined && !isTick) return pairMark(page, element);
  if (
    elementsOf(element).some((child) => classesOf(child).some((one) => pairNames.test(one) && one !== name))
  )
    return undefined;
  const panel = besides(page, element);
  if (panel === undefined || namesOf(panel).includes(name ?? '')) return undefined;
  const isNamed = questionNames.test(name ?? '') || isFaq(element);
  const answer = answerFrom(page, panel, name ?? '');
  return { question: element, answer, signal: 'summary', group: `name ${name ?? 'label'}`, named: isNamed };
}

/** Two boxes or paragraphs that follow one another, each with a name of its own; most of the first have to ask. */
function pairMark(page: Page, element: Element): Mark | undefined {
  const [name] = classesOf(element);
  if (name === undefined || !/^(?:div|p|span|a|button|label)$/.test(element.tagName)) return undefined;
  const panel = nextOf(page, element);
  const [other] = panel === undefined ? [] : namesOf(panel);
  if (panel === undefined || other === undefined || other === name || isInline(panel)) return undefined;
  if (/^(?:h[1-6]|ul|ol|dl|form|nav)$/.test(panel.tagName) || holdsText(element)) return undefined;
  const answer = answerFrom(page, panel, name);
  const group = `pair ${name} ${other}`;
  return { question: element, answer, signal: 'summary', group, named: false, unsure: true };
}

/** Whether an element holds more than a line. */
function holdsText(element: Element): boolean {
  let found = false;
  eachElement(element, ({ tagName }) => {
    if (tagName !== element.tagName && /^(?:p|ul|ol|dl|table|h[1-6]|input|select|img)$/.test(tagName))
      found = true;
    return undefined;
  });
  return found;
}

/** The answer that begins with an element: a box is whole, paragraphs go on until the next question. */
function answerFrom(page: Page, first: Element, name: string): ElementContent[] {
  if (first.tagName !== 'p') return [first];
  const siblings = page.parents.get(first)?.children ?? [];
  const from = siblings.indexOf(first);
  const end = siblings.findIndex(
    (one, index) => index > from && isElement(one) && (endsAnswer(one) || namesOf(one).includes(name)),
  );
  return siblings.slice(from, end === -1 ? undefined : end);
}

function endsAnswer({ tagName }: Element): boolean {
  return /^(?:h[1-6]|hr|section|article|div|details|button)$/.test(tagName);
}

/** Names without the id, which may be that of a place in a text. */
function classesOf(element: Element): string[] {
  return namesOf({ ...element, properties: { className: element.properties.className ?? [] } });
}

/** A label of a box that opens the text below it without a script. */
function holdsTick(page: Page, label: Element): boolean {
  const [name = ''] = [label.properties.htmlFor].flat().map(String);
  const box = page.ids.get(name);
  return box?.tagName === 'input' && /^(?:checkbox|radio)$/.test(String(box.properties.type));
}

function isFaq(element: Element): boolean {
  return namesOf(element).some((name) => /(?:^|[-_])faqs?(?:$|[-_])/.test(name));
}
