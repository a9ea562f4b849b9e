import type { Paragraph, PhrasingContent, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { answerMarkOf, labelOf, numberOf } from './question-text.ts';

/**
 * The questions without label or number, which were marks for the reader of the source. Numbers go only where they
 * count 1, 2, 3 (in each section anew): the 10 of "10. Week: what happens?" is part of the question.
 */
export function bareQuestions(texts: readonly string[]): readonly string[] {
  const isCount = countsUp(texts.map((text) => (labelOf(text) === '' ? numberOf(text) : '')));
  return texts.map((text) => {
    const mark = labelOf(text) || (isCount ? numberOf(text) : '');
    return text.slice(mark.length).trim() || text;
  });
}

function countsUp(marks: readonly string[]): boolean {
  const numbers = marks.filter((mark) => mark !== '').map((mark) => Number.parseInt(mark.trim(), 10));
  return numbers.every((number, index) => number === 1 || number === (numbers[index - 1] ?? 0) + 1);
}

/** The label at the head of an answer; empty when there is none. */
export function answerMark(question: string, answer: readonly RootContent[]): string {
  const [first] = answer;
  if (first?.type !== 'paragraph') return '';
  const text = textOf(first);
  const mark = answerMarkOf(text, labelOf(question) !== '');
  // A label alone is the whole answer: nothing would be left.
  return text.length > mark.length || answer.length > 1 ? mark : '';
}

/** An answer without the label at its head: only the label goes, also where it is bold. */
export function withoutAnswerMark(answer: readonly RootContent[], mark: string): readonly RootContent[] {
  const [first, ...rest] = answer;
  if (mark === '' || first?.type !== 'paragraph') return answer;
  const children = cutStart(first.children, mark.length);
  const shorter: Paragraph = { ...first, children };
  return textOf(shorter).trim() === '' ? rest : [shorter, ...rest];
}

/** Takes the first characters out of what is written. */
function cutStart(nodes: readonly PhrasingContent[], length: number): PhrasingContent[] {
  const [first, ...rest] = nodes;
  if (first === undefined || length <= 0) return [...nodes];
  const size = textOf(first).length;
  if (size <= length) return cutStart(rest, length - size);
  if (first.type === 'text') return [{ ...first, value: first.value.slice(length) }, ...rest];
  if (!('children' in first)) return [...nodes];
  return [
    { ...first, children: cutStart(first.children as PhrasingContent[], length) } as PhrasingContent,
    ...rest,
  ];
}

/** Labels and numbers are left out of the text; one note says so, and quotes them. */
export function labelsRead(
  entries: readonly {
    readonly text: string;
    readonly bare: string;
    readonly answer: readonly RootContent[];
  }[],
  path: string,
): Diagnostic[] {
  const marks = entries
    .flatMap(({ text, bare, answer }) => [text.slice(0, text.length - bare.length), answerMark(text, answer)])
    .map((mark) => mark.trim())
    .filter((mark) => mark !== '');
  if (marks.length === 0) return [];
  const quote = [...new Set(marks)].map((mark) => `"${mark}"`).join(', ');
  return [
    diagnose('label-read', `Read as marks of questions and answers, not as words: ${quote}`, { path, quote }),
  ];
}
