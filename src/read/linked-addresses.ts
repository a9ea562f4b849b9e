import type { PhrasingContent, Root, Text } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import type { Position } from 'unist';
import { visit } from 'unist-util-visit';

const [transform] = gfmAutolinkLiteralFromMarkdown().transforms ?? [];
const address = /https?:\/\/|www\.|@/i;

/**
 * Links the web and mail addresses in a text, as Markdown links them anyway: a leaflet from a plain text or a table has
 * them as well. Changes the tree; every piece keeps its place.
 */
export function linkAddresses(tree: Root): void {
  visit(tree, 'paragraph', (paragraph) => {
    // Inside a link of raw HTML there would be two.
    const isRaw = paragraph.children.some((child) => child.type === 'html' && /^<a\b/i.test(child.value));
    if (!isRaw) paragraph.children = linked(paragraph.children);
  });
  visit(tree, 'tableCell', (cell) => {
    cell.children = linked(cell.children);
  });
}

function linked(children: readonly PhrasingContent[]): PhrasingContent[] {
  return children.flatMap((child): PhrasingContent[] => {
    if (child.type === 'text') return address.test(child.value) ? pieces(child) : [child];
    if (child.type === 'strong' || child.type === 'emphasis' || child.type === 'delete')
      return [{ ...child, children: linked(child.children) }];
    return [child];
  });
}

function pieces(text: Text): PhrasingContent[] {
  const root: Root = { type: 'root', children: [{ type: 'paragraph', children: [{ ...text }] }] };
  transform?.(root);
  const [paragraph] = root.children;
  if (paragraph?.type !== 'paragraph' || paragraph.children.length < 1) return [text];
  if (paragraph.children.length === 1 && paragraph.children[0]?.type === 'text') return [text];
  let at = 0;
  return paragraph.children.map((piece): PhrasingContent => {
    const length = lengthOf(piece);
    const position = placeIn(text, at, length);
    at += length;
    const placed = { ...piece, ...(position === undefined ? {} : { position }) };
    if (placed.type !== 'link') return placed;
    return {
      ...placed,
      children: placed.children.map((child) => ({ ...child, ...(position && { position }) })),
    };
  });
}

function lengthOf(node: PhrasingContent): number {
  if ('value' in node) return node.value.length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + lengthOf(child), 0) : 0;
}

/** Where a piece of a text of one line stands; nothing where escapes or line ends stand between. */
function placeIn({ value, position }: Text, at: number, length: number): Position | undefined {
  if (position === undefined) return undefined;
  const { start, end } = position;
  if (start.line !== end.line || end.column - start.column !== value.length) return position;
  const point = (by: number) => ({
    line: start.line,
    column: start.column + by,
    ...(start.offset === undefined ? {} : { offset: start.offset + by }),
  });
  return { start: point(at), end: point(at + length) };
}
