import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';
import type { Signal } from '../model/document.ts';
import { asks, isOneSentence, isQuestionLine, longestQuestion } from '../wording/asking.ts';
import { answerMarkOf, labelOf, weakLabelOf } from '../wording/labels.ts';
import { type Numbered, numberAt } from '../wording/numbers.ts';
import { boldLead } from './bold.ts';
import { bracesOf, withoutBraces } from './braces.ts';
import { cutInline } from './cut-inline.ts';
import { headText, looseText } from './head-text.ts';
import { joined, linesOf, part } from './lines.ts';

/** A block that may be a question, and why. */
export interface Candidate {
  readonly node: Heading | Paragraph;
  readonly signal: Signal;
  /** What of the same block belongs to the answer already. */
  readonly rest: readonly RootContent[];
  /** Whether the author or the file says that it is a question, whatever the others look like. */
  readonly confirmed: boolean;
  /** Whether its words ask, or a label says that they do; a statement needs siblings to count. */
  readonly asks: boolean;
  /** The number before its words. */
  readonly numbered: Numbered | undefined;
}

/** The block as a possible question, by its strongest signal; `undefined` when it is none. Its lines have been cut. */
export function candidate(node: RootContent, next?: RootContent): Candidate | undefined {
  if (node.type === 'heading') return headingCandidate(node);
  if (node.type !== 'paragraph') return undefined;
  const found =
    marked(node) ??
    labelled(node, next) ??
    bold(node) ??
    numbered(node, next) ??
    asked(node) ??
    pinned(node, next);
  if (found === undefined) return undefined;
  const confirmed = found.confirmed || hasId(found.node);
  return { ...found, confirmed, asks: found.asks || confirmed, numbered: numberAt(loose(found.node)) };
}

/** A block that a candidate was made of, before its number is read. */
type Found = Omit<Candidate, 'numbered'>;

function headingCandidate(node: Heading): Candidate | undefined {
  const text = visible(node);
  const counted = numberAt(text);
  const asked = node.data?.asked;
  if (asked !== undefined)
    return { node, signal: asked.signal, rest: [], confirmed: true, asks: true, numbered: counted };
  if (!asks(text) && labelOf(text) === '') return undefined;
  return { node, signal: 'heading', rest: [], confirmed: false, asks: true, numbered: counted };
}

function marked(node: Paragraph): Found | undefined {
  const asked = node.data?.asked;
  return asked === undefined
    ? undefined
    : { node, signal: asked.signal, rest: [], confirmed: true, asks: true };
}

/** Whether the author gave it an id, and so says that it is a question. */
export function hasId(node: Heading | Paragraph): boolean {
  return /^\s*#\S/.test(bracesOf(headText(node))?.inside ?? '');
}

/**
 * A paragraph, or the first line of one, that ends by asking but is no candidate: it is too long, or says something
 * before it asks. Prose over several lines may end so.
 */
