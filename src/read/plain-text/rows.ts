import { asks, longestQuestion } from '../../wording/asking.ts';
import { begins, follows, type Numbered, numberAt } from '../../wording/numbers.ts';
import type { Block } from './blocks.ts';
import type { Line } from './lines.ts';

interface Member {
  readonly line: Line;
  readonly numbered: Numbered;
  /** The number of its block. */
  readonly block: number;
  /** Whether other text stands between it and the next number. */
  hasBody: boolean;
}

/** Of so many numbered blocks most have a text below: entries have answers, the items of a list have none. */
const mostlyAnswered = 0.6;

/**
 * The lines whose numbers count entries, each with a text of its own below, and not the items of a list: rows that
 * go on from block to block through the source.
 */
export function numberedEntries(blocks: readonly Block[]): ReadonlySet<Line> {
  const rows: Member[][] = [];
  /** The last row of each style of writing. */
  const open = new Map<string, Member[]>();
  for (const [index, { lines }] of blocks.entries()) {
    const [first] = lines;
    const numbered = first === undefined ? undefined : numberAt(first.text);
    if (first === undefined || numbered === undefined) continue;
    const member = { line: first, numbered, block: index, hasBody: hasOwnBody(lines) };
    const row = open.get(numbered.style);
    const before = row?.at(-1);
    if (row !== undefined && before !== undefined && follows(numbered.path, before.numbered.path)) {
      before.hasBody ||= index > before.block + 1;
      row.push(member);
    } else if (begins(numbered.path) || asks(first.text)) {
      if (before !== undefined) before.hasBody ||= index > before.block + 1;
      const started = [member];
      rows.push(started);
      open.set(numbered.style, started);
    }
  }
  for (const row of rows) {
    const last = row.at(-1);
    if (last !== undefined) last.hasBody ||= last.block < blocks.length - 1;
  }
  const entries = rows.filter(
    (row) => row.length > 1 && row.filter((member) => member.hasBody).length >= row.length * mostlyAnswered,
  );
  return new Set(entries.flatMap((row) => row.map((member) => member.line)));
}

/** A question and its answer may stand in one block. */
function hasOwnBody(lines: readonly Line[]): boolean {
  const asked = lines.findIndex(({ text }) => text.length <= longestQuestion && asks(text));
  if (asked === -1) return hasTitle(lines);
  return asked !== -1 && asked < lines.length - 1 && numberAt(lines[asked + 1]?.text ?? '') === undefined;
}

/** In characters: a longer first line was wrapped by a program. */
const longestTitle = 60;

/** A short line without a stop, and below it a text that begins anew. */
function hasTitle([first, second]: readonly Line[]): boolean {
  if (first === undefined || second === undefined || first.text.trim().length > longestTitle) return false;
  const isTitle = !/[.,;:!…。，；：]\s*$/u.test(first.text);
  return isTitle && /^\s{0,3}[\p{Lu}\p{Lo}“„«]/u.test(second.text) && numberAt(second.text) === undefined;
}
