import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { reduceAnswer } from '../answers/reduce.ts';
import { tableLines } from '../answers/table-text.ts';

/** A paragraph, list item, heading or line of a table, as a reader of the page has it. */
export interface Block {
  readonly text: string;
  /** The elements around it, the outermost first; the last is the block itself. */
  readonly within: readonly Element[];
  /** 1 to 6 for headings; 0 for what else names what follows: the head of a folding part, a term. */
  readonly level: number | undefined;
  /** A link or button as a whole: no part of a text. */
  readonly isControl: boolean;
  readonly isHidden: boolean;
}

const inline = new Set(
  'a abbr acronym b bdi bdo big cite code data del dfn em font i img ins kbd label mark output picture q ruby s samp small span strike strong sub sup time tt u var wbr'.split(
    ' ',
  ),
);
const silent = new Set(
  'script style template noscript head title svg math iframe object audio video canvas input select textarea link meta base nav dialog'.split(
    ' ',
  ),
);
/** Words for screen readers beside what is seen: the end of "Link to this question: …". */
const forListenersOnly = /(?:^|\s)(?:visually-?hidden|sr-only|screen-reader-text|vh)(?:\s|$)/i;

/** The text of a page in reading order. */
export interface Text {
  readonly blocks: readonly Block[];
  /** Where the element with an id begins and ends, as indices of blocks; what stands in a line spans none or one. */
  readonly spans: ReadonlyMap<string, readonly [start: number, end: number]>;
}

/** The text of a page as blocks; what stands in `nav` is none. */
export function visibleText(tree: Root | Element): Text {
  const blocks: Block[] = [];
  const spans = new Map<string, readonly [number, number]>();
  walk(tree, { within: [], isHidden: false }, { blocks, spans });
  return { blocks, spans };
}

interface Found {
  readonly blocks: Block[];
  readonly spans: Map<string, readonly [number, number]>;
}

interface Around {
  readonly within: readonly Element[];
  readonly isHidden: boolean;
}

function walk(node: Root | Element, around: Around, found: Found): void {
  const { blocks } = found;
  let run: ElementContent[] = [];
  const flush = () => {
    const [text, seen] = [wordsOf(run), run];
    run = [];
    if (text === '') return;
    blocks.push({
      text,
      within: around.within,
      level: levelOf(around.within),
      isControl: isControl(seen, around.within),
      isHidden: around.isHidden,
    });
  };
  for (const child of node.children) {
    if (child.type === 'text') run.push(child);
    if (child.type !== 'element' || silent.has(child.tagName)) continue;
    if (child.tagName === 'br') {
      flush();
    } else if (isInline(child)) {
      noteIds(child, found);
      if (!isForListeners(child)) run.push(child);
    } else {
      flush();
      const start = blocks.length;
      const inside = { within: [...around.within, child], isHidden: around.isHidden || isHidden(child) };
      if (child.tagName === 'table') blocks.push(...linesOf(child, inside));
      else if (!isForListeners(child)) walk(child, inside, found);
      noteId(child, [start, blocks.length], found);
    }
  }
  flush();
}

/** The first element with an id is the one that a link leads to. */
function noteId({ properties: { id } }: Element, span: readonly [number, number], { spans }: Found): void {
  if (typeof id === 'string' && !spans.has(id)) spans.set(id, span);
}

function noteIds(element: Element, found: Found): void {
  noteId(element, [found.blocks.length, found.blocks.length + 1], found);
  for (const child of element.children) if (child.type === 'element') noteIds(child, found);
}

function linesOf(table: Element, { within, isHidden: hidden }: Around): Block[] {
  return tableLines(table).map((text) => ({
    text,
    within,
    level: undefined,
    isControl: false,
    isHidden: hidden,
  }));
}

/** As the FAQ markup would say it, so that both can be compared: raised numbers, quotes, descriptions of pictures. */
function wordsOf(nodes: readonly ElementContent[]): string {
  const reduced: Nodes = { type: 'root', children: reduceAnswer(nodes, undefined) };
  return textOf(reduced).replace(/\s+/g, ' ').trim();
}

/** An inline element with a block in it, as pages of builders have, parts the text as a block does. */
function isInline(element: Element): boolean {
  return (
    inline.has(element.tagName) &&
    element.children.every((child) => child.type !== 'element' || child.tagName === 'br' || isInline(child))
  );
}

function isForListeners({ properties }: Element): boolean {
  return forListenersOnly.test(classes(properties.className));
}

function classes(value: unknown): string {
  return Array.isArray(value) ? value.join(' ') : String(value ?? '');
}

/** `hidden="until-found"` shows its text to whoever looks for it. */
function isHidden({ properties }: Element): boolean {
  const { hidden, ariaHidden, style } = properties;
  return (
    (hidden !== undefined && hidden !== false && hidden !== null && hidden !== 'until-found') ||
    String(ariaHidden) === 'true' ||
    /display\s*:\s*none|visibility\s*:\s*hidden/i.test(String(style ?? ''))
  );
}

function levelOf(within: readonly Element[]): number | undefined {
  const levels = within.toReversed().map((element) => {
    const heading = /^h([1-6])$/.exec(element.tagName)?.[1];
    if (heading !== undefined) return Number(heading);
    if (element.properties.role === 'heading') return Number(element.properties.ariaLevel ?? 2);
    return undefined;
  });
  const level = levels.find((one) => one !== undefined);
  if (level !== undefined) return level;
  return within.some(({ tagName }) => /^(?:summary|dt|button|legend)$/.test(tagName)) ? 0 : undefined;
}

function isControl(nodes: readonly ElementContent[], within: readonly Element[]): boolean {
  if (within.some(({ tagName }) => tagName === 'button' || tagName === 'a')) return true;
  const shown = nodes.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  return (
    shown.length > 0 &&
    shown.every((node) => node.type === 'element' && (node.tagName === 'a' || isOnlyControl(node)))
  );
}

function isOnlyControl(node: Element): boolean {
  return node.tagName !== 'img' && node.children.length > 0 && isControl(node.children, []);
}
