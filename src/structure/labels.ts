import type { Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { Node } from 'unist';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Signal } from '../model/document.ts';
import { answerMarkOf, labelOf, weakLabelOf } from '../wording/labels.ts';
import { begins, follows, type Numbered, numberAt } from '../wording/numbers.ts';
import { sameQuestion } from '../wording/same.ts';
import { loose } from './candidates.ts';
import { cutInline } from './cut-inline.ts';
import { placeOf } from './place-of.ts';

/** A question as it stands in the source. */
export interface Written {
  readonly text: string;
  /** The same with its line ends: a label may have a line of its own. */
  readonly lines: string;
  readonly signal: Signal;
}

/**
 * The questions without label or number, which were marks for the reader of the source. Numbers go only where they
 * count (1, 2, 3, in each section anew; one may be missing): the 10 of "10. Week: what happens?" is part of the
 * question.
 */
export function bareQuestions(questions: readonly Written[]): readonly string[] {
  const bareNumbers = bareNumbersOf(questions);
  const counted = questions.map((one, index) =>
    questionLabel(one) === '' ? (numberAt(one.text) ?? bareNumbers[index]) : undefined,
  );
  const isCount =
    countsUp(counted.filter((number) => number !== undefined).map((number) => number.path)) &&
    !tellApart(questions, counted);
  const isSign = signed(questions);
  return questions.map((one, index) => {
    const { text } = one;
    const label = questionLabel(one) || (isSign ? (sign.exec(text)?.[0] ?? '') : '');
    // A number may stand behind a label, and a label behind a number.
    const mark = label || (isCount ? (counted[index]?.mark ?? '') : '');
    const rest = text.slice(mark.length).trim();
    const second = mark === '' || mark === label ? '' : labelOf(rest);
    return rest.slice(second.length).trim() || text;
  });
}

/** The numbers without a sign behind them that a page draws before each question: all have one, and they count up. */
function bareNumbersOf(questions: readonly Written[]): readonly (Numbered | undefined)[] {
  const found = questions.map(({ text }): Numbered | undefined => {
    const [mark, sign] = /^(\d{1,3})\s+(?=\p{L})/u.exec(text) ?? [];
    return mark === undefined ? undefined : { mark, path: [Number(sign)], style: 'bare' };
  });
  const isRow = found.every((number, index) => {
    const [value, before] = [number?.path[0], found[index - 1]?.path[0]];
    return value === 1 || (value !== undefined && before !== undefined && value === before + 1);
  });
  return isRow && questions.length >= fewestSigned ? found : [];
}

/** Whether questions are told apart by their numbers alone: "1. Trimester: what happens?", "2. Trimester: …". */
function tellApart(questions: readonly Written[], counted: readonly (Numbered | undefined)[]): boolean {
  const whole = new Set(questions.map(({ text }) => sameQuestion(text)));
  const bare = new Set(
    questions.map(({ text }, index) => sameQuestion(text.slice(counted[index]?.mark.length ?? 0))),
  );
  // A question asked twice, with a number each, is a slip; a row of them is none.
  return whole.size - bare.size >= questions.length / 2 && questions.length > 1;
}

/** The Q that a page draws before each question. */
const sign = /^Q\s+(?=\S)/u;
const fewestSigned = 3;

/** Whether nearly all questions begin with a Q alone, which is a sign then and no word. */
function signed(questions: readonly Written[]): boolean {
  const found = questions.filter(({ text }) => sign.test(text));
  return found.length >= fewestSigned && found.length >= questions.length * mostly;
}

/** The label before a question, as far as it is one; empty when there is none. */
export function questionLabel({ text, lines, signal }: Written): string {
  const label = labelOf(lines).replace(/\s+/g, ' ').trimStart();
  if (label !== '' && text.startsWith(label)) return label;
  // What is a question by its label has one: a letter that the answer confirms, or by mistake that of an answer.
  return labelOf(text) || (signal === 'label' ? weakLabelOf(text) || answerMarkOf(text, 'Q:') : '');
}

