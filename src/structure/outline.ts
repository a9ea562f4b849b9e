import type { Heading, Paragraph, RootContent } from 'mdast';
import { type Signal, signals } from '../model/document.ts';
import { type Candidate, candidate, nearlyAsks, unrollNumbered, visible } from './candidates.ts';
import { sameQuestion } from './question-text.ts';

/** A source cut into title, questions and what stands between, before anything is made of the words. */
export interface Outline {
  readonly title: Heading | Paragraph | undefined;
  readonly intro: readonly RootContent[];
  readonly sections: readonly OutlineSection[];
  /** What looked like a question by a weaker signal than the others, and stays in an answer. */
  readonly passed: readonly Candidate[];
  /** What ends by asking, but is too long, or says something first. */
  readonly nearly: readonly Paragraph[];
}

export interface OutlineSection {
  readonly heading: Heading | undefined;
  readonly intro: readonly RootContent[];
  readonly questions: readonly OutlineQuestion[];
}

export interface OutlineQuestion {
  readonly node: Heading | Paragraph;
  readonly signal: Signal;
  readonly answer: readonly RootContent[];
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] extends readonly (infer U)[] ? U[] : T[K] };

/**
 * Finds the questions of a source. Signals are weighed for the whole document: where headings ask, a short line
 * with a question mark inside an answer is a figure of speech and stays in the answer.
 *
 * @param titled The title in the front matter, beside which the first line need not be one.
 */
export function outline(blocks: readonly RootContent[], titled: string | undefined): Outline {
  const title = titleOf(blocks, titled);
  const body = blocks
    .filter((block) => block !== title)
    .flatMap((block): readonly (RootContent | Candidate)[] => unrollNumbered(block) ?? [block]);
  const candidates = body.map((block) => ('signal' in block ? block : candidate(block)));
  const accepted = acceptedSignals(candidates.filter((found) => found !== undefined));
  const level = accepted.has('heading') ? questionLevel(candidates) : undefined;

  const counts = (found: Candidate) => found.confirmed || accepted.has(found.signal);

  const intro: RootContent[] = [];
  const sections: Mutable<OutlineSection>[] = [];
  let open: { answer: RootContent[] } | undefined;
  const section = () => {
    const last = sections.at(-1);
    if (last !== undefined) return last;
    const first: Mutable<OutlineSection> = { heading: undefined, intro: [], questions: [] };
    sections.push(first);
    return first;
  };
  const ask = (node: Heading | Paragraph, signal: Signal, rest: readonly RootContent[]) => {
    const question = { node, signal, answer: [...rest] };
    section().questions.push(question);
    open = question;
  };
  for (const [index, block] of body.entries()) {
    const found = candidates[index];
    const text = () => open?.answer ?? sections.at(-1)?.intro ?? intro;
    if (found !== undefined && counts(found) && !isSectionTitle(found, level, body[index + 1])) {
      ask(found.node, found.signal, found.rest);
    } else if ('signal' in block) text().push(...block.whole);
    else if (block.type === 'heading' && !isInsideAnswer(block, level, open)) {
      if (isSibling(block, level, body[index + 1])) ask(block, 'sibling-shape', []);
      else {
        sections.push({ heading: block, intro: [], questions: [] });
        open = undefined;
      }
    } else text().push(block);
  }
  const passed = candidates.filter((found) => found !== undefined).filter((found) => !counts(found));
  const nearly = body.flatMap((block, index) =>
    candidates[index] === undefined && 'type' in block && block.type === 'paragraph'
      ? (nearlyAsks(block) ?? [])
      : [],
  );
  // A first line that asks may be a question without a title above it.
  const opening = title?.type === 'paragraph' && titled === undefined ? (nearlyAsks(title) ?? []) : [];
  return { title, intro, sections, passed, nearly: [opening, nearly].flat() };
}

/**
 * The title: the only heading of the highest level, or, where no heading opens the text, the first line when it
 * is short and is no question. Beside a title in the front matter only a heading of the first level, or one that says
 * the same, is a title once more.
 */
