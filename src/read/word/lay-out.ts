import type { Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Nodes, Root } from 'mdast';
import type { Point } from 'unist';

export interface LaidOut {
  readonly text: string;
  /** The tree with positions in `text`. */
  readonly tree: Root;
}

/** The text as far as it is written. */
interface Page {
  readonly pieces: string[];
  line: number;
  column: number;
  offset: number;
  /** Whether the line belongs to a block, even to one without words. */
  isTaken: boolean;
}

/**
 * Writes the words of a tree that came from no text one block a line (a row of a table is a line, its cells parted by
 * tabs; a hard break begins another), and gives every node its place there. Text lies exactly on its words; the signs
 * of Markdown take no room.
 */
export function layOut(tree: Root): LaidOut {
  const page: Page = { pieces: [], line: 1, column: 1, offset: 0, isTaken: false };
  const laid = lay(tree, page, undefined) as Root;
  return { text: page.pieces.join(''), tree: laid };
}

/** Blocks that hold words, each on a line of its own. */
const lines: ReadonlySet<string> = new Set([
  'paragraph',
  'heading',
  'tableRow',
  'code',
  'thematicBreak',
  'yaml',
]);

function lay(node: Nodes, page: Page, parent: Nodes | undefined): Nodes {
  const isLine = lines.has(node.type) || (node.type === 'html' && parent !== undefined && isFlow(parent));
  if (isLine && page.isTaken) write('\n', page);
  if (isLine) page.isTaken = true;
  if (parent?.type === 'tableRow' && parent.children[0] !== node) write('\t', page);
  const before = here(page);
  if (!('children' in node)) {
    write(wordsOf(node, isLine), page);
    return { ...node, position: { start: before, end: here(page) } };
  }
  const children = node.children.map((child) => lay(child, page, node));
  const start = children[0]?.position?.start ?? before;
  return { ...node, children, position: { start, end: here(page) } } as Nodes;
}

function isFlow(node: Nodes): boolean {
  return ['root', 'listItem', 'blockquote', 'footnoteDefinition'].includes(node.type);
}

function here({ line, column, offset }: Page): Point {
  return { line, column, offset };
}

function write(text: string, page: Page): void {
  page.pieces.push(text);
  page.offset += text.length;
  const parts = text.split('\n');
  page.line += parts.length - 1;
  page.column = (parts.length === 1 ? page.column : 1) + (parts.at(-1)?.length ?? 0);
}

function wordsOf(node: Nodes, isLine: boolean): string {
  if (node.type === 'break') return '\n';
  if (node.type === 'image') return (node.alt ?? '').replaceAll('\n', ' ');
  if (node.type === 'html') return isLine ? htmlLines(node.value) : '';
  return 'value' in node ? node.value : '';
}

/** The words of an HTML block, by the same rules. */
function htmlLines(html: string): string {
  const pieces: string[] = [];
  collect(fromHtml(html, { fragment: true }), pieces);
  return pieces
    .join('')
    .replace(/[ \t]*\n\s*/g, '\n')
    .trim();
}

const htmlBlocks: ReadonlySet<string> = new Set([
  'p',
  'li',
  'tr',
  'br',
  'caption',
  'dt',
  'dd',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
]);

function collect(node: HastNodes, pieces: string[]): void {
  if (node.type === 'text') pieces.push(node.value.replace(/\s+/g, ' '));
  if (!('children' in node)) return;
  for (const child of node.children) collect(child, pieces);
  if (node.type !== 'element') return;
  if (htmlBlocks.has(node.tagName)) pieces.push('\n');
  else if (['td', 'th'].includes(node.tagName)) pieces.push('\t');
}
