import type { List, ListItem, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isContentsTitle } from '../wording/contents-title.ts';
import { begins, follows, numberAt } from '../wording/numbers.ts';
import { sameQuestion } from '../wording/same.ts';
import { endsWithStop } from '../wording/sentence-end.ts';
import { candidate } from './candidates.ts';
import { headText } from './head-text.ts';
import { linesOf, part } from './lines.ts';
import { alike, type Heads, headsIn, lastAgain, markOf, plain } from './listed-heads.ts';

/** Fewer lines that stand below again are an echo, not a list of contents. */
const fewest = 3;
/** So many of the lines of a list of contents stand below again: some are shortened there. */
const most = 0.6;

/**
 * The blocks that list what stands below anyway: links into the page, or lines each of which is the head of a later
 * block; with the line that calls them contents.
 */
export function contentsOf(blocks: readonly RootContent[]): ReadonlySet<RootContent> {
  const heads = headsIn(blocks);
  const told = toldAnswers(blocks);
  const found = new Set<RootContent>();
  let from = 0;
  let inAnswer = false;
  while (from < blocks.length) {
    const title = blocks[from - 1];
    const isTitled = title !== undefined && isTitle(title);
    const first = blocks[from];
    // What an answer lists is no list of contents, unless a line calls it so.
    const isMarked = first !== undefined && candidate(first)?.asks === true && markOf(headText(first)) !== '';
    if (inAnswer && !isTitled && !isMarked && first !== undefined && !isTitle(first)) {
      inAnswer = staysInAnswer(first, blocks[from + 1], inAnswer);
      from += 1;
      continue;
    }
    const run = runFrom(from, blocks, heads, isTitled, told);
    const here = blocks.slice(from, run.to);
    const isList = run.again >= run.lines * most && (run.again >= fewest || (run.isTitled && run.again > 0));
    const isWhole = isList || (run.lines > 1 && areLinks(here));
    for (const block of isWhole ? here : []) found.add(block);
    if (isWhole && isTitled) found.add(title);
    const block = blocks[from];
    if (!isWhole && block !== undefined) inAnswer = staysInAnswer(block, blocks[from + 1], inAnswer);
    from = isWhole ? run.to : from + 1;
  }
  return found;
}

/** What the file itself marks as questions, and their answers: it lists nothing. */
function toldAnswers(blocks: readonly RootContent[]): ReadonlySet<RootContent> {
  const told = blocks.flatMap((block, index) => {
    const asked = block.type === 'heading' || block.type === 'paragraph' ? block.data?.asked : undefined;
    return asked === undefined ? [] : blocks.slice(index, index + 1 + (asked.answerBlocks ?? 0));
  });
  return new Set(told);
}

/** Whether what follows a block belongs to the answer to a question. */
function staysInAnswer(block: RootContent, next: RootContent | undefined, before: boolean): boolean {
  const isAsked = candidate(block)?.asks === true;
  if (isAsked) return isAnswered(block, next) || (before && block.type !== 'heading');
  return before && block.type !== 'heading';
}

interface Run {
  /** The index behind its last block. */
  readonly to: number;
  readonly lines: number;
  /** How many of them are heads of other blocks. */
  readonly again: number;
  /** Whether a line calls it contents. */
  readonly isTitled: boolean;
}

/** Whether a question has a text below it; one right above another has none, as in a list of contents. */
function isAnswered(block: RootContent, next: RootContent | undefined): boolean {
  if (next === undefined || next.type === 'heading' || candidate(next) !== undefined) return false;
  return candidate(block)?.asks === true;
}

interface Listed extends Omit<Run, 'to'> {
  /** Whether each line has a number or label. */
  readonly isMarked: boolean;
}

/** So many blocks of a list of contents may be worded differently below; more, where numbers go on. */
const largestGap = 2;
const largestMarkedGap = 12;

