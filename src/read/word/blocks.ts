import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { type Addresses, inlineOf } from './inline.ts';
import type { Looks } from './looks.ts';
import type { WordInline, WordNode, WordParagraph } from './model.ts';
import { partedLists, type Step } from './parted-lists.ts';
import { markName } from './prepare.ts';
import { questionBlocks } from './question-table.ts';
import type { ParagraphFacts } from './rewriting.ts';
import { rowsOf, tableElement } from './tables.ts';

/** What is known of the paragraphs, by their numbers. */
export interface Reading extends Addresses {
  readonly facts: readonly ParagraphFacts[];
  readonly looks: readonly Looks[];
}

/** A list that the next paragraph may go on with. */
interface OpenList {
  readonly id: string;
  readonly level: number;
  readonly list: Element;
  /** The number that goes on with the count; of a list without numbers none. */
  readonly next: number | undefined;
}

/** Word's paragraphs and tables as elements, paragraphs with a bullet or number as nested lists. */
export function blocksOf(nodes: readonly WordNode[], reading: Reading): Element[] {
  const blocks: Element[] = [];
  const parted = partedLists(nodes.map((node) => stepOf(node, reading)));
  let open: readonly OpenList[] = [];
  let depth = 1;
  for (const node of nodes) {
    if (node.type === 'table') {
      open = [];
      const rows = rowsOf(node, (cell) => blocksOf(cell.children, reading));
      const found = questionBlocks(rows, depth + 1);
      for (const block of found ?? [tableElement(rows)]) blocks.push(block);
    }
    if (node.type !== 'paragraph') continue;
    const number = numberOf(node);
    const looks = reading.looks[number];
    const parts = inlineOf(node, number, looks, reading);
    // An empty line between two items does not part their list.
    if (parts.length === 0) continue;
    const item = looks?.type === 'heading' ? undefined : reading.facts[number]?.item;
    if (looks?.type === 'heading') depth = looks.depth;
    const made = parts.map((content) => blockOf(content, number, looks));
    if (item !== undefined && item.level === 0 && parted.has(item.list)) open = [];
    open = item === undefined ? [] : addItem(item, made, open, blocks);
    if (item === undefined) blocks.push(...made);
  }
  return blocks;
}

function stepOf(node: WordNode, { facts, looks }: Reading): Step {
  if (node.type !== 'paragraph') return { isText: true, item: undefined };
  const number = numberOf(node);
  const isText = looks[number]?.type !== 'heading' && (facts[number]?.length ?? 0) > 0;
  return { isText, item: isText ? facts[number]?.item : undefined };
}

/** The number that the paragraph carries. */
function numberOf(paragraph: WordParagraph): number {
  const mark = paragraph.children.find(
    (child): child is Extract<WordInline, { type: 'bookmarkStart' }> => child.type === 'bookmarkStart',
  );
  return Number(mark?.name.slice(markName.length) ?? 0);
}

function blockOf(content: readonly ElementContent[], number: number, looks: Looks | undefined): Element {
  if (looks?.type === 'heading') return at(number, h(`h${looks.depth}`, [...content]));
  const paragraph = at(number, h('p', [...content]));
  return looks?.type === 'quote' ? at(number, h('blockquote', paragraph)) : paragraph;
}

/** The number of the paragraph stands as the line of its element, until the words are laid out. */
function at(number: number, element: Element): Element {
  const point = { line: number + 1, column: 1, offset: 0 };
  return { ...element, position: { start: point, end: point } };
}

/** Adds an item to the list that it goes on with, or to a new one; returns the lists that are open then. */
function addItem(
  item: NonNullable<ParagraphFacts['item']>,
  content: readonly Element[],
  open: readonly OpenList[],
  blocks: Element[],
): readonly OpenList[] {
  const around = open.filter(({ level }) => level < item.level);
  const same = open.find(
    ({ level, next, id }) =>
      level === item.level && next === item.number && (next !== undefined || id === item.list),
  );
  const list = same?.list ?? newList(item);
  list.children.push(h('li', [...content]));
  if (same === undefined)
    ((around.at(-1)?.list.children.at(-1) as Element | undefined) ?? { children: blocks }).children.push(
      list,
    );
  const next = item.number === undefined ? undefined : item.number + 1;
  return [...around, { id: item.list, level: item.level, list, next }];
}

function newList({ number, letters }: NonNullable<ParagraphFacts['item']>): Element {
  if (number === undefined) return h('ul');
  return h('ol', {
    ...(number === 1 ? {} : { start: number }),
    ...(letters === undefined ? {} : { type: letters }),
  });
}
