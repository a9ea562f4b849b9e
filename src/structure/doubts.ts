import type { Heading, Paragraph } from 'mdast';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { asks } from '../wording/asking.ts';
import { answerMarkOf } from '../wording/labels.ts';
import { headText } from './head-text.ts';
import type { Outline, OutlineQuestion, Reading } from './outline.ts';
import { placeOf } from './place-of.ts';

/** Below this the author is asked to look. */
const sure = 0.8;

/** What else an entry may be, when it is not sure that it is a question. */
export function doubtful(
  { node, confidence, otherwise, answer }: OutlineQuestion,
  question: string,
  id: string,
  path: string,
): Diagnostic[] {
  // That an answer is missing is said already.
  if (confidence >= sure || answer.length === 0) return [];
  const message = `"${question}" was read as a question, with a confidence of ${confidence.toFixed(2)}`;
  const hint = `${readings[otherwise]} If it is a question, confirm it with an id: write {#${id}} at its end.`;
  return [
    diagnose('question-uncertain', message, { path, question: id, ...placeOf(node), quote: question, hint }),
  ];
}

const readings: Readonly<Record<Reading, string>> = {
  section: 'It may be a section title: then raise it one level (one "#" less).',
  answer: 'It may belong to the answer above: then join it with the paragraph before it.',
  text: 'It may be the beginning of a text: then join it with the paragraph below it.',
};

/**
 * Lines that ask but were not taken for questions. One in bold at the head of a text, or in a list, is worth a word
 * only when there are more of them than of questions.
 */
export function passedOver({ passed, sections }: Outline, path: string): Diagnostic[] {
  const lines = passed.filter(
    ({ candidate: { node }, whole: [first] }) =>
      node.type === 'paragraph' && first !== undefined && answerMarkOf(headText(node), 'Q:') === '',
  );
  const areMany = lines.length > sections.flatMap((section) => section.questions).length;
  const shown = lines.filter(
    ({ candidate: { signal }, whole }) =>
      areMany || (signal !== 'bold-lead' && whole[0]?.type === 'paragraph'),
  );
  return shown.map(({ candidate: { node, signal } }) =>
    signal === 'label' && !asks(headText(node))
      ? wrongLabel(node, path)
      : diagnose(
          'question-uncertain',
          `"${headText(node)}" asks, but was read as part of an answer, as other questions are marked otherwise`,
          {
            path,
            ...placeOf(node),
            quote: headText(node),
            hint: `If it is a question, write it as the others: ${isPlain(path) ? '' : 'as a heading, in bold, '}with a number or a label; or give it an id: write {#a-name} at its end.`,
          },
        ),
  );
}

/** An answer that has the label of a question. */
function wrongLabel(node: Heading | Paragraph, path: string): Diagnostic {
  const quote = headText(node);
  const message = `Unexpected label of a question before the answer to the one above: "${quote}"`;
  const hint =
    'If it is a question, end it with a question mark; if it is the answer, write the label of an answer.';
  return diagnose('label-unexpected', message, { path, quote, hint, ...placeOf(node) });
}

/** Paragraphs that end by asking and were read as prose. */
export function nearly(found: Outline, path: string): Diagnostic[] {
  return found.nearly.map((node) =>
    diagnose(
      'question-uncertain',
      `"${headText(node)}" ends by asking, but was not read as a question, as it is long or says something first`,
      {
        path,
        quote: headText(node),
        ...placeOf(node),
        hint: `If it is a question, ${isPlain(path) ? '' : 'make it a heading ("## …?"), or '}give it an id: write {#a-name} at its end.`,
      },
    ),
  );
}

/** Whether a file is text without mark-up, by its name. */
export function isPlain(path: string): boolean {
  return /\.te?xt$/i.test(path);
}
