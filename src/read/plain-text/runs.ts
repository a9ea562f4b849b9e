import { asks, isQuestionLine, longestQuestion, opensAsking } from '../../wording/asking.ts';
import { isContentsTitle } from '../../wording/contents-title.ts';
import { answerMarkOf, labelOf, weakLabelOf } from '../../wording/labels.ts';
import { begins, follows, numberAt } from '../../wording/numbers.ts';
import type { Block } from './blocks.ts';
import { endsSentence, type Line } from './lines.ts';

/** Lines that make one paragraph or one item of a list. */
export interface Run {
  readonly lines: Line[];
  /** The characters of bullet or number that begin it; 0 for a paragraph. */
  readonly marker: number;
  /** Whether a program broke the lines of its block, not a person. */
  readonly wrapped: boolean;
  /** Of a numbered item. */
  readonly count?: number;
  /** Whether a line that ends with a colon calls the items: then they may ask. */
  readonly isCalled?: boolean;
}

/** What holds for the whole source. */
export interface Habits {
  /** Lines whose number counts entries. */
  readonly entries: ReadonlySet<Line>;
  /** The first label of a question, empty without one: answers may have some of its kind, too. */
  readonly label: string;
}

/** A line and what stands around it. */
interface Spot {
  readonly line: Line;
  readonly before: Line | undefined;
  readonly last: Run | undefined;
  /** The number of the item before. */
  readonly count: number | undefined;
  readonly wrapped: boolean;
}

const roundBullet = /^\s*[•◦▪‣·●○■□◆⁃]\s+/u;
/** These also stand inside prose, where a wrapped line may begin with them. */
const dashBullet = /^\s*[*–—-]\s+/u;
/** Longer lines were wrapped by a program; shorter ones were ended by a person and stay lines. */
const wrapWidth = 60;
/** How a question begins right below a title, and not the second half of a wrapped one: no small letter, some words. */
const opens = /^\s*(?:[^\s\p{Ll}]\S*\s+\S|[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}])/u;

/** The blocks cut into paragraphs and items. */
export function runsOf(blocks: readonly Block[], habits: Habits): (Run | Block)[] {
  const runs: (Run | Block)[] = [];
  // The number that a row of items has come to: a wrapped line may begin with any other.
  let count: number | undefined;
  const rows = new Map<string, readonly number[]>();
  for (const block of blocks) {
    if (block.underline !== undefined) {
      runs.push(block);
      continue;
    }
    let last: Run | undefined;
    const wrapped = block.lines.some((line) => line.text.trimEnd().length >= wrapWidth);
    for (const [index, line] of block.lines.entries()) {
      const before = block.lines[index - 1];
      const item = itemAt({ line, before, last, count, wrapped }, habits);
      const isBelowTitle = block === blocks[0] && index === 1 && isAsked(line) && opens.test(line.text);
      const isMore = item === undefined && last !== undefined && before !== undefined && !isBelowTitle;
      const below = block.lines[index + 1];
      const isStart =
        isMore &&
        (isWeaklyLabelled(line, below) ||
          isNextNumber(line, before, rows) ||
          startsRun(line, before, habits));
      if (isMore && (goesOnAsking(line, last) || !isStart)) {
        last?.lines.push(line);
        continue;
      }
      last = item ?? { lines: [line], marker: 0, wrapped };
      runs.push(last);
      const numbered = numberAt(line.text);
      if (numbered !== undefined && item === undefined && (isAsked(line) || habits.entries.has(line)))
        rows.set(numbered.style, numbered.path);
      if (item?.count !== undefined) count = item.count;
    }
  }
  return runs;
}

