import type { Nodes } from 'mdast';
import { raised } from '../model/raised-text.ts';

/**
 * The words of a heading or question as plain text. Markup is left out: a line break is a space, a picture its
 * description, an HTML tag nothing, but for the digits that it raises or lowers.
 */
export function headText(node: Nodes): string {
  const before = known.get(node);
  if (before !== undefined) return before;
  const text = pieces(node).replace(/\s+/g, ' ').trim();
  known.set(node, text);
  return text;
}

/** A block is looked at by many; the blocks of a source do not change. */
const known = new WeakMap<Nodes, string>();

function pieces(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? ' ' : '';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? inRow(node.children).join('') : '';
}

/** The text of each node of a row; a tag that raises or lowers holds until it closes. */
function inRow(nodes: readonly Nodes[]): string[] {
  let shift: 'sup' | 'sub' | undefined;
  return nodes.map((node) => {
    const text = pieces(node);
    if (node.type !== 'html') return shift === undefined ? text : raised(text, shift);
    const [, close, name] = /^<(\/?)(sup|sub)\b/i.exec(node.value) ?? [];
    if (name !== undefined) shift = close === '/' ? undefined : name.toLowerCase() === 'sup' ? 'sup' : 'sub';
    return text;
  });
}

/** The same, as it stands, with its spaces. */
export { inRow as looseTexts, pieces as looseText };
