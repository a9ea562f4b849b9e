import type { Nodes } from 'mdast';

/**
 * The words of a heading or question as plain text. Markup is left out: a line break is a space, a picture its
 * description, an HTML tag nothing.
 */
export function headText(node: Nodes): string {
  return pieces(node).replace(/\s+/g, ' ').trim();
}

function pieces(node: Nodes): string {
  if (node.type === 'break') return ' ';
  if (node.type === 'html') return /^<br\b/i.test(node.value) ? ' ' : '';
  if (node.type === 'image' || node.type === 'imageReference') return node.alt ?? '';
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(pieces).join('') : '';
}

/** The same, as it stands, with its spaces. */
export { pieces as looseText };
