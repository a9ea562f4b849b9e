import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { h } from 'hastscript';
import type { WordCell, WordTable } from './model.ts';

/** A cell with its blocks. */
export interface Cell {
  readonly blocks: readonly Element[];
  readonly text: string;
  readonly colSpan: number;
  readonly rowSpan: number;
}

export interface Row {
  readonly isHeader: boolean;
  readonly cells: readonly Cell[];
}

/** The rows of a table that hold anything. */
export function rowsOf(table: WordTable, inside: (cell: WordCell) => readonly Element[]): Row[] {
  return table.children
    .filter((row) => row.type === 'tableRow')
    .map(({ isHeader, children }) => ({
      isHeader,
      cells: children.map((cell) => {
        const blocks = inside(cell);
        const text = blocks.map((block) => textOf(block).trim()).join('\n');
        return { blocks, text, colSpan: cell.colSpan, rowSpan: cell.rowSpan };
      }),
    }))
    .filter(({ cells }) => cells.some(({ blocks }) => blocks.length > 0));
}

/** The table as such; its first row names the columns when the file or bold letters say so. */
export function tableElement(rows: readonly Row[]): Element {
  const named = rows.findIndex(({ isHeader }) => !isHeader);
  const marked = named === -1 ? rows.length : named;
  const heads = marked === 0 && namesColumns(rows) ? 1 : marked;
  const made = rows.map(({ cells }, index) =>
    h(
      'tr',
      cells.map(({ blocks, colSpan, rowSpan }) =>
        h(
          index < heads ? 'th' : 'td',
          { ...(colSpan > 1 ? { colSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) },
          [...(index < heads ? blocks.map(plain) : blocks)],
        ),
      ),
    ),
  );
  const head = heads === 0 ? [] : [h('thead', made.slice(0, heads))];
  return h('table', [...head, h('tbody', made.slice(heads))]);
}

function namesColumns([first, ...others]: readonly Row[]): boolean {
  if (first === undefined || others.length === 0 || first.cells.length < 2) return false;
  const isBold = ({ cells }: Row) => cells.every(({ blocks }) => blocks.every(isStrong));
  return first.cells.some(({ text }) => text !== '') && isBold(first) && !others.every(isBold);
}

function isStrong(node: Element): boolean {
  return node.children.every((child: ElementContent) => {
    if (child.type !== 'element') return child.type !== 'text' || child.value.trim() === '';
    return child.tagName === 'strong' || (child.children.length > 0 && isStrong(child));
  });
}

/** The names of columns are bold as they are. */
function plain(block: Element): Element {
  const children = block.children.flatMap((child) =>
    child.type === 'element' && child.tagName === 'strong' ? child.children : [child],
  );
  return { ...block, children };
}
