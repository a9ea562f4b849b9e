import type { ListItem, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Point, Position } from 'unist';

interface Line {
  /** Without its line end. */
  readonly text: string;
  /** Of its first character in the value. */
  readonly offset: number;
}

/** Lines that are one paragraph or one item. */
interface Run {
  readonly lines: Line[];
  /** The characters of bullet or number that begin it; 0 for a paragraph. */
  readonly marker: number;
  /** Of a numbered item. */
  readonly count?: number;
}

const blank = /^[\s\p{Cf}]*$/u;
const roundBullet = /^\s*[•◦▪‣·●○■]\s*(?=\S)/u;
/** These also begin a line that is no item: `- 5 °C`. */
const dashBullet = /^\s*[*+–—-]\s+(?=\S)/u;
const number = /^\s*(\d{1,3})[.)]\s+(?=\S)/u;

/**
 * A value without markup as blocks: blank lines part paragraphs, bullets and counted lines make lists, every other line
 * end stays (`keeps`) or is a space. Offsets point into the value.
 */
export function plainBlocks(text: string, keeps: boolean): RootContent[] {
  const lines = linesOf(text);
  const nodes: RootContent[] = [];
  for (const run of runsOf(lines, keeps)) addRun(nodes, run, keeps);
  return nodes;
}

function linesOf(text: string): Line[] {
  let offset = 0;
  return text.split('\n').map((line) => {
    const from = offset;
    offset += line.length + 1;
    return { text: line, offset: from };
  });
}

function runsOf(all: readonly Line[], keeps: boolean): Run[] {
  const counts = new Set(all.flatMap((line) => countOf(line) ?? []));
  const runs: Run[] = [];
  let open: Run | undefined;
  let next = 1;
  const filled = all.filter((line) => !blank.test(line.text));
  let at = 0;
  for (const line of all) {
    if (blank.test(line.text)) {
      open = undefined;
      continue;
    }
    const item = itemOf(line, {
      before: filled[at - 1],
      after: filled[at + 1],
      isInItem: (open?.marker ?? 0) > 0,
      next,
      counts,
    });
    at += 1;
    if (item?.count !== undefined) next = item.count + 1;
    const goesOn = open !== undefined && (open.marker === 0 || /^\s/.test(line.text) || !keeps);
    if (item === undefined && open !== undefined && goesOn) open.lines.push(line);
    else {
      open = item ?? { lines: [line], marker: 0 };
      runs.push(open);
    }
  }
  return runs;
}

function countOf({ text }: Line): number | undefined {
  const digits = number.exec(text)?.[1];
  return digits === undefined ? undefined : Number(digits);
}

interface Around {
  readonly before: Line | undefined;
  readonly after: Line | undefined;
  /** Whether the line above belongs to an item. */
  readonly isInItem: boolean;
  /** The number that goes on with the count. */
  readonly next: number;
  /** Every number that begins a line. */
  readonly counts: ReadonlySet<number>;
}

/** The line as the beginning of an item. One dash or one number alone may be a minus sign or a year. */
function itemOf(line: Line, { before, after, isInItem, next, counts }: Around): Run | undefined {
  const round = roundBullet.exec(line.text)?.[0];
  if (round !== undefined) return { lines: [line], marker: round.length };
  const dash = dashBullet.exec(line.text)?.[0];
  const isDash = (other: Line | undefined) => other !== undefined && dashBullet.test(other.text);
  if (
    dash !== undefined &&
    (isInItem || isDash(before) || isDash(after) || /[:：]\s*$/u.test(before?.text ?? ''))
  )
    return { lines: [line], marker: dash.length };
  const count = countOf(line);
  const goesOn = count !== undefined && ((count === 1 && counts.has(2)) || (count > 1 && count === next));
  return goesOn ? { lines: [line], marker: number.exec(line.text)?.[0].length ?? 0, count } : undefined;
}

function addRun(nodes: RootContent[], run: Run, keeps: boolean): void {
  const content = paragraph(run, keeps);
  if (run.marker === 0) {
    nodes.push(content);
    return;
  }
  const position = span(run.lines);
  const item: ListItem = { type: 'listItem', spread: false, children: [content], position };
  const ordered = run.count !== undefined;
  const list = nodes.at(-1);
  if (list?.type === 'list' && list.ordered === ordered && run.count !== 1) {
    list.children.push(item);
    if (list.position) list.position.end = position.end;
    return;
  }
  const start = run.count ?? null;
  nodes.push({ type: 'list', ordered, start, spread: false, children: [item], position: { ...position } });
}

function paragraph({ lines, marker }: Run, keeps: boolean): Paragraph {
  const children = lines.flatMap((line, index): PhrasingContent[] => {
    const node = words(line, index === 0 ? marker : 0);
    if (index === 0) return [node];
    return [keeps ? { type: 'break' } : { type: 'text', value: '\n' }, node];
  });
  const [first, last] = [children[0]?.position, children.at(-1)?.position];
  const position = first && last ? { start: first.start, end: last.end } : span(lines);
  return { type: 'paragraph', children, position };
}

/** The words of a line, without the spaces around them. */
function words({ text, offset }: Line, skip: number): PhrasingContent {
  const inside = text.slice(skip);
  const value = inside.trim();
  const from = offset + skip + (inside.length - inside.trimStart().length);
  return { type: 'text', value, position: between(from, from + value.length) };
}

function span(lines: readonly Line[]): Position {
  const [first, last] = [lines[0], lines.at(-1)];
  return between(first?.offset ?? 0, (last?.offset ?? 0) + (last?.text.length ?? 0));
}

/** A place in a value: only its offsets count, until they are turned into places in the file. */
export function between(from: number, to: number): Position {
  const point = (offset: number): Point => ({ line: 1, column: 1, offset });
  return { start: point(from), end: point(to) };
}
