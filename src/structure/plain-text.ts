import type { Nodes } from 'hast';
import { raised } from '../model/raised-text.ts';

const blocks = new Set(
  'address blockquote caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody tfoot thead tr ul'.split(
    ' ',
  ),
);

/**
 * Every word of a tree, blocks parted by one newline, table cells by a tab. Pictures stand as their
 * description, raised and lowered digits as such; the numbers of footnote marks are left out, as they are no words of
 * the author. Spaces that do not break are spaces here: they are the typesetter's, and would hide words from searches.
 */
export function plainText(tree: Nodes): string {
  const pieces: string[] = [];
  walk(tree, pieces, {});
  return pieces
    .join('')
    .replace(/[\u00A0\u2007\u202F]/g, ' ')
    .split('\n')
    .map((line) =>
      line
        .replace(/ +/g, ' ')
        .replace(/ ?\t ?/g, '\t')
        .trim(),
    )
    .filter((line) => line !== '')
    .join('\n');
}

/** What stands around a text. */
interface Around {
  readonly preformatted?: boolean;
  readonly shift?: 'sup' | 'sub';
}

function walk(node: Nodes, pieces: string[], around: Around): void {
  if (node.type === 'text') {
    const value = around.preformatted ? node.value : node.value.replace(/[ \t\r\n\f]+/g, ' ');
    pieces.push(around.shift === undefined ? value : raised(value, around.shift));
    return;
  }
  if (node.type === 'element') {
    if (node.properties.dataFootnoteRef !== undefined) return;
    if (node.tagName === 'br') pieces.push('\n');
    if (node.tagName === 'img' && typeof node.properties.alt === 'string') pieces.push(node.properties.alt);
    if (node.tagName === 'td' || node.tagName === 'th') pieces.push('\t');
  }
  if (!('children' in node)) return;
  const block = node.type === 'element' && blocks.has(node.tagName);
  if (block) pieces.push('\n');
  const name = node.type === 'element' ? node.tagName : '';
  const inside: Around = {
    ...around,
    ...(name === 'pre' ? { preformatted: true } : {}),
    ...(name === 'sup' || name === 'sub' ? { shift: name } : {}),
  };
  for (const child of node.children) walk(child, pieces, inside);
  if (block) pieces.push('\n');
}
