/** What a function inside the page sees of it. */
interface Box {
  className: string;
  readonly offsetWidth: number;
  readonly clientWidth: number;
  readonly style: { inlineSize: string };
}
interface Cell extends Box {
  readonly cellIndex: number;
}
interface Table extends Box {
  readonly parentElement: Box;
  querySelectorAll(selector: 'th, td'): Iterable<Cell>;
}
interface PageRule {
  readonly selectorText?: string;
  readonly style?: { getPropertyValue(name: string): string };
}
declare const document: {
  readonly documentElement: Box;
  readonly styleSheets: Iterable<{ readonly cssRules: Iterable<PageRule> }>;
  querySelectorAll(selector: 'table'): Iterable<Table>;
};

/**
 * Runs inside the page: lays out tables so that their words stay whole. On paper any word may break, for Chromium prints
 * all pages smaller when one thing is too wide; so here the columns first move closer, and then only those with the
 * longest words may break them, one after the other until the table fits. A table that fits in no way stays as it was.
 *
 * @param width Of the paper, in millimetres; the style sheet knows its margins.
 */
export function keepWordsWhole(width: number): void {
  const margins = [...document.styleSheets]
    .flatMap(({ cssRules }) => [...cssRules])
    .filter((rule) => rule.selectorText === '')
    .flatMap(({ style }) =>
      ['margin-left', 'margin-right'].map((side) => style?.getPropertyValue(side) ?? ''),
    )
    .filter((value) => value.endsWith('mm'))
    .reduce((sum, value) => sum + Number.parseFloat(value), 0);
  const root = document.documentElement;
  // As wide as the text on paper, while we look.
  root.style.inlineSize = `${width - margins}mm`;
  for (const table of document.querySelectorAll('table')) {
    const before = table.className;
    const isWide = () => table.offsetWidth > table.parentElement.clientWidth;
    const cells = [...table.querySelectorAll('th, td')].map((cell) => ({ cell, before: cell.className }));
    table.className = `${before} whole-words`;
    if (isWide()) table.className += ' close';
    const columns = new Set(cells.map(({ cell }) => cell.cellIndex));
    while (isWide() && columns.size > 0) {
      const widest = cells
        .filter(({ cell }) => columns.has(cell.cellIndex))
        .reduce((one, other) => (other.cell.offsetWidth > one.cell.offsetWidth ? other : one));
      columns.delete(widest.cell.cellIndex);
      for (const { cell } of cells) if (cell.cellIndex === widest.cell.cellIndex) cell.className += ' breaks';
    }
    if (!isWide()) continue;
    table.className = before;
    for (const one of cells) one.cell.className = one.before;
  }
  root.style.inlineSize = '';
}
