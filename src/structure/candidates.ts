import type { Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Signal } from '../model/document.ts';
import { bracesOf, withoutBraces } from './braces.ts';
import { headText, looseText } from './head-text.ts';
import { joined, linesOf, part } from './lines.ts';
import {
  answerMarkOf,
  asks,
  isOneSentence,
  isQuestionLine,
  labelOf,
  longestQuestion,
  numberOf,
} from './question-text.ts';

/** A block that may be a question, and why. */
export interface Candidate {
  readonly node: Heading | Paragraph;
  readonly signal: Signal;
  /** What of the same block belongs to the answer already. */
  readonly rest: readonly RootContent[];
  /** Whether the author gave it an id, and so says that it is a question, whatever the others look like. */
  readonly confirmed: boolean;
  /** The block as it stands in the source: what remains when it is no question after all. */
  readonly whole: readonly RootContent[];
}

/** The block as a possible question, by its strongest signal; `undefined` when it is none. Its lines have been cut. */
export function candidate(node: RootContent): Candidate | undefined {
  if (node.type === 'heading')
    return asks(visible(node))
      ? { node, signal: 'heading', rest: [], confirmed: false, whole: [node] }
      : undefined;
  if (node.type !== 'paragraph') return undefined;
  const found = labelled(node) ?? bold(node) ?? asked(node);
  return found === undefined ? undefined : { ...found, confirmed: hasId(found.node), whole: [node] };
}

type Found = Omit<Candidate, 'whole' | 'confirmed'>;

function hasId(node: Heading | Paragraph): boolean {
  return /^\s*#\S/.test(bracesOf(headText(node))?.inside ?? '');
}

/**
 * A paragraph, or the first line of one, that ends by asking but is no candidate: it is too long, or says something
 * before it asks. Prose over several lines may end so.
 */
export function nearlyAsks(node: Paragraph): Paragraph | undefined {
  if (answerMarkOf(loose(node), true) !== '') return undefined;
  const [first = [], ...others] = linesOf(node);
  const line = part(node, first);
  if (asks(visible(line))) return line;
  return others.length > 0 && isOneSentence(visible(node)) ? node : undefined;
}

/** The text that signals are read from: braces at the end are the author's notes to us. */
export function visible(node: Heading | Paragraph): string {
  return withoutBraces(headText(node)).trim();
}

/** `Q: … A: …`: the answer may follow in the same paragraph, on a line of its own. */
function labelled(node: Paragraph): Found | undefined {
  if (labelOf(loose(node)) === '') return undefined;
  const lines = linesOf(node);
  const answer = lines.findIndex(
    (line, index) => index > 0 && answerMarkOf(looseText(part(node, line)), true) !== '',
  );
  const first = lines.findIndex((line) => asks(withoutBraces(headText(part(node, line)))));
  return cut(node, lines, answer > 0 ? answer : first + 1, 'label');
}

/** A bold question, alone or at the head of its answer; braces may follow it. */
function bold(node: Paragraph): Found | undefined {
  const [first, ...others] = node.children;
  if (
    first?.type !== 'strong' ||
    !asks(visible(part(node, [first]))) ||
    headText(first).length > longestQuestion
  )
    return undefined;
  const [line = [], ...below] = linesOf({ ...node, children: others });
  const notes = withoutBraces(headText(part(node, [first, ...line]))) === withoutBraces(headText(first));
  if (notes && below.length === 0) return { node, signal: 'bold', rest: [] };
  if (notes)
    return { node: part(node, [first, ...line]), signal: 'bold-lead', rest: [part(node, joined(below))] };
  return { node: part(node, [first]), signal: 'bold-lead', rest: [part(node, trimStart(others))] };
}

function asked(node: Paragraph): Found | undefined {
  const lines = linesOf(node);
  const isQuestion = (one: Paragraph) => isQuestionLine(visible(one)) || (hasId(one) && asks(visible(one)));
  const line = part(node, lines[0] ?? []);
  if (!isQuestion(node) && !isQuestion(line)) return undefined;
  const signal = numberOf(loose(node)) === '' ? 'question-mark' : 'numbering';
  return isQuestion(line) ? cut(node, lines, 1, signal) : { node, signal, rest: [] };
}

function cut(node: Paragraph, lines: readonly PhrasingContent[][], at: number, signal: Signal): Found {
  if (at <= 0 || at >= lines.length) return { node, signal, rest: [] };
  return {
    node: part(node, joined(lines.slice(0, at))),
    signal,
    rest: [part(node, joined(lines.slice(at)))],
  };
}

/** The text with its line ends. */
function loose(node: Paragraph): string {
  return linesOf(node)
    .map((line) => looseText(part(node, line)))
    .join('\n');
}

/**
 * A numbered list whose items begin with a question is a list of questions: Markdown makes it of `1. What …?`.
 * Returns the questions that it stands for.
 */
export function unrollNumbered(node: RootContent): readonly Candidate[] | undefined {
  if (node.type !== 'list' || !node.ordered) return undefined;
  const items = node.children.map(askedItem);
  if (!items.every((item) => item !== undefined)) return undefined;
  // Questions in a row without an answer are a list of contents, or of questions to think about.
  if (items.length > 1 && items.every((item) => item.rest.length === 0)) return undefined;
  // One id speaks for the list: it is taken apart as a whole or not at all.
  const confirmed = items.some((item) => hasId(item.node));
  return items.map((item, index) => ({ ...item, confirmed, whole: index === 0 ? [node] : [] }));
}

function askedItem(item: List['children'][number]): Found | undefined {
  const [head, ...rest] = item.children;
  const found = head?.type === 'paragraph' ? (bold(head) ?? asked(head)) : undefined;
  return found === undefined
    ? undefined
    : { node: found.node, signal: 'numbering', rest: [...found.rest, ...rest] };
}

/** Without what parts a bold question from its answer; a minus sign before a number stays. */
function trimStart(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first === undefined) return [];
  if (first.type === 'break') return trimStart(rest);
  if (first.type !== 'text') return [...nodes];
  const value = first.value.replace(/^\s*(?:[:–—-]+(?=\s|$))?\s*/u, '');
  return value === '' ? trimStart(rest) : [{ ...first, value }, ...rest];
}
