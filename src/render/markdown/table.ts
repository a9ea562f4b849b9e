import type { Element, ElementContent } from 'hast';
import type { AlignType, Table, TableCell, TableRow } from 'mdast';
import { has, phrasing } from './inline.ts';

/** A table when Markdown can say it: one row of column headers, then rows of the same length with text in their cells. */
export function tableOf(table: Element): Table | undefined {
  const [head, body, ...others] = elementsIn(table);
  if (head?.tagName !== 'thead' || others.length > 0 || !has(table, [])) return undefined;
  if (body !== undefined && body.tagName !== 'tbody') return undefined;
  const parts = [head, ...(body === undefined ? [] : [body])];
  const rows = parts.flatMap(elementsIn);
  const cells = rows.map(elementsIn);
  const [header] = cells;
  if (header === undefined || elementsIn(head).length !== 1) return undefined;
  const isPlain =
    [...parts, ...rows].every((element) => has(element, [])) &&
    rows.every((row) => row.tagName === 'tr') &&
    cells.every((row, at) => row.length === header.length && row.every((cell) => isCell(cell, at === 0)));
  const align = header.map(alignOf);
  const isAligned = cells.every((row) => row.every((cell, index) => alignOf(cell) === align[index]));
  if (!isPlain || !isAligned) return undefined;
  return { type: 'table', align, children: cells.map(rowOf) };
}

function rowOf(cells: readonly Element[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map((cell): TableCell => ({ type: 'tableCell', children: inCell(cell) })),
  };
}

/** A line break in a cell is a tag: a row is one line. */
function inCell({ children }: Element): TableCell['children'] {
  return phrasing(children).map((node) => {
    if (node.type === 'break') return { type: 'html', value: '<br>' };
    return node.type === 'text' ? { ...node, value: node.value.replace(/\n/g, ' ') } : node;
  });
}

function elementsIn(parent: Element): Element[] {
  return parent.children.filter((child): child is Element => child.type === 'element');
}

const cellBlocks = /^(?:p|div|ul|ol|dl|table|blockquote|pre|h[1-6]|hr|figure)$/;

function isCell(cell: Element, isHeader: boolean): boolean {
  const isKind = isHeader
    ? cell.tagName === 'th' && cell.properties.scope === 'col' && has(cell, ['scope', 'className'])
    : cell.tagName === 'td' && has(cell, ['className']);
  return isKind && !holdsBlock(cell);
}

function holdsBlock(node: ElementContent): boolean {
  if (node.type !== 'element') return false;
  return node.children.some(
    (child) => child.type === 'element' && (cellBlocks.test(child.tagName) || holdsBlock(child)),
  );
}

function alignOf({ properties: { className } }: Element): AlignType {
  const names = Array.isArray(className) ? className : [];
  if (names.includes('align-center')) return 'center';
  return names.includes('align-end') ? 'right' : null;
}
