import type { Heading, List, Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Signal } from '../model/document.ts';
import { answerLabel, asks, isQuestionLine, longestQuestion, questionLabel, questionNumber } from './question-text.ts';

/** A block that may be a question, and why. */
export interface Candidate {
  readonly node: Heading | Paragraph;
  readonly signal: Signal;
  /** What of the same block belongs to the answer already. */
  readonly rest: readonly RootContent[];
}

/** The block as a possible question, by its strongest signal; `undefined` when it is none. */
export function candidate(node: RootContent): Candidate | undefined {
  if (node.type === 'heading') return asks(visible(node)) ? { node, signal: 'heading', rest: [] } : undefined;
  if (node.type !== 'paragraph') return undefined;
  const text = visible(node);
  if (questionLabel.test(text)) return labelled(node);
  const [first] = node.children;
  if (first?.type === 'strong' && asks(textOf(first)) && textOf(first).length <= longestQuestion) {
    const rest = trimStart(node.children.slice(1));
    const braces = rest.every((child) => child.type === 'text') && /^\s*\{[^]*\}\s*$/u.test(textOf(rest));
    if (rest.length === 0 || braces) return { node, signal: 'bold', rest: [] };
    return { node: part(node, [first]), signal: 'bold-lead', rest: [part(node, rest)] };
  }
  const lines = splitLines(node);
  const head = lines[0];
  if (head === undefined || !isQuestionLine(visible(head))) return undefined;
  const signal = questionNumber.test(visible(head)) ? 'numbering' : 'question-mark';
  return { node: head, signal, rest: lines.slice(1) };
}

/** The text that signals are read from: braces at the end are the author's notes to us. */
export function visible(node: RootContent | Paragraph): string {
  return textOf(node).replace(/\s*\{\s*(?:#|[a-zA-Z][\w-]*\s*=)(?:[^{}"]|"[^"]*")*\}\s*$/u, '');
}

/** `Q: … A: …`: the answer may follow in the same paragraph, on a line of its own. */
function labelled(node: Paragraph): Candidate {
  const lines = splitLines(node, (text) => answerLabel.test(text));
  const [head = node, ...rest] = lines;
  return { node: head, signal: 'label', rest };
}

/**
 * A numbered list whose items begin with a question is a list of questions: Markdown makes it of `1. What …?`.
 * Returns the blocks that it stands for, numbers kept as the signal.
 */
export function unrollNumbered(node: RootContent): readonly (Candidate | RootContent)[] | undefined {
  if (node.type !== 'list' || !node.ordered || !node.children.every(isAskedItem)) return undefined;
  const answered = node.children.some((item) => item.children.length > 1 || splitLines(item.children[0] as Paragraph).length > 1);
  if (node.children.length > 1 && !answered) return undefined;
  return (node as List).children.flatMap((item) => {
    const [head, ...rest] = item.children;
    const lines = splitLines(head as Paragraph);
    const question = lines[0] ?? (head as Paragraph);
    return [{ node: question, signal: 'numbering' as const, rest: [...lines.slice(1), ...rest] }];
  });
}

function isAskedItem(item: List['children'][number]): boolean {
  const [head] = item.children;
  if (head?.type !== 'paragraph') return false;
  const line = splitLines(head)[0];
  return line !== undefined && isQuestionLine(visible(line));
}

/**
 * A paragraph parted after its first line, when the line is a question; or before the first line that `opens`.
 */
function splitLines(node: Paragraph, opens?: (text: string) => boolean): Paragraph[] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of node.children) {
    if (child.type === 'break') lines.push([]);
    else if (child.type === 'text' && child.value.includes('\n')) {
      for (const [index, value] of child.value.split('\n').entries()) {
        if (index > 0) lines.push([]);
        if (value !== '') lines.at(-1)?.push({ ...child, value });
      }
    } else lines.at(-1)?.push(child);
  }
  const texts = lines.map((line) => textOf(line));
  const cut = opens === undefined ? firstQuestionEnd(texts) : texts.findIndex((text, index) => index > 0 && opens(text));
  if (cut <= 0 || cut >= lines.length) return [node];
  return [part(node, joined(lines.slice(0, cut))), part(node, joined(lines.slice(cut)))];
}

function firstQuestionEnd(texts: readonly string[]): number {
  return isQuestionLine(texts[0] ?? '') ? 1 : 0;
}

function joined(lines: readonly PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', value: '\n' }, ...line]));
}

function trimStart(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first === undefined) return [];
  if (first.type === 'break') return trimStart(rest);
  if (first.type !== 'text') return [...nodes];
  const value = first.value.replace(/^[\s:–—-]+/u, '');
  return value === '' ? trimStart(rest) : [{ ...first, value }, ...rest];
}

function part(whole: Paragraph, children: PhrasingContent[]): Paragraph {
  const known = children.filter((child) => child.position !== undefined);
  const [start, end] = [known[0]?.position?.start, known.at(-1)?.position?.end];
  return start && end
    ? { type: 'paragraph', children, position: { start, end } }
    : { ...whole, children };
}
