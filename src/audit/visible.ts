import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { reduceAnswer, tableAsLines } from '../answers/reduce.ts';
import {
  isControl,
  isHidden,
  isInline,
  isOpened,
  isOpener,
  isOrnament,
  isPicture,
  isSilent,
  isUnread,
  levelOf,
  openedIds,
} from './elements.ts';

/** A paragraph, list item, heading or line of a table, as a reader of the page has it. */
export interface Block {
  readonly text: string;
  /** The elements around it, the outermost first; the last is the block itself. */
  readonly within: readonly Element[];
  /** 1 to 6 for headings; 0 for what else names what follows: the head of a folding part, a term. */
  readonly level: number | undefined;
  /** A link, button, picture or ornament as a whole: part of a text only where the markup says it, too. */
  readonly isBeside: boolean;
  /** A click on it opens something. */
  readonly isOpener: boolean;
  /** Nobody sees it, and no button says that it opens it. */
  readonly isHidden: boolean;
}

/** The text of a page in reading order. */
export interface Text {
  readonly blocks: readonly Block[];
  /** Where the element with an id begins and ends, as indices of blocks; what stands in a line spans none or one. */
  readonly spans: ReadonlyMap<string, readonly [start: number, end: number]>;
}

/** The text of a page as blocks; the links of `nav` are none. */
export function visibleText(tree: Root | Element): Text {
  const blocks: Block[] = [];
  const spans = new Map<string, readonly [number, number]>();
  const around = { within: [], isHidden: false, isOrnament: false };
  walk(tree, around, { blocks, spans, opened: openedIds(tree) });
  return { blocks, spans };
}

interface Found {
  readonly blocks: Block[];
  readonly spans: Map<string, readonly [number, number]>;
  readonly opened: ReadonlySet<string>;
}

interface Around {
  readonly within: readonly Element[];
  readonly isHidden: boolean;
  readonly isOrnament: boolean;
}

function walk(node: Root | Element, around: Around, found: Found): void {
  const { blocks } = found;
  let run: ElementContent[] = [];
  const flush = () => {
    const block = blockOf(run, around);
    run = [];
    if (block !== undefined) blocks.push(block);
  };
  for (const child of node.children) {
    if (child.type === 'text') run.push(child);
    if (child.type !== 'element' || isSilent(child)) continue;
    if (child.tagName === 'br') {
      // A heading is one line, however it is broken for looks.
      if (levelOf(around.within, []) === undefined) flush();
      else run.push(child);
    } else if (isInline(child)) {
      noteIds(child, found);
      run.push(child);
    } else {
      flush();
      const start = blocks.length;
      const inside = inner(child, around, found);
      if (child.tagName === 'table') blocks.push(...linesOf(child, inside));
      else if (!isUnread(child)) walk(child, inside, found);
      noteId(child, [start, blocks.length], found);
    }
  }
  flush();
}

function inner(child: Element, around: Around, { opened }: Found): Around {
  const isShown = isOpened(child, opened);
  return {
    within: [...around.within, child],
    isHidden: around.isHidden || (isHidden(child) && !isShown),
    isOrnament: around.isOrnament || (isOrnament(child) && !isShown),
  };
}

function blockOf(run: readonly ElementContent[], around: Around): Block | undefined {
  const level = levelOf(around.within, run);
  const read = readable(run);
  // Beside a heading stand signs that open and close.
  const text = (level === undefined ? '' : wordsOf(withoutOrnaments(read))) || wordsOf(read);
  if (text === '') return undefined;
  return {
    text,
    within: around.within,
    level,
    isBeside: around.isOrnament || isControl(run, around.within) || isPicture(run),
    isOpener: isOpener(around.within, run),
    isHidden: around.isHidden,
  };
}

/** The first element with an id is the one that a link leads to. */
function noteId({ properties: { id } }: Element, span: readonly [number, number], { spans }: Found): void {
  if (typeof id === 'string' && !spans.has(id)) spans.set(id, span);
}

function noteIds(element: Element, found: Found): void {
  noteId(element, [found.blocks.length, found.blocks.length + 1], found);
  for (const child of element.children) if (child.type === 'element') noteIds(child, found);
}

function linesOf(table: Element, { within, isHidden: hidden, isOrnament: ornament }: Around): Block[] {
  return tableAsLines({ ...table, children: readable(table.children) }).map((text) => ({
    text,
    within,
    level: undefined,
    isBeside: ornament,
    isOpener: false,
    isHidden: hidden,
  }));
}

/** What is read of a line: a break in it parts words as a space does. */
function readable(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.tagName === 'br') return [{ type: 'text', value: ' ' }];
    if (isSilent(node) || isUnread(node)) return [];
    return [{ ...node, children: readable(node.children) }];
  });
}

function withoutOrnaments(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    return isOrnament(node) ? [] : [{ ...node, children: withoutOrnaments(node.children) }];
  });
}

/** As the FAQ markup would say it, so that both can be compared: raised numbers, quotes, descriptions of pictures. */
function wordsOf(nodes: readonly ElementContent[]): string {
  const reduced: Nodes = { type: 'root', children: reduceAnswer(nodes, undefined) };
  return textOf(reduced).replace(/\s+/g, ' ').trim();
}
