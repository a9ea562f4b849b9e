import { CsvError, parse } from 'csv-parse/sync';
import { type Passage, partings, passageOf } from './passage.ts';

/** A row of a table and where it stands; offsets point into the file. */
export interface Row {
  readonly cells: readonly Passage[];
  readonly start: number;
  readonly end: number;
}

/** What is wrong with the quotation marks of a table; offsets point into the file. */
export interface Slip {
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
}

export interface Table {
  readonly rows: readonly Row[];
  readonly slip: Slip | undefined;
}

interface Options {
  readonly delimiter: string;
  /** Where the table begins in the file. */
  readonly from: number;
  /** How many rows are wanted. */
  readonly most?: number;
}

interface Raw {
  readonly record: readonly string[];
  readonly raw: string;
}

/** The rows of a table with their places. A quotation mark counts only at the beginning of a cell. */
export function rowsOf(file: string, { delimiter, from, most }: Options): Table {
  const found: Raw[] = [];
  let error: CsvError | undefined;
  try {
    parse(file.slice(from), {
      delimiter,
      relax_column_count: true,
      relax_quotes: true,
      trim: true,
      raw: true,
      info: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      ...(most === undefined ? {} : { to: most }),
      on_record: (row: unknown) => {
        found.push(row as Raw);
        return null;
      },
    });
  } catch (thrown) {
    if (!(thrown instanceof CsvError)) throw thrown;
    error = thrown;
  }
  const rows: Row[] = [];
  let slip: Slip | undefined;
  let at = from;
  for (const { record, raw } of found) {
    if (file[at] === '\n' && file[at - 1] === '\r') at += 1;
    const row = rowAt(record, raw, { file, start: at, delimiter });
    slip ??= row.slip;
    rows.push(row.row);
    at += raw.length;
  }
  if (error !== undefined) slip ??= openQuote(file, at, delimiter);
  return { rows, slip };
}

interface RowPlace {
  readonly file: string;
  readonly start: number;
  readonly delimiter: string;
}

function rowAt(
  record: readonly string[],
  raw: string,
  { file, start, delimiter }: RowPlace,
): { readonly row: Row; readonly slip: Slip | undefined } {
  const whole = raw.replace(/[\r\n]+$/, '');
  let at = 0;
  let slip: Slip | undefined;
  const cells = record.map((value) => {
    at = behindSpaces(whole, at, delimiter);
    const quoted = quotedAt(whole, at);
    const next = whole.indexOf(delimiter, quoted ?? at);
    const end = next === -1 ? whole.length : next;
    const isQuoted = quoted !== undefined && whole.slice(quoted, end).trim() === '';
    if (quoted !== undefined && !isQuoted) slip ??= badClose(start + at, start + end);
    const inside = isQuoted ? [at + 1, quoted - 1] : [at, end];
    const passage = passageOf(value, {
      file,
      start: start + (inside[0] ?? 0),
      end: start + (inside[1] ?? 0),
      parting: isQuoted ? partings.doubled : partings.plain,
      lines: 'kept',
    });
    at = Math.min(whole.length, end + delimiter.length);
    return passage;
  });
  return { row: { cells, start, end: start + whole.length }, slip };
}

function behindSpaces(raw: string, from: number, delimiter: string): number {
  let at = from;
  while ((raw[at] === ' ' || raw[at] === '\t') && raw[at] !== delimiter) at += 1;
  return at;
}

/** The offset behind a quoted cell that begins here; nothing for a cell without quotation marks. */
function quotedAt(raw: string, at: number): number | undefined {
  if (raw[at] !== '"') return undefined;
  for (let quote = raw.indexOf('"', at + 1); quote !== -1; quote = raw.indexOf('"', quote + 2)) {
    if (raw[quote + 1] !== '"') return quote + 1;
  }
  return undefined;
}

const quoteHint =
  'Inside a cell in quotation marks each quotation mark is written twice (""); a spreadsheet program does so when it exports the table.';

function badClose(start: number, end: number): Slip {
  const message = 'Unexpected text behind a closing quotation mark, expected the end of the cell';
  return { message, hint: quoteHint, start, end };
}

function lineEnd(file: string, from: number): number {
  const length = file.slice(from).search(/[\r\n]/);
  return length === -1 ? file.length : from + length;
}

/** The cell that never closes: the last one of its row that begins with a quotation mark. */
function openQuote(file: string, row: number, delimiter: string): Slip {
  let at = row;
  while (file[at] === '\r' || file[at] === '\n') at += 1;
  for (;;) {
    at = behindSpaces(file, at, delimiter);
    const closed = quotedAt(file, at);
    if (closed === undefined && file[at] === '"') break;
    const next = file.indexOf(delimiter, closed ?? at);
    const end = next === -1 ? lineEnd(file, closed ?? at) : next;
    if (closed !== undefined && file.slice(closed, end).trim() !== '') return badClose(at, end);
    if (next === -1) break;
    at = next + delimiter.length;
  }
  const message = 'Unexpected end of the file, expected a quotation mark that closes the cell';
  return { message, hint: quoteHint, start: at, end: at + 1 };
}
