import { codeFrameColumns } from '@babel/code-frame';
import type { Place } from '../model/place.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

/** In characters: what is shown of a line. */
const widest = 96;
/** What is shown before the column at fault, when a line is cut there. */
const before = 30;

/** The lines around a place, with marks below it. Long lines are shown in part. */
export function codeFrame(text: string, place: Place, colours: Terminal['colours']): string | undefined {
  const lines = text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);
  const line = lines[place.line - 1];
  if (line === undefined || text.trim() === '') return undefined;
  const start = place.column - 1;
  const cut = start > widest - before ? start - before : 0;
  // Of a place that spans lines, the first one says enough.
  const end = place.endLine === place.line ? place.endColumn - 1 : line.length;
  const shown = lines.map((other, index) => (Math.abs(index - place.line + 1) > 3 ? '' : part(other, cut)));
  const shift = cut === 0 ? 0 : 1 - cut;
  const column = Math.min(start + shift, widest);
  const frame = codeFrameColumns(
    shown.join('\n'),
    {
      start: { line: place.line, column },
      end: { line: place.line, column: Math.max(Math.min(end + shift, widest), column) },
    },
    { linesAbove: 1, linesBelow: 1 },
  );
  return frame
    .split('\n')
    .map(
      (row) =>
        `  ${/^\s*\|\s*\^+$/.test(row) ? colours.red(row) : row.startsWith('>') ? row : colours.dim(row)}`,
    )
    .join('\n');
}

/** Characters that end a line for the frame, but not for editors, become spaces. */
function part(line: string, cut: number): string {
  const head = cut === 0 ? line : line === '' ? '' : `…${line.slice(cut)}`;
  const cropped = head.length > widest ? `${head.slice(0, widest - 1)}…` : head;
  return visible(cropped).replace(/[\u2028\u2029]/g, ' ');
}
