import type { Element, RootContent as HastContent, Root } from 'hast';
import type { FootnoteDefinition, RootContent } from 'mdast';
import type { RichText } from '../../model/document.ts';
import { blockOf, isInline, isSpace } from './blocks.ts';
import { noteName } from './inline.ts';
import { rawHtml } from './raw-html.ts';

/** Blocks of a passage as they stand in its tree: an element, or a run of text that stands free. */
export function blocksIn({ children }: Root): HastContent[][] {
  const blocks: HastContent[][] = [];
  let run: HastContent[] | undefined;
  for (const node of children) {
    if (!isInline(node)) {
      run = undefined;
      blocks.push([node]);
    } else if (run !== undefined) run.push(node);
    else if (!isSpace(node)) {
      run = [node];
      blocks.push(run);
    }
  }
  return blocks;
}

/**
 * A passage as Markdown.
 *
 * @param level Headings in it begin with this level, below that of the question.
 * @param raw The blocks that are written as HTML, by their index.
 */
export function passage(text: RichText, level: number, raw: ReadonlySet<number> | undefined): RootContent[] {
  const blocks = blocksIn(lowered(text.tree, level));
  const areNotesRaw = blocks.some((nodes, index) => raw?.has(index) && concernsNotes(nodes));
  return blocks.flatMap((nodes, index): RootContent[] => {
    const [first] = nodes;
    const isRaw = raw?.has(index) || (areNotesRaw && concernsNotes(nodes));
    if (isRaw || first?.type !== 'element' || nodes.length > 1 || isInline(first)) return [free(nodes)];
    if (isNotes(first)) return notesIn(first);
    // A rule between blocks is no part of a text in Markdown.
    return [first.tagName === 'hr' ? rawHtml(nodes) : blockOf(first)];
  });
}

/**
 * Whether blocks hold footnotes or marks of them: in one passage all of these are written in one way, for a mark in HTML finds
 * no note in Markdown, and a mark in Markdown shows its note a second time.
 */
function concernsNotes(nodes: readonly HastContent[]): boolean {
  return nodes.some(
    (node) =>
      node.type === 'element' &&
      (isNotes(node) || node.properties.dataFootnoteRef !== undefined || concernsNotes(node.children)),
  );
}

/** A run of text that stands free would be a paragraph: an empty comment makes it HTML. */
function free(nodes: readonly HastContent[]): RootContent {
  const html = rawHtml(nodes);
  const isBlock = nodes.every((node) => !isInline(node));
  return isBlock ? html : { ...html, value: `<!-- -->${html.value.replace(/\n/g, ' ')}` };
}

function isNotes({ tagName, properties: { className } }: Element): boolean {
  return tagName === 'div' && Array.isArray(className) && className.includes('footnotes');
}

function notesIn(notes: Element): RootContent[] {
  const list = notes.children.find((child) => child.type === 'element' && child.tagName === 'ol');
  const items = list?.type === 'element' ? list.children : [];
  return items.flatMap((item): RootContent[] => {
    const name = item.type === 'element' ? noteName(item.properties.id) : undefined;
    if (item.type !== 'element' || name === undefined) return [];
    const children = item.children.flatMap((child) => (child.type === 'element' ? [blockOf(child)] : []));
    const note = { type: 'footnoteDefinition', identifier: name, label: name, children };
    return [note as FootnoteDefinition];
  });
}

/** The tree with its highest heading on a level; a heading that would be too deep for HTML stays as deep as it can. */
function lowered(tree: Root, level: number): Root {
  const shift = level - Math.min(7, ...levelsIn(tree.children));
  const move = <T extends HastContent>(node: T): T => {
    if (node.type !== 'element') return node;
    const depth = depthOf(node);
    const children = node.children.map(move);
    return { ...node, children, ...(depth && { tagName: `h${Math.min(6, Math.max(1, depth + shift))}` }) };
  };
  return { type: 'root', children: tree.children.map(move) };
}

function levelsIn(nodes: readonly HastContent[]): number[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [];
    const depth = depthOf(node);
    return depth === undefined ? levelsIn(node.children) : [depth];
  });
}

function depthOf({ tagName }: Element): number | undefined {
  const depth = /^h([1-6])$/.exec(tagName)?.[1];
  return depth === undefined ? undefined : Number(depth);
}
