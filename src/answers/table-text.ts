import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';

/**
 * A table as lines, for markup that allows none: each cell after the heading of its column, so that a number keeps its
 * meaning. Without headings the cells of a row are parted by semicolons.
 */
export function tableLines(table: Element): string[] {
  const rows = descendants(table, 'tr').map((row) => ({
    isHead: row.children.every((cell) => cell.type !== 'element' || cell.tagName === 'th'),
    cells: row.children.filter((cell): cell is Element => cell.type === 'element').map(words),
  }));
  const caption = descendants(table, 'caption').map(words);
  const [first, ...rest] = rows;
  const head = first?.isHead && rest.length > 0 ? first.cells : undefined;
  const body = head === undefined ? rows : rest;
  const lines = body.map(({ cells }) =>
    cells
      .map((cell, index) => (head?.[index] ? `${head[index]}: ${cell}` : cell))
      .filter((cell) => cell !== '')
      .join('; '),
  );
  return [...caption, ...lines].filter((line) => line !== '');
}

function descendants(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child: ElementContent) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : descendants(child, tagName);
  });
}

function words(node: Element): string {
  return textOf(node).replace(/\s+/g, ' ').trim();
}
