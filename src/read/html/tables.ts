import type { Element, ElementContent } from 'hast';
import { asks } from '../../wording/asking.ts';
import { isStrong, rolesOf } from '../data/field-names.ts';
import type { Mark } from './marks.ts';
import type { Page } from './page.ts';
import { eachElement, elementsOf, isElement, lineOf } from './words.ts';

/** The questions of tables, and what says how these are to be read. */
export interface TableMarks {
  readonly marks: readonly Mark[];
  /** Names of columns and numbers of rows, which are no text. */
  readonly signs: readonly Element[];
}

/** In characters: a cell with more is no question. */
const longest = 300;

/**
 * Tables with a question in each row and its answer beside it: as the names of their columns say, else as most of
 * their first cells ask. A number may stand in front.
 */
export function tablesIn(page: Page, out: ReadonlySet<ElementContent>): TableMarks {
  const marks: Mark[] = [];
  const signs: Element[] = [];
  let count = 0;
  eachElement(page.body, (element) => {
    if (out.has(element)) return false;
    if (!isElement(element, 'table')) return undefined;
    count += 1;
    const rows = rowsOf(element);
    const [first, ...others] = rows;
    const named = first === undefined ? undefined : namedColumns(first);
    if (named !== undefined && first !== undefined && others.length > 0) {
      const found = others.flatMap((row) => markOf(row, named, `table ${count}`, true));
      // One row of another make, and the table stays one.
      if (found.length === others.length) {
        marks.push(...found);
        signs.push(first, ...numbersOf(others, named));
        return false;
      }
    } else if (rows.length > 1 && rows.every((row) => cellsOf(row).length === 2)) {
      const found = rows.flatMap((row) => markOf(row, { question: 0, answer: 1 }, `table ${count}`, false));
      const asking = found.filter(({ question }) => asks(lineOf(question)));
      if (found.length === rows.length && asking.length === rows.length) {
        marks.push(...found);
        return false;
      }
    }
    return undefined;
  });
  return { marks, signs };
}

interface Columns {
  readonly question: number;
  readonly answer: number;
}

function namedColumns(row: Element): Columns | undefined {
  const names = cellsOf(row).map((cell) => lineOf(cell).replace(/[:：?？؟\s]+$/u, ''));
  const roles = rolesOf(names);
  const [question, answer] = [roles.get('question'), roles.get('answer')];
  if (question === undefined || answer === undefined) return undefined;
  const areSure = isStrong(names[question] ?? '', 'question') && isStrong(names[answer] ?? '', 'answer');
  return areSure ? { question, answer } : undefined;
}

function markOf(row: Element, { question, answer }: Columns, group: string, named: boolean): Mark[] {
  const cells = cellsOf(row);
  const [asked, answered] = [cells[question], cells[answer]];
  if (asked === undefined || answered === undefined) return [];
  const others = cells.filter((cell) => cell !== asked && cell !== answered);
  const isPlain = others.every((cell) => /^\p{L}{0,2}\p{N}{0,4}[.)]?$/u.test(lineOf(cell)));
  const line = lineOf(asked);
  if (!isPlain || line === '' || line.length > longest || holdsTable(asked)) return [];
  return [{ question: asked, answer: answered.children, signal: 'field', group, named }];
}

function numbersOf(rows: readonly Element[], { question, answer }: Columns): Element[] {
  return rows.flatMap((row) => cellsOf(row).filter((_, at) => at !== question && at !== answer));
}

function rowsOf(table: Element): Element[] {
  return elementsOf(table).flatMap((part) =>
    part.tagName === 'tr' ? [part] : /^t(?:head|body|foot)$/.test(part.tagName) ? elementsOf(part) : [],
  );
}

function cellsOf(row: Element): Element[] {
  return elementsOf(row).filter((cell) => isElement(cell, 'td', 'th'));
}

function holdsTable(element: Element): boolean {
  let found = false;
  eachElement(element, ({ tagName }) => {
    if (tagName === 'table') found = true;
    return undefined;
  });
  return found;
}
