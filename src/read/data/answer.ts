import type { Nodes as HastNodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Definition, FootnoteDefinition, Nodes, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { blocksFrom } from '../../markup/from-hast.ts';
import { raised } from '../../model/raised-text.ts';
import { parseMarkdown } from '../markdown.ts';
import { inFile, type Passage, type Points } from './passage.ts';
import { between, plainBlocks } from './plain.ts';

export interface Blocks {
  readonly blocks: readonly RootContent[];
  /** They stand behind everything else, as their place in a text says nothing. */
  readonly footnotes: readonly FootnoteDefinition[];
}

/**
 * A value of several sentences as blocks: HTML and Markdown when it is written so, else plain text with its lists and
 * line ends. Every node has a place in the file.
 *
 * @param name Keeps footnotes of one value apart from those of others.
 */
export function blocksOf(passage: Passage, name: string, points: Points): Blocks {
  const { text } = passage;
  const keeps = passage.lines === 'kept' || !text.split('\n').some((line) => line.length >= wrapWidth);
  const { blocks, footnotes } = selfContained(parsed(text, keeps).filter(isShown), name, text);
  for (const node of [...blocks, ...footnotes]) relocate(node, passage, points);
  return { blocks, footnotes };
}

/** A program breaks lines at this width, in characters, or later; shorter ones were ended by a person. */
const wrapWidth = 60;

function parsed(text: string, keeps: boolean): RootContent[] {
  if (beginsWithBlock.test(text) || (holdsTag.test(text) && !text.trim().includes('\n')))
    return htmlBlocks(text);
  const markdown = isMarkdown(text) ? parseMarkdown(bulleted(text))?.children : undefined;
  if (markdown === undefined) return plainBlocks(text, keeps);
  if (!keeps) return markdown;
  for (const block of markdown) keepLines(block, text);
  return markdown.flatMap(afterList);
}

const blockTag =
  'address|article|aside|blockquote|center|dd|details|div|dl|dt|figure|footer|h[1-6]|header|hr|li|main|ol|p|pre|section|table|ul';
const inlineTag =
  'a|abbr|b|bdi|bdo|big|br|cite|code|del|em|font|i|img|ins|kbd|mark|q|s|small|span|strike|strong|sub|sup|u|var|wbr';
const beginsWithBlock = new RegExp(
  `^\\s*(?:<!--(?:(?!-->)[\\s\\S])*-->\\s*)*<(?:${blockTag})(?=[\\s/>])[^>]*>`,
  'i',
);
const holdsTag = new RegExp(`<\\/?(?:${blockTag}|${inlineTag})(?=[\\s/>])[^<>]*>`, 'i');
const holdsEntity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,30});/i;

/**
 * Whether a text is surely Markdown. What is not stays as it is: `> 3 cm` and `1986.` at the beginning of a line mean
 * what they say.
 */
