import type { Line } from './lines.ts';

/** Lines without a blank one between them. */
export interface Block {
  readonly lines: readonly Line[];
  /** How a line drawn with characters makes a heading of it, below it or around it: equal ones have one level. */
  readonly underline?: string;
}

/** Invisible characters, such as a zero-width space, make no line. */
const blank = /^[\s\p{Cf}]*$/u;
/** A line drawn with characters. */
const rule = /^\s*([-=_*~#–—━─═+^])(?:\s*\1){2,}\s*$/u;

/** An underline is as long as what it underlines, give or take so many characters. */
const slack = 3;
/** More lines above a drawn one are text. */
const longestHeading = 3;

/** Cuts the lines at blank and drawn ones; a drawn one right below a line, and as long, makes a heading of it. */
export function blocksOf(lines: readonly Line[]): Block[] {
  const blocks: Block[] = [];
  let open: Line[] = [];
  /** The drawn line right above the open block. */
  let above: Line | undefined;
  const close = (below?: Line) => {
    if (open.length > 0) blocks.push(...closed(open, above, below));
    open = [];
    above = undefined;
  };
  for (const line of lines) {
    if (rule.test(line.text)) {
      const isBetween = open.length > 0;
      close(line);
      // The lower line of a box is not the upper one of the next.
      above = isBetween ? undefined : line;
    } else if (blank.test(line.text)) close();
    else open.push(line);
  }
  close();
  return blocks;
}

function closed(lines: readonly Line[], above: Line | undefined, below: Line | undefined): Block[] {
  if (below === undefined) return [{ lines }];
  const sign = below.text.trim()[0] ?? '';
  const isBox =
    above !== undefined && above.text.trim() === below.text.trim() && lines.length <= longestHeading;
  if (isBox) return [{ lines, underline: `${sign}${sign}` }];
  const last = lines.at(-1);
  if (last === undefined) return [];
  const before = lines.at(-2);
  const isAlone =
    before === undefined || /[.!?:;…]$/.test(before.text.trimEnd()) || lines.length > longestHeading;
  const heading = isAlone ? lines.slice(-1) : lines;
  const width = Math.max(...heading.map((line) => line.text.trim().length));
  if (Math.abs(width - below.text.trim().length) > slack) return [{ lines }];
  const text = lines.slice(0, lines.length - heading.length);
  return [...(text.length > 0 ? [{ lines: text }] : []), { lines: heading, underline: sign }];
}
