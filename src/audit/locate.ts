import { withoutMark } from '../answers/list-marks.ts';
import type { AskedQuestion } from './faq.ts';
import { fold } from './fold.ts';
import type { Block, Text } from './visible.ts';

/** Where the page itself shows a question of the markup, and what it answers there. */
export interface Section {
  readonly question: AskedQuestion;
  /** The line that asks; its words may differ from the markup's. */
  readonly head: Block;
  /** Its place among the blocks of the page. */
  readonly at: number;
  readonly answer: readonly Block[];
  /** Whether the page says where the answer ends; else what follows may be something else. */
  readonly isClosed: boolean;
}

/**
 * Finds the section of each question: by the id that its address names, else by its words, headings first. An answer ends
 * with its element, at the next question, or at a heading as high as the question's.
 */
export function locate(questions: readonly AskedQuestion[], text: Text): ReadonlyMap<AskedQuestion, Section> {
  const heads = findHeads(questions, text);
  const starts = new Set(heads.values());
  const sections = [...heads].map(
    ([question, at]) => [question, sectionAt(question, at, starts, text)] as const,
  );
  return new Map(sections);
}

function findHeads(questions: readonly AskedQuestion[], text: Text): Map<AskedQuestion, number> {
  const heads = new Map<AskedQuestion, number>();
  const taken = new Set<number>();
  const words = text.blocks.map(({ text: shown }) => headWords(shown));
  const take = (find: (question: AskedQuestion, name: string) => number | undefined) => {
    for (const question of questions) {
      if (heads.has(question) || question.name === undefined) continue;
      const at = find(question, fold(question.name));
      if (at === undefined || taken.has(at)) continue;
      heads.set(question, at);
      taken.add(at);
    }
  };
  const isHead = (at: number) => {
    const block = text.blocks[at];
    return block !== undefined && (block.level !== undefined || !block.isBeside);
  };
  const indices = text.blocks.map((_, at) => at);
  const all = indices.filter(isHead);
  const headings = all.filter((at) => text.blocks[at]?.level !== undefined);
  const says = (at: number, name: string) => words[at]?.includes(name) ?? false;
  const inSpan = ({ fragment }: AskedQuestion) => {
    const [start, end] = (fragment === undefined ? undefined : text.spans.get(fragment)) ?? [0, 0];
    // An anchor of its own stands before the heading.
    return all.filter((at) => at >= start && at < Math.max(end, end > 0 || start > 0 ? start + 1 : 0));
  };
  take((question, name) => inSpan(question).find((at) => says(at, name)));
  take((_, name) => headings.find((at) => says(at, name) && !taken.has(at)));
  take((_, name) => all.find((at) => says(at, name) && !taken.has(at)));
  // A question may be a link as a whole; in a list of contents, another link comes next.
  take((_, name) => indices.find((at) => says(at, name) && text.blocks[at + 1]?.isBeside === false));
  // From here on the page's question has other words than the markup's.
  take((question) => inSpan(question).find((at) => headings.includes(at) && !taken.has(at)));
  const free = headings
    .filter((at) => !taken.has(at))
    .map((at) => [at, wordsOf(text.blocks[at]?.text ?? '')] as const);
  take((_, name) => {
    const asked = wordsOf(name);
    return free.find(([at, shown]) => !taken.has(at) && likeness(shown, asked) > 0.6)?.[0];
  });
  return heads;
}

/** The ways in which a heading says a question: with a number before it, with the sign of a link or a fold after it. */
function headWords(shown: string): readonly string[] {
  const plain = fold(shown);
  const bare = withoutMark(plain.replace(/\s*[#¶§🔗+▾▸►▼›×-]$/u, '').replace(/^Q\d*\s*[:.)]\s*/i, ''));
  return [plain, bare];
}

function wordsOf(text: string): ReadonlySet<string> {
  return new Set(
    fold(text)
      .toLowerCase()
      .split(/\P{L}+/u),
  );
}

/** The share of words that two texts have in common: 0 to 1 (Dice). */
function likeness(these: ReadonlySet<string>, those: ReadonlySet<string>): number {
  let both = 0;
  for (const word of these) if (those.has(word)) both += 1;
  return (2 * both) / (these.size + those.size);
}

function sectionAt(
  question: AskedQuestion,
  at: number,
  starts: ReadonlySet<number>,
  { blocks, spans }: Text,
): Section {
  const head = blocks[at] as Block;
  const [, end = 0] = (question.fragment === undefined ? undefined : spans.get(question.fragment)) ?? [];
  // The id may be that of the head alone, with a link or a sign beside it.
  const inside = blocks.slice(at + 1, end).some(({ isBeside }) => !isBeside) ? end : undefined;
  const fold = head.within.find(({ tagName }) => tagName === 'details');
  const room = head.within.find(({ tagName }) => tagName === 'main' || tagName === 'article');
  const ends = (block: Block, index: number) =>
    (inside !== undefined && index >= inside) ||
    starts.has(index) ||
    (fold !== undefined && !block.within.includes(fold)) ||
    (room !== undefined && !block.within.includes(room)) ||
    isAside(block, head) ||
    endsAtHeading(block, head);
  const rest = blocks.slice(at + 1);
  const length = rest.findIndex((block, index) => ends(block, at + 1 + index));
  const answer = length === -1 ? rest : rest.slice(0, length);
  const next = blocks[at + 1 + answer.length];
  const isClosed =
    inside !== undefined ||
    fold !== undefined ||
    (next !== undefined && (starts.has(at + 1 + answer.length) || endsAtHeading(next, head)));
  return { question, head, at, answer, isClosed };
}

function isAside(block: Block, head: Block): boolean {
  return (
    block.within.some(({ tagName }) => /^(?:footer|aside|form)$/.test(tagName)) &&
    !head.within.some(({ tagName }) => /^(?:footer|aside|form)$/.test(tagName))
  );
}

/** A term or the head of a folding part ends at its like; every other line that asks, at any heading. */
function endsAtHeading({ level, within }: Block, head: Block): boolean {
  if (level === undefined) return false;
  if (head.level === undefined) return true;
  // A button deeper in is one of the answer: "Show all doses".
  if (head.level === 0) return level === 0 && within.length <= head.within.length;
  return level !== 0 && level <= head.level;
}
