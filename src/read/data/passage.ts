import type { Point, Position } from 'unist';
import type { Place } from '../../model/place.ts';

/** A text value of a data file, without its quotation marks and escapes, and where it stands. Offsets point into the file. */
export interface Passage {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly runs: readonly Run[];
  /** Whether a person ended its lines, or a program may have wrapped them. */
  readonly lines: 'kept' | 'wrapped';
}

/** A stretch that stands in the file as it is in the value. */
interface Run {
  /** In the value. */
  readonly at: number;
  /** In the file. */
  readonly offset: number;
  readonly length: number;
}

/** What parts the runs of a value: line ends always, and the escapes of its format. */
export const partings = {
  plain: /\r\n|\r|\n/g,
  doubled: /""|''|\r\n|\r|\n/g,
  escaped: /\\(?:u[\da-fA-F]{4}|x[\da-fA-F]{2}|U[\da-fA-F]{8}|\r\n|[\s\S])|\r\n|\r|\n/g,
} as const;

interface Written {
  /** The whole file. */
  readonly file: string;
  /** Where the value is written, without quotation marks. */
  readonly start: number;
  readonly end: number;
  readonly parting: RegExp;
  readonly lines: Passage['lines'];
}

/** A value and the stretches of the file that it was made of. */
export function passageOf(value: string, { file, start, end, parting, lines }: Written): Passage {
  const text = value.replace(/\r\n?/g, '\n');
  const raw = file.slice(start, end);
  const runs: Run[] = [];
  let cursor = 0;
  for (const { from, to } of stretches(raw, parting)) {
    const written = raw.slice(from, to);
    const run = written.trim();
    if (run === '') continue;
    const at = find(text, run, cursor);
    if (at === undefined) continue;
    runs.push({ at, offset: start + from + written.indexOf(run), length: run.length });
    cursor = at + run.length;
  }
  const [first, last] = [runs[0], runs.at(-1)];
  return {
    text,
    start: first?.offset ?? start,
    end: last === undefined ? start + raw.trimEnd().length : last.offset + last.length,
    runs,
    lines,
  };
}

function* stretches(raw: string, parting: RegExp): Generator<{ readonly from: number; readonly to: number }> {
  let from = 0;
  for (const { 0: mark, index } of raw.matchAll(parting)) {
    yield { from, to: index };
    from = index + mark.length;
  }
  yield { from, to: raw.length };
}

/** What an escape stands for is this long at most. */
const longestEscape = 4;

/** Where a run begins in the value: at the cursor, behind spaces, or behind what an escape stands for. */
function find(text: string, run: string, cursor: number): number | undefined {
  for (let skip = 0; skip <= longestEscape; skip += 1) {
    let at = cursor + skip;
    if (text.startsWith(run, at)) return at;
    while (/\s/.test(text[at] ?? '')) at += 1;
    if (text.startsWith(run, at)) return at;
  }
  return undefined;
}

/** Where characters `from` to `to` of the value stand in the file; the whole value when that is not known. */
export function inFile(passage: Passage, from: number, to: number): readonly [number, number] {
  const { runs } = passage;
  const first = runs[firstEndingAfter(runs, from)];
  const behind = firstEndingAfter(runs, to - 1);
  const touching = runs[behind];
  const last = touching !== undefined && touching.at < to ? touching : runs[behind - 1];
  if (first === undefined || last === undefined) return [passage.start, passage.end];
  const start = first.offset + Math.max(0, from - first.at);
  const end = last.offset + Math.min(last.length, to - last.at);
  return start <= end ? [start, end] : [passage.start, passage.end];
}

function firstEndingAfter(runs: readonly Run[], at: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run !== undefined && run.at + run.length > at) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Turns offsets of one file into lines and columns. */
export interface Points {
  position(start: number, end: number): Position;
  place(start: number, end: number): Place;
}

/** A line ends with LF, CR, or both. */
export function pointsIn(file: string): Points {
  const starts = [
    0,
    ...Array.from(file.matchAll(/\r\n|\r|\n/g), ({ 0: mark, index }) => index + mark.length),
  ];
  const point = (offset: number): Point & { readonly offset: number } => {
    let [low, high] = [0, starts.length];
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1, offset };
  };
  // Between the two halves of a line end there is no place.
  const inside = (offset: number) => {
    const at = Math.max(0, Math.min(offset, file.length));
    return file[at - 1] === '\r' && file[at] === '\n' ? at - 1 : at;
  };
  const position = (start: number, end: number) => ({
    start: point(inside(start)),
    end: point(inside(Math.max(start, end))),
  });
  return {
    position,
    place: (start, end) => {
      const { start: from, end: to } = position(start, Math.max(end, start + 1));
      const column = to.line === from.line ? Math.max(to.column, from.column + 1) : to.column;
      return { line: from.line, column: from.column, endLine: to.line, endColumn: column };
    },
  };
}
