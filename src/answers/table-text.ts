import type { Element, ElementContent } from 'hast';

/**
 * A table as lines, for markup that allows none: each cell after the heading of its column, so that a number keeps its
 * meaning. Without headings the cells of a row are parted by semicolons. A cell that spans rows is said in each of them.
 * Where a heading would come before no cell, as above an empty column, all headings are a line of their own.
 *
 * @param wordsOf The words of a cell, in one line.
 */
export function tableLines(table: Element, wordsOf: (cell: Element) => string): string[] {
  const rows = rowsOf(table, wordsOf);
  const [first, ...rest] = rows;
  const head = first?.isHead && rest.length > 0 ? first.cells : undefined;
  const body = head === undefined ? rows : rest;
  const told = new Set<Cell>();
  const lines = body.map(({ cells }) =>
    cells
      .filter(({ words }) => words !== '')
      .map((cell) => {
        const heading = headingOf(cell, head ?? []);
        if (heading === undefined || heading.words === '') return cell.words;
        told.add(heading);
        return `${heading.words}: ${cell.words}`;
      })
      .join('; '),
  );
  const headings = (head ?? []).filter(({ words }) => words !== '');
  const untold = headings.every((heading) => told.has(heading))
    ? ''
    : headings.map(({ words }) => words).join('; ');
  const captions = descendants(table, 'caption').map(wordsOf);
  return [...captions, untold, ...lines].filter((line) => line !== '');
}

/** A cell in the grid of the table. */
interface Cell {
  readonly words: string;
  /** Its first column, and the one after its last. */
  readonly start: number;
  readonly end: number;
}

interface Row {
  readonly isHead: boolean;
  readonly cells: readonly Cell[];
}

/** Rows as they are seen: cells from above that reach into a row stand in it, and move the others. */
function rowsOf(table: Element, wordsOf: (cell: Element) => string): Row[] {
  let above: readonly { readonly cell: Cell; readonly rows: number }[] = [];
  return descendants(table, 'tr').map((row) => {
    const own = row.children.filter((cell): cell is Element => cell.type === 'element');
    const hanging = above;
    const placed = hanging.map(({ cell }) => cell);
    above = hanging.filter(({ rows }) => rows > 1).map(({ cell, rows }) => ({ cell, rows: rows - 1 }));
    let column = 0;
    for (const element of own) {
      for (let hit = covering(placed, column); hit !== undefined; hit = covering(placed, column))
        column = hit.end;
      const cell = {
        words: wordsOf(element),
        start: column,
        end: column + spanOf(element.properties.colSpan),
      };
      const rows = spanOf(element.properties.rowSpan) - 1;
      if (rows > 0) above = [...above, { cell, rows }];
      placed.push(cell);
      column = cell.end;
    }
    return {
      isHead: own.every(({ tagName }) => tagName === 'th'),
      cells: placed.toSorted((one, other) => one.start - other.start),
    };
  });
}

function covering(cells: readonly Cell[], column: number): Cell | undefined {
  return cells.find(({ start, end }) => column >= start && column < end);
}

/** Above several columns with different headings a cell has none. */
function headingOf({ start, end }: Cell, head: readonly Cell[]): Cell | undefined {
  const above = head.filter((heading) => heading.start < end && heading.end > start);
  return above.length === 1 ? above[0] : undefined;
}

/** In columns or rows; browsers take no more than 1000. */
function spanOf(value: unknown): number {
  const span = Number.parseInt(String(value ?? ''), 10);
  return Number.isNaN(span) ? 1 : Math.min(Math.max(span, 1), 1000);
}

function descendants(node: Element, tagName: string): Element[] {
  return node.children.flatMap((child: ElementContent) => {
    if (child.type !== 'element') return [];
    return child.tagName === tagName ? [child] : descendants(child, tagName);
  });
}