export function nearlyAsks(node: Paragraph): Paragraph | undefined {
  if (answerMarkOf(loose(node), 'Q:') !== '') return undefined;
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
function labelled(node: Paragraph, next: RootContent | undefined): Found | undefined {
  const lines = linesOf(node);
  const label = labelOf(loose(node)) || labelByAnswer(node, lines, next);
  if (label === '') return wronglyLabelled(node, lines, next);
  // "Q3.5." at the end of a line refers to a question.
  if (!/\p{L}/u.test(loose(node).slice(label.length))) return undefined;
  const answer = lines.findIndex((line, index) => index > 0 && beginsAnswer(part(node, line), label));
  const isWhole = next?.type === 'paragraph' && beginsAnswer(next, label);
  const inline = answer > 0 || isWhole ? undefined : cutBeforeAnswer(node, label);
  if (inline !== undefined)
    return { node: inline[0], signal: 'label', rest: [inline[1]], confirmed: false, asks: true };
  const at = answer > 0 ? answer : isWhole ? lines.length : endOfHead(node, lines);
  return cut(node, lines, at, { signal: 'label', asks: true });
}

/** The letter before a question that has lost its mark, when the answer right below has a letter, too. */
function labelByAnswer(
  node: Paragraph,
  lines: readonly PhrasingContent[][],
  next: RootContent | undefined,
): string {
  const label = weakLabelOf(loose(node));
  const [, second] = lines;
  const below = second === undefined ? next : part(node, second);
  const isAnswered = label !== '' && below?.type === 'paragraph' && beginsAnswer(below, label);
  return isAnswered ? label : '';
}

/** A question that has the label of an answer, and below it its answer with the same label. */
function wronglyLabelled(
  node: Paragraph,
  lines: readonly PhrasingContent[][],
  next: RootContent | undefined,
): Found | undefined {
  const [first = [], second] = lines;
  const line = part(node, first);
  const below = second === undefined ? next : part(node, second);
  const asking = visible(line).slice(answerMarkOf(loose(line), 'Q:').length);
  const isWrong =
    beginsAnswer(line, 'Q:') &&
    isQuestionLine(asking) &&
    below?.type === 'paragraph' &&
    beginsAnswer(below, 'Q:');
  return isWrong ? cut(node, lines, 1, { signal: 'label', asks: true }) : undefined;
}

/** Where a sentence may end on a line, with the spaces behind. */
const sentenceEnd = /[?？؟;.。!！։።…]["”’)»」』]*\s*/gu;

/** A line cut before the label of its answer: `Q: … ? A: …`. */
function cutBeforeAnswer(node: Paragraph, label: string): readonly [Paragraph, Paragraph] | undefined {
  const text = loose(node);
  for (const { 0: end, index } of text.slice(0, longestQuestion).matchAll(sentenceEnd)) {
    const at = index + end.length;
    if (at < text.length && answerMarkOf(text.slice(at), label) !== '') return cutAt(node, at);
  }
  return undefined;
}

/** A line cut behind the question that opens it, where the answer follows: `What is it? A cloudy lens.` */
export function cutBehindQuestion(node: Paragraph): readonly [Paragraph, Paragraph] | undefined {
  const text = loose(node);
  if (isQuestionLine(withoutBraces(text))) return undefined;
  for (const { 0: end, index } of text.slice(0, longestQuestion).matchAll(sentenceEnd)) {
    const at = index + end.length;
    if (isQuestionLine(text.slice(0, at)) && /\p{L}/u.test(text.slice(at))) return cutAt(node, at);
  }
  return undefined;
}

function cutAt(node: Paragraph, at: number): readonly [Paragraph, Paragraph] {
  const [before, after] = cutInline(node.children, at);
  return [part(node, before), part(node, after)];
}

function beginsAnswer(node: Paragraph, label: string): boolean {
  return answerMarkOf(loose(node), label) !== '';
}

/** A bold question, alone or at the head of its answer; braces may follow it. A bold statement stands alone. */
function bold(node: Paragraph): Found | undefined {
  const [first = [], ...below] = linesOf(node);
  const found = boldLead(first);
  if (found === undefined) return undefined;
  const lead = part(node, found.lead);
  const text = visible(lead);
  if (headText(lead).length > longestQuestion) return undefined;
  const line = part(node, first);
  const isAlone = withoutBraces(headText(line)) === withoutBraces(headText(lead));
  if (!asks(text)) return isAlone ? boldStatement(node, text, below) : undefined;
  const kind = { confirmed: false, asks: true };
  if (isAlone && below.length === 0) return { ...kind, node, signal: 'bold', rest: [] };
  if (isAlone) return { ...kind, node: line, signal: 'bold-lead', rest: [part(node, joined(below))] };
  const after = trimStart(joined([found.after, ...below]));
  return { ...kind, node: lead, signal: 'bold-lead', rest: [part(node, after)] };
}

/** A longer bold line is a sentence to be heeded. In characters. */
const longestStatement = 120;

function boldStatement(
  node: Paragraph,
  text: string,
  below: readonly PhrasingContent[][],
): Found | undefined {
  const bare = text.replace(/\s?[:：]$/u, '');
  // A note begins with a sign.
  if (!/^[\p{L}\p{N}\p{Ps}\p{Pi}"¿¡]/u.test(text)) return undefined;
  if (below.length > 0 || text.length > longestStatement || !isHeadline(bare)) return undefined;
  return { node, signal: 'bold', rest: [], confirmed: false, asks: false };
}

/** Whether a text may stand above another as its title: words, and no sign at its end that a sentence has. */
export function isHeadline(text: string): boolean {
  return /\p{L}/u.test(text) && !/[.,;:!…。，；：！、،؛]["”’)»\]]*$/u.test(text.trim());
}

/** A paragraph that begins with a number; whether the number counts, its row tells. */
function numbered(node: Paragraph, next: RootContent | undefined): Found | undefined {
  const text = loose(node);
  if (numberAt(text) === undefined) return undefined;
  const lines = linesOf(node);
  const at = headLines(node, lines);
  const head = at >= lines.length ? node : part(node, joined(lines.slice(0, at)));
  const isAsking = asks(visible(head));
  const inline = isAsking ? undefined : cutBehindQuestion(node);
  if (inline !== undefined)
    return { node: inline[0], signal: 'numbering', rest: [inline[1]], confirmed: false, asks: true };
  const isLast = next === undefined && at >= lines.length;
  if (!isAsking && (isLast || headText(head).length > longestQuestion)) return undefined;
  return cut(node, lines, at, { signal: 'numbering', asks: isAsking });
}

/** The same; the line that a hard break ends is one by itself, also when it asks nothing. */
function headLines(node: Paragraph, lines: readonly PhrasingContent[][]): number {
  const at = endOfHead(node, lines);
  const isAsking = asks(visible(part(node, joined(lines.slice(0, at)))));
  return !isAsking && node.children[lines[0]?.length ?? 0]?.type === 'break' ? 1 : at;
}

/** More lines are no head, but a paragraph whose number begins it. */
const mostLines = 4;

/** Where the question ends that a label or number begins: behind the first line that asks, else with the paragraph. */
function endOfHead(node: Paragraph, lines: readonly PhrasingContent[][]): number {
  const asking = lines.findIndex((line) => asks(withoutBraces(headText(part(node, line)))));
  if (asking !== -1) return asking + 1;
  return lines.length <= mostLines ? lines.length : 1;
}

function asked(node: Paragraph): Found | undefined {
  const lines = linesOf(node);
  const isQuestion = (one: Paragraph) => isQuestionLine(visible(one)) || (hasId(one) && asks(visible(one)));
  const line = part(node, lines[0] ?? []);
  const kind = { signal: 'question-mark', asks: true } as const;
  if (isQuestion(line)) return cut(node, lines, 1, kind);
  return isQuestion(node) ? { ...kind, node, rest: [], confirmed: false } : undefined;
}

/** A line that asks nothing and has no shape of its own, but an id: its author says that it is a question. */
function pinned(node: Paragraph, next: RootContent | undefined): Found | undefined {
  const lines = linesOf(node);
  const isAnswered = lines.length > 1 || (next !== undefined && next.type !== 'heading');
  if (!isAnswered || !hasId(part(node, lines[0] ?? []))) return undefined;
  return cut(node, lines, 1, { signal: 'sibling-shape', asks: true });
}

function cut(
  node: Paragraph,
  lines: readonly PhrasingContent[][],
  at: number,
  kind: Pick<Found, 'signal' | 'asks'>,
): Found {
  if (at <= 0 || at >= lines.length) return { ...kind, node, rest: [], confirmed: false };
  return {
    ...kind,
    node: part(node, joined(lines.slice(0, at))),
    rest: [part(node, joined(lines.slice(at)))],
    confirmed: false,
  };
}

/** The text with its line ends. */
export function loose(node: Heading | Paragraph): string {
  if (node.type === 'heading') return headText(node);
  return linesOf(node)
    .map((line) => looseText(part(node, line)))
    .join('\n');
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
