import type { RootContent } from 'mdast';
import type { Position } from 'unist';
import type { Place } from '../../model/place.ts';

export interface Line {
  /** Without its line end. */
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
  /** Of its first character in the file. */
  readonly offset: number;
}

export function splitLines(text: string): Line[] {
  const lines: Line[] = [];
  let offset = 0;
  for (const [index, part] of text.split(/(?<=\r\n|\n|\r(?!\n))/).entries()) {
    lines.push({ text: part.replace(/[\r\n]+$/, ''), number: index + 1, offset });
    offset += part.length;
  }
  return lines;
}

/** A leading YAML front matter, and how many lines it takes. */
export function frontMatter(lines: readonly Line[]): {
  readonly nodes: RootContent[];
  readonly lines: number;
} {
  const end = lines.findIndex((line, index) => index > 0 && line.text.trimEnd() === '---');
  const first = lines[0];
  if (first?.text.trimEnd() !== '---' || end === -1) return { nodes: [], lines: 0 };
  const inside = lines.slice(1, end);
  return {
    nodes: [
      {
        type: 'yaml',
        value: inside.map((line) => line.text).join('\n'),
        position: span(lines.slice(0, end + 1)),
      },
    ],
    lines: end + 1,
  };
}

/** From the first word of the first line to the last word of the last. */
export function span(lines: readonly Line[]): Position {
  const first = lines[0] ?? { text: '', number: 1, offset: 0 };
  const last = lines.at(-1) ?? first;
  const indent = first.text.length - first.text.trimStart().length;
  const length = last.text.trimEnd().length;
  return {
    start: { line: first.number, column: indent + 1, offset: first.offset + indent },
    end: { line: last.number, column: length + 1, offset: last.offset + length },
  };
}

export function placeOf({ number, text }: Line): Place {
  return { line: number, column: 1, endLine: number, endColumn: text.length + 1 };
}

export function endsSentence(line: Line): boolean {
  return /[.!?…:;)”"。！？؟]$/u.test(line.text.trimEnd());
}