/** The titles of sections without the numbers that count them all; a number that some lack is part of its title. */
export function bareTitles(titles: readonly string[]): readonly string[] {
  const counted = titles.map((title) => numberAt(title)).filter((number) => number !== undefined);
  const isCount =
    titles.length > 1 && counted.length === titles.length && countsUp(counted.map(({ path }) => path));
  return titles.map(
    (title) => title.slice(isCount ? (numberAt(title)?.mark.length ?? 0) : 0).trim() || title,
  );
}

/** Of the numbers of a long source so many have to follow one another: a slip here and there is no reason to doubt. */
const mostly = 0.9;

function countsUp(paths: readonly (readonly number[])[]): boolean {
  // A row may be a part of a longer one; two numbers are none: "2. Trimester".
  const isPart = paths.length >= 3;
  const right = paths.filter((path, index) => {
    const before = paths[index - 1];
    return begins(path) || (isPart && index === 0) || (before !== undefined && follows(path, before));
  });
  return right.length >= paths.length * mostly;
}

/** Numbers that were read as marks and skip one: a question may have got lost. */
export function skippedNumbers(
  entries: readonly { readonly text: string; readonly bare: string; readonly node: Node }[],
  path: string,
): Diagnostic[] {
  const last = new Map<string, number>();
  return entries.flatMap(({ text, bare, node }) => {
    const mark = text.slice(0, text.length - bare.length);
    const numbers = (numberAt(text) ?? numberAt(mark.replace(/^\P{N}*/u, '')))?.path;
    const value = numbers?.at(-1);
    if (mark === '' || numbers === undefined || value === undefined) return [];
    const above = numbers.slice(0, -1);
    const before = last.get(above.join('.'));
    last.set(above.join('.'), value);
    if (before === undefined || value <= before + 1) return [];
    const [found, previous, missing] = [value, before, before + 1].map((one) => [...above, one].join('.'));
    const message = `Unexpected number ${found} after ${previous}, expected ${missing}`;
    const hint = 'Look whether a question got lost. Outputs do not show the numbers.';
    return [diagnose('numbering-gap', message, { path, hint, ...placeOf(node) })];
  });
}

/**
 * The label at the head of an answer; empty when there is none.
 *
 * @param label That of the question, or of another one of the document.
 */
export function answerMark(label: string, answer: readonly RootContent[]): string {
  const [first] = answer;
  if (first?.type !== 'paragraph') return '';
  const text = loose(first);
  // By mistake it may have the label of a question.
  const mark = answerMarkOf(text, label) || (label === '' ? '' : labelOf(text));
  // A label alone is the whole answer: nothing would be left.
  return text.length > mark.length || answer.length > 1 ? mark : '';
}

/** An answer without the label at its head: only the label goes, also where it is bold. */
export function withoutAnswerMark(answer: readonly RootContent[], mark: string): readonly RootContent[] {
  const [first, ...rest] = answer;
  if (mark === '' || first?.type !== 'paragraph') return answer;
  const [, children] = cutInline(first.children, mark.length);
  const shorter: Paragraph = { ...first, children };
  return textOf(shorter).trim() === '' ? rest : [shorter, ...rest];
}

/** More marks in one message would hide it. */
const mostShown = 6;

/** Labels and numbers are left out of the text; one note says so, and quotes them. */
export function labelsRead(
  entries: readonly {
    readonly text: string;
    readonly bare: string;
    /** The label before the answer. */
    readonly mark: string;
  }[],
  path: string,
): Diagnostic[] {
  const marks = entries
    .flatMap(({ text, bare, mark }) => [text.slice(0, text.length - bare.length), mark])
    .map((mark) => mark.trim())
    .filter((mark) => mark !== '');
  if (marks.length === 0) return [];
  const all = [...new Set(marks)].map((mark) => `"${mark}"`);
  const others = all.length - mostShown;
  const shown = all.slice(0, mostShown).join(', ') + (others > 0 ? ` and ${others} more` : '');
  const message = `Read as marks of questions and answers, not as words: ${shown}`;
  return [diagnose('label-read', message, { path, quote: all.join(', ') })];
}