function isMarkdown(text: string): boolean {
  return (
    /\[[^\]\n]{1,500}\]\([^()\s]{1,2000}[^()\n]{0,500}\)/.test(text) ||
    /\[\^[^\]\s]{1,100}\]/.test(text) ||
    /^\[[^\]\n]{1,500}\]:[ \t]*\S/m.test(text) ||
    /(?<![\p{L}\p{N}*])\*{1,3}(?![\s*])[^*\n]{0,2000}(?<![\s*])\*{1,3}(?![\p{L}\p{N}*])/u.test(text) ||
    /(?<![\p{L}\p{N}_])_{1,2}(?![\s_])[^_\n]{0,2000}(?<![\s_])_{1,2}(?![\p{L}\p{N}_])/u.test(text) ||
    /^#{1,6} \S/m.test(text) ||
    /^(?:```|~~~)/m.test(text) ||
    /^\s{0,3}\|?[ \t]*:?-{3,}:?[ \t]*\|/m.test(text) ||
    /^(?: {2}|\t)[ \t]*(?:[-*+•◦▪‣●○■]|\d{1,3}[.)])[ \t]+\S/mu.test(text) ||
    holdsTag.test(text) ||
    holdsEntity.test(text)
  );
}

/** Bullets from a word processor as those of Markdown; the length stays. */
function bulleted(text: string): string {
  return text.replace(/^([ \t]*)[•◦▪‣●○■](?=[ \t])/gmu, '$1-');
}

/** Not a rule, and no paragraph of invisible characters. */
function isShown(node: RootContent): boolean {
  if (node.type === 'thematicBreak') return false;
  return node.type !== 'paragraph' || node.children.length !== 1 || !/^[\s\p{Cf}]*$/u.test(loneText(node));
}

function loneText({ children: [child] }: Paragraph): string {
  return child?.type === 'text' ? child.value : '-';
}

/** What becomes of these is decided, and reported, when the answer is made clean. */
const suspect = new Set(
  'audio button canvas embed form iframe input link map math meta noscript object option script select style svg template textarea title video'.split(
    ' ',
  ),
);

/** HTML as blocks; as HTML when a tree of Markdown would lose something of it without a word. */
function htmlBlocks(text: string): RootContent[] {
  const tree = fromHtml(text, { fragment: true });
  let isSuspect = false;
  visit(tree, (node) => {
    if (node.type === 'comment' || (node.type === 'element' && suspect.has(node.tagName))) isSuspect = true;
  });
  const blocks = isSuspect ? [] : blocksFrom(tree);
  if (!isSuspect && lettersOf(blocks.map(shownText).join('')) === lettersOf(wordsOf(tree))) return blocks;
  // A blank line would end the HTML where this is written as Markdown.
  const value = /<pre\b/i.test(text) ? text : text.replace(/\n[ \t]*(?=\n)/g, '');
  return [{ type: 'html', value, position: between(0, text.length) }];
}

function shownText(node: Nodes): string {
  if (node.type === 'html') return wordsOf(fromHtml(node.value, { fragment: true }));
  return 'children' in node ? node.children.map(shownText).join('') : textOf(node);
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}

/** The text of an element and the descriptions of its pictures. */
function wordsOf(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties.alt ?? '');
  return 'children' in node ? node.children.map(wordsOf).join('') : '';
}

/** A question or title as plain words: tags and entities of an export are no words. */
export function plainWords(text: string): string {
  const isMarkup = holdsTag.test(text) || holdsEntity.test(text);
  const words = isMarkup ? inline(fromHtml(text, { fragment: true })) : text;
  return words.replace(/\s+/g, ' ').trim();
}

function inline(node: HastNodes): string {
  if (node.type === 'text') return node.value;
  if (node.type === 'element' && node.tagName === 'img') return String(node.properties.alt ?? '');
  if (!('children' in node)) return '';
  const inside = node.children.map(inline).join('');
  if (node.type !== 'element') return inside;
  if (node.tagName === 'sup' || node.tagName === 'sub') return raised(inside, node.tagName);
  return /^(?:br|p|div|li|h\d)$/.test(node.tagName) ? ` ${inside} ` : inside;
}

/** References are resolved here: the `[1]` of one value is not that of another. */
function selfContained(blocks: readonly RootContent[], name: string, text: string): Blocks {
  const definitions = new Map<string, Definition>();
  const used = new Set<Definition>();
  const root: Nodes = { type: 'root', children: [...blocks] };
  visit(root, 'definition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node);
  });
  visit(root, (node) => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition') {
      node.identifier = `${name}-${node.identifier}`;
      node.label = `${name}-${node.label ?? ''}`;
    }
    if (node.type !== 'linkReference' && node.type !== 'imageReference') return;
    const definition = definitions.get(node.identifier);
    if (definition === undefined) return;
    used.add(definition);
    const { referenceType: _type, identifier: _identifier, label: _label, ...rest } = node;
    const target = { url: definition.url, title: definition.title ?? null };
    for (const key of ['referenceType', 'identifier', 'label'])
      delete (node as unknown as Record<string, unknown>)[key];
    Object.assign(node, rest, target, { type: node.type === 'linkReference' ? 'link' : 'image' });
  });
  return {
    blocks: root.children.flatMap((block): RootContent[] => {
      if (block.type === 'footnoteDefinition') return [];
      if (block.type !== 'definition') return [block];
      return used.has(block) ? [] : [asWritten(block, text)];
    }),
    footnotes: root.children.filter((block) => block.type === 'footnoteDefinition'),
  };
}

/** A definition that nothing refers to is a line like another. */
function asWritten({ position }: Definition, text: string): Paragraph {
  const value = text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0);
  return {
    type: 'paragraph',
    children: [{ type: 'text', value, ...(position && { position }) }],
    ...(position && { position }),
  };
}

/** A line end that somebody typed stays one. */
function keepLines(block: RootContent, text: string): void {
  visit(block, (node) => {
    if (
      node.type !== 'paragraph' &&
      node.type !== 'strong' &&
      node.type !== 'emphasis' &&
      node.type !== 'link'
    )
      return;
    node.children = (node.children as PhrasingContent[]).flatMap((child) => linesKept(child, text));
  });
}

function linesKept(child: PhrasingContent, text: string): PhrasingContent[] {
  if (child.type !== 'text' || !child.value.includes('\n')) return [child];
  let at = child.position?.start.offset ?? 0;
  return child.value.split('\n').flatMap((value, index): PhrasingContent[] => {
    const from = index === 0 ? at : text.indexOf('\n', at) + 1;
    const indent = index === 0 ? 0 : (/^[ \t]*/.exec(text.slice(from, from + 100))?.[0].length ?? 0);
    at = from + indent;
    const position = between(at, at + value.length);
    position.start.column = indent + 1;
    const piece: PhrasingContent[] = value === '' ? [] : [{ type: 'text', value, position }];
    return index === 0 ? piece : [{ type: 'break' }, ...piece];
  });
}

/** An unindented line below the last item of a list that a person typed goes on with the text, not with the item. */
function afterList(block: RootContent): RootContent[] {
  if (block.type !== 'list') return [block];
  const paragraph = block.children.at(-1)?.children.at(-1);
  if (paragraph?.type !== 'paragraph') return [block];
  const at = paragraph.children.findIndex(
    (child, index) =>
      child.type === 'break' &&
      paragraph.children[index + 1]?.position !== undefined &&
      paragraph.children[index + 1]?.position?.start.column === 1,
  );
  if (at === -1) return [block];
  const children = paragraph.children.splice(at).slice(1);
  const [start, end] = [children[0]?.position?.start, children.at(-1)?.position?.end];
  const last = paragraph.children.at(-1)?.position?.end;
  if (last !== undefined) {
    for (const node of [block, block.children.at(-1), paragraph])
      if (node?.position) node.position.end = last;
  }
  return [block, { type: 'paragraph', children, ...(start && end ? { position: { start, end } } : {}) }];
}

/** From places in the value to places in the file. */
function relocate(node: RootContent, passage: Passage, points: Points): void {
  visit(node, (inner) => {
    const [from, to] = [inner.position?.start.offset, inner.position?.end.offset];
    const [start, end] =
      from === undefined || to === undefined ? [passage.start, passage.end] : inFile(passage, from, to);
    inner.position = points.position(start, end);
  });
}
