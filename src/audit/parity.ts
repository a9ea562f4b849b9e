import { diffArrays } from 'diff';
import { withoutMark } from '../answers/list-marks.ts';
import { fold, letters } from './fold.ts';
import type { Section } from './locate.ts';
import type { Block } from './visible.ts';
import { shortDiff } from './word-diff.ts';

/** How an answer of the markup and its section on the page part. */
export interface Drift {
  /**
   * `words`: other letters or digits. `punctuation`: these agree. `more`: the page goes on after what the markup ends
   * with.
   */
  readonly kind: 'words' | 'punctuation' | 'more';
  /** What the markup says, what the page says. */
  readonly markup: string;
  readonly page: string;
  /** The place where they part, for people. */
  readonly diff: string;
  /** The block of the page at fault. */
  readonly block: Block | undefined;
}

/**
 * Holds an answer of the markup against the section of the page, block by block, as the eye does: quotes, dashes and
 * spaces count for nothing, and it does not matter where one block ends and the next begins.
 */
export function drifts(markup: readonly string[], { answer, isClosed }: Section): readonly Drift[] {
  const said = markup.map(lineOf).filter(({ words }) => words !== '');
  const all = new Set(said.map(({ words }) => words));
  // A link, button or picture as a whole is part of the text only where the markup says it, too.
  const shown = answer.filter((block) => !block.isBeside || all.has(lineOf(block.text).words));
  return pair(said, shown, isClosed);
}

/** A block as it is compared. */
interface Line {
  readonly words: string;
  /** The number or letter before an item; what is no mark but text, and what shows none, has none. */
  readonly number: string | undefined;
}

function lineOf(text: string): Line {
  const whole = fold(text);
  const words = withoutMark(whole);
  const mark = whole.slice(0, whole.length - words.length);
  return { words, number: /[\p{L}\d]/u.test(mark) ? mark : undefined };
}

/** Browsers number the items of a list by themselves: only where both name a number it has to be the same. */
function isSame(one: Line, other: Line): boolean {
  return one.words === other.words && !isNumberedOtherwise(one, other);
}

/** Also where blocks begin and end in other places. */
function isSameText(these: readonly Line[], those: readonly Line[]): boolean {
  const [one, other] = [these, those].map((lines) => lines.map(({ words }) => words).join(' '));
  const [numbers, others] = [these, those].map((lines) =>
    lines.flatMap(({ number }) => number ?? []).join(' '),
  );
  return one === other && (numbers === '' || others === '' || numbers === others);
}

function isNumberedOtherwise(one: Line, other: Line | undefined): boolean {
  return one.number !== undefined && other?.number !== undefined && one.number !== other.number;
}

function pair(said: readonly Line[], shown: readonly Block[], isClosed: boolean): Drift[] {
  const lines = shown.map(({ text }) => lineOf(text));
  if (isSameText(said, lines)) return [];
  return hunksOf(said, lines).flatMap(({ markup, page, at, isLast }): Drift[] => {
    const isRenumbered = markup.some((line, index) => isNumberedOtherwise(line, page[index]));
    const write = ({ words, number }: Line) => (isRenumbered ? `${number ?? ''}${words}` : words);
    const [these, those] = [markup.map(write), page.map(write)];
    const [one, other] = [these.join(' '), those.join(' ')];
    const block = shown[at] ?? shown.at(-1);
    if (one === other) return [];
    if (one === '' && isLast) {
      return isClosed ? [{ kind: 'more', markup: '', page: other, diff: other, block }] : [];
    }
    // Behind an answer without an end the page may go on with something else.
    const cut = isLast && !isClosed ? commonPart(one, those) : other;
    if (one === cut) return [];
    const kind = letters(one) === letters(cut) ? 'punctuation' : 'words';
    return [{ kind, markup: one, page: cut, diff: shortDiff(one, cut), block }];
  });
}

/** As many blocks of the page as the markup's words fill. */
function commonPart(markup: string, page: readonly string[]): string {
  let text = '';
  for (const block of page) {
    if (text !== '' && text.length + block.length / 2 > markup.length) break;
    text = text === '' ? block : `${text} ${block}`;
  }
  return text;
}

/** In blocks taken and added: past that two texts have nothing to do with each other, and comparing takes minutes. */
const furthest = 1000;

interface Hunk {
  readonly markup: readonly Line[];
  readonly page: readonly Line[];
  /** Of the first block of the page. */
  readonly at: number;
  readonly isLast: boolean;
}

function hunksOf(markup: readonly Line[], page: readonly Line[]): Hunk[] {
  const hunks: Hunk[] = [];
  let open: { markup: Line[]; page: Line[]; at: number } | undefined;
  let at = 0;
  const close = (isLast: boolean) => {
    if (open !== undefined) hunks.push({ ...open, isLast });
    open = undefined;
  };
  const parts = diffArrays([...markup], [...page], { comparator: isSame, maxEditLength: furthest });
  if (parts === undefined) return [{ markup, page, at: 0, isLast: true }];
  for (const part of parts) {
    if (!part.added && !part.removed) {
      close(false);
      at += part.value.length;
      continue;
    }
    open ??= { markup: [], page: [], at };
    if (part.removed) open.markup.push(...part.value);
    else {
      open.page.push(...part.value);
      at += part.value.length;
    }
  }
  close(true);
  return hunks;
}
