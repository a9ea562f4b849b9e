import type { Element, ElementContent, Nodes } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { htmlBlock } from './html-block.ts';
import { isBlock, isElement, paragraphs, parting, tidyRun } from './inline.ts';
import { headings, lists } from './names.ts';

/** Reads nodes as a run of text, inline elements and finished blocks. */
export type Mixed = (nodes: readonly Nodes[]) => ElementContent[];

/** A table that only lays out a page gives its content; one of data stays a table, in Markdown when it can say it. */
export function tableBlocks(table: Element, mixed: Mixed): readonly ElementContent[] {
  if (isLayout(table)) return table.children.flatMap((child) => [...partBlocks(child, mixed), parting]);
  return [plainTable(table, mixed) ?? htmlBlock(table, mixed)];
}

function partBlocks(node: ElementContent, mixed: Mixed): ElementContent[] {
  if (node.type !== 'element') return node.type === 'text' ? [node] : [];
  if (/^(?:thead|tbody|tfoot|tr)$/.test(node.tagName))
    return node.children.flatMap((child) => partBlocks(child, mixed));
  return [parting, ...mixed([node]), parting];
}

/** Rows of a table, without those of a table inside it. */
function rowsOf(table: Element): Element[] {
  return table.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    if (child.tagName === 'tr') return [child];
    return /^(?:thead|tbody|tfoot)$/.test(child.tagName) ? rowsOf(child) : [];
  });
}

function cellsOf(row: Element): Element[] {
  return row.children.filter((child) => isElement(child, 'td') || isElement(child, 'th'));
}

/** No header cell, and one column, or cells that hold blocks: it puts text on a page and says nothing by its columns. */
function isLayout(table: Element): boolean {
  const { role } = table.properties;
  if (role === 'presentation' || role === 'none') return true;
  const rows = rowsOf(table).map(cellsOf);
  if (rows.some((cells) => cells.some((cell) => cell.tagName === 'th'))) return false;
  if (table.children.some((child) => isElement(child, 'caption') || isElement(child, 'thead'))) return false;
  const filled = rows.filter((cells) => cells.some((cell) => !isEmpty(cell)));
  if (filled.every((cells) => cells.filter((cell) => !isEmpty(cell)).length <= 1)) return true;
  return rows.some((cells) => cells.some(isPage));
}

function isEmpty(cell: Element): boolean {
  return textOf(cell).trim() === '' && !holds(cell, (inner) => inner.tagName === 'img');
}

/** The longest text, in characters, of a cell with several paragraphs that is still data. */
const longestCell = 400;

/** Whether a cell holds what only a page holds: a heading, a table, several long paragraphs. */
function isPage(cell: Element): boolean {
  if (holds(cell, (inner) => headings.has(inner.tagName) || inner.tagName === 'table')) return true;
  const blocks = cell.children.filter(
    (child) => child.type === 'element' && (child.tagName === 'p' || lists.has(child.tagName)),
  );
  return blocks.length > 1 && textOf(cell).length > longestCell;
}

function holds(element: Element, isSought: (inner: Element) => boolean): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (isSought(child) || holds(child, isSought)),
  );
}

/** The table when Markdown can say it: one row of header cells, then cells of plain text. */
function plainTable(table: Element, mixed: Mixed): Element | undefined {
  if (hasStray(table)) return undefined;
  const rows = rowsOf(table);
  const [head, ...body] = rows.map(cellsOf);
  if (head === undefined || body.length === 0 || !head.every((cell) => cell.tagName === 'th'))
    return undefined;
  if (body.some((cells) => cells.length !== head.length || cells.some((cell) => cell.tagName === 'th')))
    return undefined;
  if (table.children.some((child) => isElement(child, 'caption') || isElement(child, 'tfoot')))
    return undefined;
  const isJoined = rows.some((row) => cellsOf(row).some(isSpanning));
  if (isJoined) return undefined;
  const lines = rows.map((row) => cellsOf(row).map((cell) => ({ ...cell, children: cellText(cell, mixed) })));
  const isPlain = lines.every((cells) => cells.every((cell) => !cell.children.some(needsHtml)));
  if (!isPlain) return undefined;
  const children = rows.map((row, index): Element => ({ ...row, children: lines[index] ?? [] }));
  return { ...table, children };
}

/** Whether something stands in a table outside its cells, which no parser of HTML leaves there. */
function hasStray(part: Element): boolean {
  return part.children.some((child) => {
    if (child.type === 'text') return child.value.trim() !== '';
    if (child.type !== 'element' || /^(?:td|th|caption|colgroup)$/.test(child.tagName)) return false;
    return !/^(?:thead|tbody|tfoot|tr)$/.test(child.tagName) || hasStray(child);
  });
}

function isSpanning(cell: Element): boolean {
  return Number(cell.properties.colSpan ?? 1) !== 1 || Number(cell.properties.rowSpan ?? 1) !== 1;
}

/** The content of a cell; a single paragraph is no block of its own there. */
function cellText(cell: Element, mixed: Mixed): ElementContent[] {
  const blocks = paragraphs(mixed(cell.children));
  const [first] = blocks;
  if (first === undefined) return [];
  return blocks.length === 1 && first.tagName === 'p' ? tidyRun(first.children) : blocks;
}

function needsHtml(node: ElementContent): boolean {
  return (
    isBlock(node) || (node.type === 'element' && (node.tagName === 'br' || node.children.some(needsHtml)))
  );
}
