import type { Place } from '../../model/place.ts';

/** The text of a source, with its lines counted when they are first asked for. */
export interface SourceText {
  readonly text: string;
  /** Offsets as a place. */
  place(from: number, to: number): Place;
  offset(line: number, column: number): number;
}

export function sourceText(text: string): SourceText {
  let known: readonly number[] | undefined;
  const lines = (): readonly number[] => {
    known ??= [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map(({ 0: end, index }) => index + end.length)];
    return known;
  };
  const point = (offset: number) => {
    const starts = lines();
    let [low, high] = [0, starts.length - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if ((starts[middle] ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: offset - (starts[low] ?? 0) + 1 };
  };
  return {
    text,
    place(from, to) {
      const [first, last] = [point(from), point(Math.max(from + 1, to))];
      return { ...first, endLine: last.line, endColumn: last.column };
    },
    offset: (line, column) => (lines()[line - 1] ?? text.length) + column - 1,
  };
}
