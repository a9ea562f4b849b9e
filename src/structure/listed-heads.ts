import type { ListItem, RootContent } from 'mdast';
import { labelOf } from '../wording/labels.ts';
import { numberAt } from '../wording/numbers.ts';
import { sameQuestion } from '../wording/same.ts';
import { withoutBraces } from './braces.ts';
import { candidate } from './candidates.ts';
import { headText } from './head-text.ts';
import { linesOf, part } from './lines.ts';
import { isLine } from './shapes.ts';

/** Where a text stands at the head of a block. */
interface Head {
  readonly first: number;
  readonly last: number;
  readonly count: number;
}

/** The heads of a source. */
export interface Heads {
  readonly places: ReadonlyMap<string, Head>;
  /** The texts in the order of their characters, to find the longer ones that begin with a shorter one. */
  readonly sorted: readonly string[];
}

/** What stands at the head of more blocks is said again and again, and leads to none of them. */
const mostTimes = 3;

export function headsIn(blocks: readonly RootContent[]): Heads {
  const all = new Map<string, Head>();
  for (const [index, block] of blocks.entries()) {
    for (const text of headsOf(block, blocks[index + 1])) {
      const { first = index, count = 0 } = all.get(text) ?? {};
      all.set(text, { first, last: index, count: count + 1 });
    }
  }
  const places = new Map([...all].filter(([, { count }]) => count <= mostTimes));
  return { places, sorted: [...places.keys()].sort() };
}

/** Of a shortened head, in characters: shorter ones have to be the same as a whole. */
const opening = 16;

/** More texts that begin alike are no shortened one. */
const mostAlike = 8;

/** The places of a text, and of the longer ones that begin with it: lists of contents shorten what stands below. */
export function alike(text: string, { places, sorted }: Heads): readonly Head[] {
  const same = places.get(text);
  const found = same === undefined ? [] : [same];
  if (text.length < opening) return found;
  const start = `${text} `;
  for (let at = placeIn(sorted, start); found.length < mostAlike && sorted[at]?.startsWith(start); at += 1) {
    const longer = places.get(sorted[at] ?? '');
    if (longer !== undefined) found.push(longer);
  }
  return found;
}

/** Where a text would stand in the order. */
function placeIn(sorted: readonly string[], text: string): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The index of the last block that a text leads to; -1 for none. */
export function lastAgain(text: string, heads: Heads): number {
  return alike(text, heads).reduce((last, head) => Math.max(last, head.last), -1);
}

/** The texts by which a block may be listed: a heading, what may be a question, a line right above a text. */
function headsOf(block: RootContent, next?: RootContent): readonly string[] {
  if (block.type === 'heading') return [plain(headText(block))];
  if (block.type === 'list') return block.children.flatMap(headsOfItem);
  if (block.type !== 'paragraph') return [];
  const found = candidate(block, next);
  if (found !== undefined) return [...new Set([headText(found.node), headText(block)].map(plain))];
  const [first = []] = linesOf(block);
  const line = part(block, first);
  const isAbove = isLine(block)
    ? next !== undefined && next.type !== 'heading' && !isLine(next)
    : isLine(line);
  return isAbove ? [plain(headText(line))] : [];
}

function headsOfItem({ children: [first] }: ListItem): readonly string[] {
  return first?.type === 'paragraph' || first?.type === 'heading' ? headsOf(first) : [];
}

/** What leads the eye from a line to the number of its page. */
const leaders = ' \t\u00A0.…·_‥。-';

/** A line without the number of a page behind it. */
function withoutPage(line: string): string {
  const text = line.trimEnd();
  const number = /\p{Nd}{1,4}$/u.exec(text.slice(-4))?.[0] ?? '';
  const end = text.length - number.length;
  let at = end;
  while (at > 0 && leaders.includes(text[at - 1] ?? '')) at -= 1;
  return number === '' || at === end ? text : text.slice(0, at);
}

/** A text without its number, label, case and marks. */
export function plain(line: string): string {
  let bare = withoutBraces(line);
  // A number, the number of a link, a label: programs put one before the other.
  for (let mark = markOf(bare); mark !== ''; mark = markOf(bare)) bare = bare.slice(mark.length);
  return sameQuestion(withoutPage(bare)) || sameQuestion(bare);
}

/** The label or number before a text, with the spaces behind it; empty when there is none. */
export function markOf(text: string): string {
  return labelOf(text) || (numberAt(text)?.mark ?? '');
}
