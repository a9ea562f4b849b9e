import type { Element, ElementContent, ElementData } from 'hast';
import type { Mark, Marked } from './marks.ts';
import { around, linkShare, type Page } from './page.ts';
import { eachElement, isElement, letters, lineOf } from './words.ts';

/** What is known of the nodes of a page. */
export interface Findings {
  readonly page: Page;
  /** Nodes that are left out. */
  readonly out: ReadonlySet<ElementContent>;
  readonly marked: Marked;
}

/** The text of a page: without its frame, each question right before its answer. */
export function contentOf({ page, out, marked }: Findings): Element {
  const { questions, titles } = marked;
  const owned = new Set<ElementContent>();
  const opened = new Set<Element>();
  for (const mark of questions.values()) {
    for (const node of [...(mark.answer ?? []), ...(mark.also ?? [])]) owned.add(node);
    // A question inside a list, a table or a label has to stand free.
    for (const one of around(page, mark.question)) opened.add(one);
  }
  const given = new Set<Mark>();

  function built(node: ElementContent): ElementContent[] {
    return owned.has(node) ? [] : taken(node);
  }

  function taken(node: ElementContent): ElementContent[] {
    if (node.type === 'comment' || out.has(node)) return [];
    if (node.type !== 'element') return [node];
    const mark = questions.get(node);
    if (mark !== undefined && !given.has(mark)) return asked(mark);
    const isHeading = /^h[1-6]$/.test(node.tagName) && !opened.has(node);
    const kept = node.children.filter((child) => !out.has(child));
    const inside = isHeading ? kept.flatMap(unlinked) : kept;
    const children = inside.flatMap(built);
    if (node.tagName === 'a' && /^javascript:/i.test(String(node.properties.href))) return children;
    if (node.tagName === 'dl' && linkShare(page, node) > mostLinks) return [listOf(node, children)];
    if (!opened.has(node) && !holdsHeadings(node)) return [{ ...node, children }];
    return [{ ...node, tagName: 'div', properties: {}, children }];
  }

  function asked(mark: Mark): ElementContent[] {
    given.add(mark);
    const { question, also = [], answer, signal } = mark;
    const isTitle = titles.has(mark);
    const inside = [question, ...also].flatMap((one) => [
      space,
      ...one.children.flatMap((child) => flat(child, out)),
    ]);
    const answerNodes = (answer ?? []).flatMap(taken);
    const level = headingIn(question) ?? (isTitle ? 'h2' : 'p');
    const head: Element = {
      type: 'element',
      tagName: level,
      properties: {},
      children: inside,
      ...(question.position ? { position: question.position } : {}),
      ...(isTitle ? {} : { data: { asked: { signal } } as ElementData }),
    };
    if (answer === undefined || isTitle) return [head, ...answerNodes];
    return [head, box(answerNodes), end];
  }

  const children = page.body.children.flatMap(built);
  const missed = [...questions.values()].filter((mark) => !given.has(mark));
  if (missed.length === 0) return { ...page.body, tagName: 'body', properties: {}, children };
  // A question that was left out with what stands around it leaves its answer where it is.
  const found = new Map([...questions].filter(([, mark]) => given.has(mark)));
  return contentOf({ page, out, marked: { questions: found, titles } });
}

/** Whether a list gives headings with their texts a number or a dot: to those who read it is no list. */
function holdsHeadings(list: Element): boolean {
  if (list.tagName === 'li') return beginsWithHeading(list);
  if (list.tagName !== 'ol' && list.tagName !== 'ul') return false;
  const items = list.children.filter((child) => isElement(child, 'li'));
  return items.filter((item) => isElement(item) && beginsWithHeading(item)).length * 2 > items.length;
}

function beginsWithHeading(item: Element): boolean {
  const first = item.children.find((child) => letters(lineOf(child)) > 0);
  if (!isElement(first)) return false;
  return /^h[1-6]$/.test(first.tagName) || (/^(?:a|div)$/.test(first.tagName) && beginsWithHeading(first));
}

/** The largest share of links in a definition list that defines something. */
const mostLinks = 0.9;

/** Contents that are written as a definition list. */
function listOf(list: Element, children: ElementContent[]): Element {
  const items = children.map((child) => (isElement(child, 'dt', 'dd') ? { ...child, tagName: 'li' } : child));
  return { ...list, tagName: 'ul', children: items };
}

const space: ElementContent = { type: 'text', value: ' ' };
/** Stands behind an answer until its blocks have been counted. */
const end: Element = {
  type: 'element',
  tagName: 'hr',
  properties: {},
  children: [],
  data: { endsAnswer: true } as ElementData,
};

function box(children: ElementContent[]): Element {
  return { type: 'element', tagName: 'div', properties: {}, children };
}

/** The level of a heading, when a question is one or holds one. */
function headingIn(question: Element): string | undefined {
  let found: string | undefined;
  eachElement(question, (element) => {
    if (/^h[1-6]$/.test(element.tagName)) found ??= element.tagName;
    return undefined;
  });
  return found;
}

const inline = new Set(
  'a abbr b bdi bdo big cite code del dfn em font i ins kbd mark q s samp small span strong sub sup time tt u var'.split(
    ' ',
  ),
);

/** The words of a question in one line, with what is inline about them. */
function flat(node: ElementContent, out: ReadonlySet<ElementContent>): ElementContent[] {
  if (out.has(node) || node.type === 'comment') return [];
  if (node.type !== 'element') return [node];
  if (node.tagName === 'br') return [space];
  const children = node.children.flatMap((child) => flat(child, out));
  if (node.tagName === 'a' && isInside(node)) return children;
  if (node.tagName === 'span' && node.properties.lang !== undefined)
    return flat({ ...node, properties: { style: node.properties.style ?? '' } }, out);
  if (node.tagName === 'span' && /^\s*\d+[.):]?\s*$/.test(lineOf(node))) return [...children, space];
  if (inline.has(node.tagName)) return letters(lineOf(children)) === 0 ? children : [{ ...node, children }];
  return isElement(node, 'img') ? [space, node, space] : [space, ...children, space];
}

/** A heading that links to itself or to its line in the contents. */
function unlinked(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  return node.tagName === 'a' && isInside(node) ? node.children : [node];
}

function isInside({ properties }: Element): boolean {
  return /^(?:#|javascript:)/i.test(String(properties.href ?? ''));
}
