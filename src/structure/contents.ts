import type { List, ListItem, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { isContentsTitle } from '../wording/contents-title.ts';
import { labelOf } from '../wording/labels.ts';
import { numberAt } from '../wording/numbers.ts';
import { sameQuestion } from '../wording/same.ts';
import { withoutBraces } from './braces.ts';
import { candidate } from './candidates.ts';
import { headText } from './head-text.ts';
import { linesOf, part } from './lines.ts';

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
    const run = runFrom(from, blocks, heads, isTitled, told);
    const here = blocks.slice(from, run.to);
    const isList = run.again >= run.lines * most && (run.again >= fewest || (run.isTitled && run.again > 0));
    // What an answer lists is no list of contents, unless a line calls it so.
    const isFree = !inAnswer || run.isTitled;
    const isWhole = isFree && (isList || (run.lines > 1 && areLinks(here)));
    const isOne = !isWhole && isEcho(from, blocks, heads);
    for (const block of isWhole ? here : blocks.slice(from, isOne ? from + 1 : from)) found.add(block);
    if (isWhole && isTitled) found.add(title);
    const [block] = blocks.slice(from);
    if (!isWhole && !isOne && block !== undefined)
      inAnswer = staysInAnswer(block, blocks[from + 1], inAnswer);
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
  // A question right above another has no answer, as in a list of contents.
  const isAnswered = next !== undefined && next.type !== 'heading' && candidate(next) === undefined;
  if (isAsked) return isAnswered || (before && block.type !== 'heading');
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
  return run;
}

/** Whether a question has no answer, as it stands again below with one. */
function isEcho(index: number, blocks: readonly RootContent[], heads: Heads): boolean {
  const [block, next] = [blocks[index], blocks[index + 1]];
  const found = block && candidate(block);
  if (found?.asks !== true || found.rest.length > 0 || found.confirmed || next === undefined) return false;
  const isBare = next.type === 'heading' || candidate(next)?.asks === true;
  return isBare && lastAgain(plain(headText(found.node)), heads) > index;
}

/** Where texts stand at the head of a block, first and last, by their first letters. */
type Heads = ReadonlyMap<string, readonly Head[]>;

interface Head {
  readonly text: string;
  readonly first: number;
  readonly last: number;
}

/** Of the text of a head, in characters: shorter ones have to be the same as a whole. */
const opening = 16;

function headsIn(blocks: readonly RootContent[]): Heads {
  const heads = new Map<string, Head[]>();
  for (const [index, block] of blocks.entries()) {
    for (const text of headsOf(block)) {
      const alike = heads.get(text.slice(0, opening)) ?? [];
      const at = alike.findIndex((head) => head.text === text);
      if (at === -1) alike.push({ text, first: index, last: index });
      else alike[at] = { text, first: alike[at]?.first ?? index, last: index };
      heads.set(text.slice(0, opening), alike);
    }
  }
  return heads;
}

/** Lists of contents shorten what stands below. */
function alike(text: string, heads: Heads): readonly Head[] {
  const found = heads.get(text.slice(0, opening)) ?? [];
  return found.filter(
    (head) => head.text === text || (text.length >= opening && head.text.startsWith(`${text} `)),
  );
}

function lastAgain(text: string, heads: Heads): number {
  return alike(text, heads).reduce((last, head) => Math.max(last, head.last), -1);
}

function headsOf(block: RootContent): readonly string[] {
  if (block.type === 'heading') return [plain(headText(block))];
  if (block.type === 'list') return block.children.flatMap(headsOfItem);
  if (block.type !== 'paragraph') return [];
  const found = candidate(block);
  const head = found === undefined ? [] : [headText(found.node)];
  const all = [...head, headText(part(block, linesOf(block)[0] ?? [])), headText(block)].map(plain);
  return [...new Set(all)];
}

function headsOfItem({ children: [first] }: ListItem): readonly string[] {
  return first?.type === 'paragraph' || first?.type === 'heading' ? headsOf(first) : [];
}

/** The number of a page behind a line, and what leads the eye there. */
const page = /[\s.…·_‥。-]+\p{Nd}{1,4}\s*$/u;

/** A text without its number, label, case and marks. */
function plain(line: string): string {
  let bare = withoutBraces(line);
  // A number, the number of a link, a label: programs put one before the other.
  for (let mark = markOf(bare); mark !== ''; mark = markOf(bare)) bare = bare.slice(mark.length);
  return sameQuestion(bare.replace(page, '')) || sameQuestion(bare);
}

function markOf(text: string): string {
  return labelOf(text) || (numberAt(text)?.mark ?? '');
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
  if (lines.length === 0 || lines.some(isSentence)) return undefined;
  const again = lines.map(plain).filter((line) => {
    const isAbove = alike(line, heads).some(({ first }) => first < (isTitled ? index : above));
    return lastAgain(line, heads) > index || isAbove;
  });
  return { lines: lines.length, again: again.length, isTitled, isMarked };
}

/** A sentence that ends with a stop is the text of something, unless a number or label counts it. */
function isSentence(line: string): boolean {
  return /[.!。]$/u.test(line) && !/\p{Nd}\.$/u.test(line) && markOf(line) === '';
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
  return (block.type === 'heading' || block.type === 'paragraph') && isContentsTitle(headText(block));
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