function titleOf(blocks: readonly RootContent[], title: string | undefined): Heading | Paragraph | undefined {
  const headings = blocks.filter((block) => block.type === 'heading');
  const [first] = headings;
  const opening = blocks.find((block) => block.type !== 'html');
  const isSame = (node: Heading | Paragraph) =>
    title !== undefined && sameQuestion(visible(node)) === sameQuestion(title);
  if (first !== undefined) {
    const highest = headings.reduce((depth, heading) => Math.min(depth, heading.depth), 6);
    const alone = headings.filter((heading) => heading.depth === highest).length === 1;
    const isTitle =
      title === undefined ? opening === first || first.depth === 1 : first.depth === 1 || isSame(first);
    // One heading that asks, and no other: that is the question, not the title.
    const isQuestion =
      candidate(first) !== undefined && (headings.length === 1 || title !== undefined) && !isSame(first);
    const next = blocks.filter((block) => block.type !== 'html')[1];
    // The questions may be headings of the same level: then the title is the one without a text of its own.
    const isBare =
      title === undefined
        ? candidate(first) === undefined &&
          next?.type === 'heading' &&
          (next.depth === first.depth || first.depth === 1)
        : isSame(first);
    if (first.depth === highest && (alone || isBare) && isTitle && !isQuestion) return first;
  }
  if (opening?.type !== 'paragraph') return undefined;
  if (title !== undefined) return isSame(opening) ? opening : undefined;
  return candidate(opening) === undefined && visible(opening).length <= longestTitle ? opening : undefined;
}

/** In characters: a longer first line is the beginning of a text. */
const longestTitle = 250;

/**
 * The signals that count. The strongest one wins when it covers at least half of the candidates, or when two
 * headings ask; else all of them do. Some signals go together: whoever writes one forgets it once.
 */
function acceptedSignals(candidates: readonly Candidate[]): ReadonlySet<Signal> {
  const counts = new Map<Signal, number>();
  for (const { signal } of candidates) counts.set(signal, (counts.get(signal) ?? 0) + 1);
  const strongest = signals.find((signal) => counts.has(signal));
  if (strongest === undefined) return new Set();
  const twin = strongest === 'bold' ? (counts.get('bold-lead') ?? 0) : 0;
  const count = (counts.get(strongest) ?? 0) + twin;
  const wins = count * 2 >= candidates.length || (strongest === 'heading' && count >= 2);
  if (!wins) return new Set(counts.keys());
  // Bold questions come both on their own line and at the head of their answer.
  if (strongest === 'bold') return new Set<Signal>(['bold', 'bold-lead']);
  if (strongest === 'numbering') return new Set<Signal>(['numbering', 'question-mark']);
  // `**Q: What is it?**`, and then a bold question without its label.
  const isBold = candidates.some(
    ({ signal, node }) => signal === 'label' && node.children[0]?.type === 'strong',
  );
  return strongest === 'label' && isBold ? new Set<Signal>(['label', 'bold']) : new Set([strongest]);
}

/** The heading level that asks most often. */
function questionLevel(candidates: readonly (Candidate | undefined)[]): number | undefined {
  const depths = candidates.flatMap((found) => (found?.node.type === 'heading' ? [found.node.depth] : []));
  const count = (depth: number) => depths.filter((other) => other === depth).length;
  return [...new Set(depths)].sort((a, b) => count(b) - count(a) || b - a)[0];
}

/** A heading that asks but has no answer of its own, as the questions stand one level below: a section title. */
function isSectionTitle(
  { node }: Candidate,
  level: number | undefined,
  next: RootContent | Candidate | undefined,
): boolean {
  if (level === undefined || node.type !== 'heading' || node.depth >= level || next === undefined)
    return false;
  const below = 'signal' in next ? next.node : next;
  return below.type === 'heading' && below.depth > node.depth;
}

/** A heading below the questions' level belongs to the answer that it stands in. */
function isInsideAnswer(heading: Heading, level: number | undefined, open: unknown): boolean {
  return open !== undefined && level !== undefined && heading.depth > level;
}

/** A heading that does not ask but stands among questions on their level, with an answer of its own. */
function isSibling(
  heading: Heading,
  level: number | undefined,
  next: RootContent | Candidate | undefined,
): boolean {
  if (level === undefined || heading.depth !== level) return false;
  const following = next !== undefined && 'signal' in next ? next.node : next;
  return following !== undefined && following.type !== 'heading';
}