/** The line as the beginning of a list item, when it is one. */
function itemAt({ line, before, last, count, wrapped }: Spot, habits: Habits): Run | undefined {
  const round = roundBullet.exec(line.text);
  if (round !== null) return { lines: [line], marker: round[0].length, wrapped };
  const isFresh = before === undefined || endsSentence(before) || !wrapped;
  const dash = dashBullet.exec(line.text);
  if (dash !== null && (isFresh || last?.marker)) return { lines: [line], marker: dash[0].length, wrapped };
  const numbered = numberAt(line.text);
  const [value, ...parts] = numbered?.path ?? [];
  // A numbered question is a question, a numbered statement a step of a list, unless a text of its own follows.
  if (numbered === undefined || value === undefined || parts.length > 0) return undefined;
  const isCalled = before !== undefined && (/[:：]\s*$/u.test(before.text) || last?.isCalled === true);
  if ((isAsked(line) && !isCalled) || habits.entries.has(line)) return undefined;
  const isNext = (begins([value]) && isFresh) || (count !== undefined && value === count + 1);
  return isNext
    ? { lines: [line], marker: numbered.mark.length, count: value, wrapped, isCalled }
    : undefined;
}

/** Whether a line has the letter of a question before it, and the next one that of an answer; it need not ask. */
function isWeaklyLabelled(line: Line, below: Line | undefined): boolean {
  const label = weakLabelOf(line.text);
  return label !== '' && below !== undefined && answerMarkOf(below.text, label) !== '';
}

/** Whether a line behind the end of an answer has the number that follows that of the last question. */
function isNextNumber(line: Line, before: Line, rows: ReadonlyMap<string, readonly number[]>): boolean {
  const numbered = numberAt(line.text);
  const last = numbered === undefined ? undefined : rows.get(numbered.style);
  if (numbered === undefined || last === undefined || !endsSentence(before)) return false;
  const [value = 0, previous = 0] = [numbered.path.at(-1), last.at(-1)];
  return follows(numbered.path, last) && (value === previous + 1 || numbered.path.length !== last.length);
}

/** Whether a line asks what a number or label began: some say a sentence or two before. */
function goesOnAsking(line: Line, run: Run | undefined): boolean {
  const [first] = run?.lines ?? [];
  if (run === undefined || first === undefined || run.marker > 0 || !isAsked(line) || isMarked(line))
    return false;
  return isMarked(first) && run.lines.length < mostHeadLines && !run.lines.some(isAsked);
}

function isMarked({ text }: Line): boolean {
  return numberAt(text) !== undefined || labelOf(text) !== '' || answerMarkOf(text, 'Q:') !== '';
}

/** More lines are no question. */
const mostHeadLines = 6;

/** Whether a line begins something new although no blank line stands above it. */
function startsRun(line: Line, before: Line, { label }: Habits): boolean {
  if (isContentsTitle(before.text) || (isCapitals(before) && !isCapitals(line))) return true;
  if (isQuoted(line) !== isQuoted(before)) return true;
  if (labelOf(line.text) !== '' || (label !== '' && answerMarkOf(line.text, label) !== '')) return true;
  const numbered = numberAt(line.text);
  const above = numberAt(before.text);
  if (numbered !== undefined && above !== undefined && follows(numbered.path, above.path)) return true;
  if (isAsked(before) || opensQuestion(line)) return true;
  // A question right below the end of an answer; one in the middle of wrapped prose follows an open sentence.
  return isAsked(line) && (endsSentence(before) || numbered !== undefined);
}

/** A whole question that begins as questions do, with a capital: no line of wrapped prose. */
function opensQuestion({ text }: Line): boolean {
  return isQuestionLine(text) && opensAsking(text) && /^\s*[\p{Lu}¿]/u.test(text);
}

/** A title in capitals of its own script; abbreviations are shorter. */
function isCapitals({ text }: Line): boolean {
  return (
    text.length <= longestCapitals &&
    /\p{Lu}{4}/u.test(text) &&
    !/\p{Ll}/u.test(text) &&
    !/[.,;]\s*$/.test(text)
  );
}

/** In characters. */
const longestCapitals = 80;

/** Whether a line is quoted as in a mail. */
export function isQuoted({ text }: Line): boolean {
  return /^\s*>/.test(text);
}

function isAsked(line: Line): boolean {
  if (isQuoted(line)) return false;
  const text = line.text.trim().replace(/\s*\{[^{}]*\}$/, '');
  return text.length <= longestQuestion && asks(text);
}
