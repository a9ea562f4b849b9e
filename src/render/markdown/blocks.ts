import type { Element, ElementContent, RootContent as HastContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import type { BlockContent, List, ListItem, Paragraph, RootContent } from 'mdast';
import { has, phrasing } from './inline.ts';
import { rawHtml } from './raw-html.ts';
import { tableOf } from './table.ts';

const inlineNames = new Set(
  'a abbr b bdi bdo br cite code del dfn em i img ins kbd mark q ruby s samp small span strong sub sup u var wbr'.split(
    ' ',
  ),
);

/** Whether a node is part of a run of text. */
export function isInline(node: HastContent): boolean {
  return node.type === 'text' || (node.type === 'element' && inlineNames.has(node.tagName));
}

export function isSpace(node: HastContent): boolean {
  return node.type === 'text' && /^[ \t\n\r\f]*$/.test(node.value);
}

/** Signs of Markdown in one block that nobody writes: with a backslash before each, the parser takes seconds over it. */
const mostSigns = 2000;

/** A clean block as Markdown when that says the same, else as HTML. */
export function blockOf(element: Element): RootContent {
  const signs = textOf(element).match(/[*_~`<[\]\\]/g)?.length ?? 0;
  return (signs > mostSigns ? undefined : markdownOf(element)) ?? rawHtml([element]);
}

function markdownOf(element: Element): RootContent | undefined {
  const { tagName, children } = element;
  const depth = /^h([1-6])$/.exec(tagName)?.[1];
  if (depth !== undefined && has(element, []))
    return { type: 'heading', depth: Number(depth) as 1, children: phrasing(children) };
  if (tagName === 'p' && has(element, []) && children.some((child) => !isSpace(child)))
    return paragraph(children);
  if (tagName === 'ul' || tagName === 'ol') return listOf(element);
  if (tagName === 'blockquote' && has(element, [])) {
    const blocks = blocksIn(children);
    return blocks === undefined ? undefined : { type: 'blockquote', children: blocks };
  }
  if (tagName === 'hr' && has(element, [])) return { type: 'thematicBreak' };
  if (tagName === 'pre') return codeOf(element);
  return tagName === 'table' ? tableOf(element) : undefined;
}

function paragraph(children: readonly ElementContent[]): Paragraph {
  return { type: 'paragraph', children: phrasing(children) };
}

/** What stands in a quotation or list item, when it is blocks alone. */
function blocksIn(nodes: readonly ElementContent[]): BlockContent[] | undefined {
  const filled = nodes.filter((node) => !isSpace(node));
  if (filled.some(isInline)) return undefined;
  return filled.flatMap((node) => (node.type === 'element' ? [blockOf(node) as BlockContent] : []));
}

function listOf(element: Element): List | undefined {
  const ordered = element.tagName === 'ol';
  const start = Number(element.properties.start ?? 1);
  if (!has(element, ordered ? ['start'] : []) || start < 0) return undefined;
  const items = element.children.filter((child) => !isSpace(child));
  const isLoose = items.some((item) => item.type === 'element' && item.children.some(isParagraph));
  const children = items.map((item) => itemOf(item, isLoose));
  const known = children.filter((item) => item !== undefined);
  if (known.length === 0 || known.length < children.length) return undefined;
  return { type: 'list', ordered, ...(ordered ? { start } : {}), spread: isLoose, children: known };
}

function isParagraph(node: ElementContent): boolean {
  return node.type === 'element' && node.tagName === 'p';
}

/** An item of a loose list holds paragraphs; that of a tight one begins with its text. */
function itemOf(item: ElementContent, isLoose: boolean): ListItem | undefined {
  if (item.type !== 'element' || item.tagName !== 'li' || !has(item, [])) return undefined;
  const first = item.children.findIndex((child) => !isInline(child));
  const text = item.children.slice(0, first === -1 ? undefined : first);
  const hasText = text.some((node) => !isSpace(node));
  if (hasText && isLoose) return undefined;
  const rest = blocksIn(item.children.slice(text.length));
  if (rest === undefined) return undefined;
  return ticked({
    type: 'listItem',
    spread: isLoose && rest.length > 1,
    children: hasText ? [paragraph(text), ...rest] : rest,
  });
}

/** `[x] done` is a box to tick, also where the words were typed. */
function ticked(item: ListItem): ListItem {
  const [first] = item.children;
  const text = first?.type === 'paragraph' ? first.children[0] : undefined;
  const [box, sign] = text?.type === 'text' ? (/^\[([ x])\] (?=\S)/.exec(text.value) ?? []) : [];
  if (box === undefined || text?.type !== 'text') return item;
  text.value = text.value.slice(box.length);
  return { ...item, checked: sign === 'x' };
}

/** Preformatted text, which ends with a line end in Markdown. */
function codeOf(element: Element): RootContent | undefined {
  const [code, ...others] = element.children;
  if (others.length > 0 || code?.type !== 'element' || code.tagName !== 'code') return undefined;
  const value = textOf(code);
  const isText = code.children.every((child) => child.type === 'text');
  if (!has(element, []) || !has(code, []) || !isText || !/(?:^|\n)$/.test(value)) return undefined;
  return { type: 'code', value: value.replace(/\n$/, '') };
}
