import { asks } from '../../wording/asking.ts';
import { type Row, rowsOf } from './cells.ts';
import { isStrong, type Role, rolesOf } from './field-names.ts';

/** What the columns of a table mean. */
export interface Layout {
  readonly delimiter: string;
  /** Where the table begins in the file: below what Excel writes about itself. */
  readonly from: number;
  /** The row of names; -1 for none. */
  readonly header: number;
  readonly names: readonly string[];
  readonly roles: ReadonlyMap<Role, number>;
}

/** Halves of surrogate pairs change their length on the way through the parser of tables. */
export function wellFormed(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD');
}

/** Titles and notes may stand above the row of names, in so many rows. */
const headRows = 10;
const delimiters = [',', ';', '\t', '|'];
/** In characters: the first rows are within, and the search ends there. */
const headLength = 200_000;

/** Finds the sign between cells, the row of names and what the columns are for. */
export function layoutOf(text: string, path: string): Layout {
  const [line, sign] = /^sep=(.)(?:\r\n|\r|\n|$)/i.exec(text) ?? [];
  const from = line?.length ?? 0;
  const head = wellFormed(text.slice(0, from + headLength));
  const signs = sign === undefined ? delimiters : [sign];
  const found = signs.map((delimiter) => {
    const { rows } = rowsOf(head, { delimiter, from, most: headRows + 20 });
    return { delimiter, rows, ...headerIn(rows) };
  });
  const best = found.reduce((one, other) => (other.score > one.score ? other : one));
  if (best.roles.has('question') && best.roles.has('answer')) return { ...best, from };
  for (const { delimiter, rows } of found) {
    const roles = bareRoles(rows);
    if (roles === undefined) continue;
    const names = Array.from({ length: widthOf(rows) }, () => '');
    for (const [role, index] of roles) names[index] = role;
    return { delimiter, from, header: -1, names, roles };
  }
  const usual = /\.tsv$/i.test(path) ? '\t' : ',';
  const widest = found.reduce((one, other) => (widthOf(other.rows) > widthOf(one.rows) ? other : one));
  const delimiter = widthOf(widest.rows) > 1 ? widest.delimiter : (sign ?? usual);
  return { delimiter, from, header: -1, names: [], roles: new Map() };
}

function widthOf(rows: readonly Row[]): number {
  return rows[0]?.cells.length ?? 0;
}

type Header = Pick<Layout, 'header' | 'names' | 'roles'> & { readonly score: number };

/** The row that names most columns, question and answer among them. */
function headerIn(rows: readonly Row[]): Header {
  let best: Header = { header: -1, names: [], roles: new Map(), score: 0 };
  for (const [header, { cells }] of rows.slice(0, headRows).entries()) {
    const names = cells.map(({ text }) => text.trim());
    const roles = rolesOf(names);
    const isWhole = roles.has('question') && roles.has('answer');
    const sure = (['question', 'answer'] as const).filter((role) =>
      isStrong(names[roles.get(role) ?? -1] ?? '', role),
    );
    const score = isWhole ? 10 + 5 * sure.length + roles.size : 0;
    if (score > best.score) best = { header, names, roles, score };
  }
  return best;
}

/** Answers are so many times as long as what they stand beside, where nothing asks. */
const longer = 2;

/** Columns without names: the one that asks in most rows and the one behind it; of two, the long one answers the short. */
function bareRoles(rows: readonly Row[]): ReadonlyMap<Role, number> | undefined {
  const filled = rows.filter(isFilled);
  const width = widthOf(filled);
  if (width < 2 || filled.some(({ cells }) => cells.length !== width)) return undefined;
  const columns = Array.from({ length: width }, (_, index) =>
    filled.map(({ cells }) => cells[index]?.text ?? ''),
  );
  const question = columns.slice(0, -1).findIndex((texts) => texts.filter(asks).length * 2 > texts.length);
  if (question !== -1)
    return new Map<Role, number>([
      ['question', question],
      ['answer', question + 1],
    ]);
  const [short = 0, long = 0] = columns.map((texts) => texts.join('').length);
  const isPlain =
    width === 2 &&
    filled.length > 2 &&
    long >= short * longer &&
    columns.flat().every((text) => text.trim() !== '');
  if (!isPlain) return undefined;
  return new Map<Role, number>([
    ['question', 0],
    ['answer', 1],
  ]);
}

/** Whether a row holds any letter or digit. */
export function isFilled({ cells }: Row): boolean {
  return cells.some(({ text }) => /[\p{L}\p{N}]/u.test(text));
}