function runFrom(
  from: number,
  blocks: readonly RootContent[],
  heads: Heads,
  titled: boolean,
  told: ReadonlySet<RootContent>,
): Run {
  let run: Run = { to: from, lines: 0, again: 0, isTitled: titled };
  let ahead = run;
  let gap = 0;
  for (let at = from; at < blocks.length && gap <= largestGap; at += 1) {
    const block = blocks[at];
    const listed =
      block === undefined || told.has(block)
        ? undefined
        : listedBy(block, at, heads, run.isTitled ? from : 0);
    if (listed === undefined) break;
    ahead = {
      to: at + 1,
      lines: ahead.lines + listed.lines,
      again: ahead.again + listed.again,
      isTitled: ahead.isTitled || listed.isTitled,
    };
    if (listed.again >= listed.lines * most) {
      run = ahead;
      gap = 0;
    } else if (at === from) break;
    else gap += listed.isMarked ? largestGap / largestMarkedGap : 1;
  }
  return { ...run, to: withLast(run.to, from, blocks) };
}

/** The last line may be worded differently below: its number goes on with the list, and the next one begins anew. */
function withLast(to: number, from: number, blocks: readonly RootContent[]): number {
  const [before, last, next] = [to - 1, to, to + 1].map((at) => numberOf(at < from ? undefined : blocks[at]));
  if (before === undefined || last === undefined || next === undefined || to === from) return to;
  return follows(last, before) && begins(next) && !follows(next, last) ? to + 1 : to;
}

function numberOf(block: RootContent | undefined): readonly number[] | undefined {
  if (block?.type !== 'paragraph' && block?.type !== 'heading') return undefined;
  return numberAt(linesIn(block).at(-1) ?? '')?.path;
}

/**
 * @param above Contents that a line calls so may also list what stands before this index.
 */
function listedBy(block: RootContent, index: number, heads: Heads, above: number): Listed | undefined {
  const all = linesIn(block);
  // A question with its answer in the same block is no line of contents.
  const isMarked = all.every((line) => markOf(line) !== '');
  if (!isMarked && (candidate(block)?.rest.length ?? 0) > 0) return undefined;
  const isTitled = all.length > 1 && isContentsTitle(all[0] ?? '');
  const lines = all.slice(isTitled ? 1 : 0).filter((line) => /[\p{L}\p{N}]/u.test(line));
  if (lines.length === 0) return undefined;
  const isAgain = (line: string) => {
    const text = plain(line);
    const isAbove = alike(text, heads).some(({ first }) => first < (isTitled ? index : above));
    return lastAgain(text, heads) > index || isAbove;
  };
  const again = lines.filter(isAgain);
  if (lines.some((line) => isSentence(line) && !again.includes(line))) return undefined;
  return { lines: lines.length, again: again.length, isTitled, isMarked };
}

/** A sentence that ends with a stop is the text of something, unless a number or label counts it. */
function isSentence(line: string): boolean {
  const isStop = endsWithStop(line) && !/[?？؟]/u.test(line.slice(-3)) && !/\p{Nd}\.$/u.test(line);
  return isStop && markOf(line) === '';
}

/** The lines of a block; what a number or label begins may go on over several. */
function linesIn(block: RootContent): readonly string[] {
  if (block.type === 'list') return block.children.flatMap(linesOfItem);
  if (block.type === 'heading') return [headText(block)];
  if (block.type !== 'paragraph') return [];
  const lines = linesOf(block).map((line) => headText(part(block, line)));
  const isMarked = markOf(lines[0] ?? '') !== '';
  if (!isMarked) return lines;
  const whole: string[] = [];
  for (const line of lines) {
    const before = whole.pop();
    if (before === undefined) whole.push(line);
    else if (markOf(line) !== '') whole.push(before, line);
    else whole.push(`${before} ${line}`);
  }
  return whole;
}

function linesOfItem(item: ListItem): readonly string[] {
  return item.children.flatMap((child): readonly string[] => {
    if (child.type === 'list') return child.children.flatMap(linesOfItem);
    return child.type === 'paragraph' ? [headText(child)] : [textOf(child)];
  });
}

function isTitle(block: RootContent): boolean {
  if (block.type === 'heading') return isContentsTitle(headText(block));
  return block.type === 'paragraph' && isContentsTitle(headText(part(block, linesOf(block)[0] ?? [])));
}

/** Whether every line is a link into the page. */
function areLinks(blocks: readonly RootContent[]): boolean {
  return blocks.every((block) => block.type === 'list' && block.children.every(isLink));
}

function isLink(item: List['children'][number]): boolean {
  let inside = '';
  visit(item, 'link', (link) => {
    if (link.url.startsWith('#')) inside += textOf(link);
  });
  return inside !== '' && sameQuestion(inside) === sameQuestion(textOf(item));
}
