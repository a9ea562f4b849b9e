import type { Element, ElementContent, Nodes, Properties, Root, Text } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { isElement, paragraphs, spanOf } from './inline.ts';
import { boxes } from './names.ts';

/** What an element keeps in HTML that stands in Markdown: what it says, not how it looks. */
const general = ['lang', 'dir', 'title'];
const particular: Readonly<Record<string, readonly string[]>> = {
  a: ['href'],
  img: ['src', 'alt', 'width', 'height'],
  ol: ['start', 'type', 'reversed'],
  li: ['value'],
  td: ['colSpan', 'rowSpan', 'align'],
  th: ['colSpan', 'rowSpan', 'align', 'scope'],
  input: ['type', 'checked', 'disabled'],
  iframe: ['src'],
};

/** Parts of a table, a definition list or a figure, which hold other parts and no text of their own. */
const frames = new Set(['table', 'thead', 'tbody', 'tfoot', 'tr', 'dl', 'figure', 'ol']);
/** Parts that hold text or blocks. */
const leaves = new Set(['td', 'th', 'caption', 'dt', 'dd', 'figcaption', 'li']);

/**
 * A block that Markdown has no sign for, kept whole.
 *
 * @param mixed Reads the nodes inside as text, inline elements and blocks.
 */
export function htmlBlock(element: Element, mixed: (nodes: readonly Nodes[]) => ElementContent[]): Element {
  const inside = framed(element, mixed);
  return { type: 'element', tagName: 'html-block', properties: {}, children: [inside], ...spanOf([element]) };
}

type Mixed = (nodes: readonly Nodes[]) => ElementContent[];

function framed(element: Element, mixed: Mixed): Element {
  const children = element.children.flatMap((child) => part(element, child, mixed));
  return { ...element, properties: kept(element), children };
}

function part(parent: Element, node: ElementContent, mixed: Mixed): ElementContent[] {
  if (node.type === 'text' && node.value.trim() === '') return [];
  if (node.type !== 'element') return node.type === 'text' ? filled(node, parent, mixed) : [];
  if (leaves.has(node.tagName))
    return [{ ...node, properties: kept(node), children: content([node], mixed) }];
  const isGroup = node.tagName === 'div' && parent.tagName === 'dl';
  if (isGroup || (frames.has(node.tagName) && parent.tagName !== 'figure')) return [framed(node, mixed)];
  return filled(node, parent, mixed);
}

/** Content where a frame wants a part: it gets the one that fits there. */
function filled(node: ElementContent, parent: Element, mixed: Mixed): ElementContent[] {
  const children = content([node], mixed);
  const name = parent.tagName === 'dl' ? 'dd' : parent.tagName === 'ol' ? 'li' : '';
  const space: Text = { type: 'text', value: ' ' };
  if (children.length === 0) return [];
  if (name === '') return [space, ...children, space];
  return [{ type: 'element', tagName: name, properties: {}, children }];
}

/** What stands in a part: blocks, or the text alone when it is one paragraph. */
function content(nodes: readonly Nodes[], mixed: Mixed): ElementContent[] {
  const inner = nodes.flatMap((node) =>
    node.type === 'element' && (leaves.has(node.tagName) || boxes.has(node.tagName)) ? node.children : [node],
  );
  const blocks = paragraphs(mixed(inner)).flatMap(opened);
  return blocks.length === 1 ? tight(blocks) : blocks;
}

/** Without the frame of an HTML block inside an HTML block, and without attributes that say nothing. */
function opened(node: ElementContent): ElementContent[] {
  if (node.type !== 'element') return [node];
  if (node.tagName === 'html-block') return node.children;
  const children = node.children.flatMap(opened);
  return [{ ...node, properties: kept(node), children: node.tagName === 'li' ? tight(children) : children }];
}

/** The blocks of a list item; a single paragraph stands as its text. */
function tight(blocks: ElementContent[]): ElementContent[] {
  const [first, ...others] = blocks;
  if (!isElement(first, 'p') || others.some((block) => isElement(block, 'p'))) return blocks;
  return [...first.children, ...others];
}

function kept({ tagName, properties }: Element): Properties {
  const names = [...general, ...(particular[tagName] ?? [])];
  return Object.fromEntries(
    names.filter((name) => properties[name] !== undefined).map((name) => [name, properties[name]]),
  );
}

const serializer = unified().use(rehypeStringify).freeze();

/** A block as the text of an HTML node. A blank line would end it in Markdown, so none is in it. */
export function blockHtml({ children }: Element): string {
  const tree: Root = { type: 'root', children };
  return serializer
    .stringify(tree)
    .replace(/\n(?=[ \t]*\n)/g, '\n&#10;')
    .replace(/&#10;\n/g, '&#10;');
}

/** The tags around an inline element that Markdown has no sign for. */
export function inlineTags(element: Element): readonly [string, string] {
  const tree: Root = { type: 'root', children: [{ ...element, properties: kept(element), children: [] }] };
  const close = `</${element.tagName}>`;
  return [serializer.stringify(tree).slice(0, -close.length), close];
}
