import { markdownTable } from 'markdown-table';
import stringWidth from 'string-width';
import type { Document, Signal } from '../model/document.ts';
import { visible } from './visible.ts';
import { amount } from './words.ts';

/** What a signal means, for people. */
const meanings: Readonly<Record<Signal, string>> = {
  field: 'a field or column of a list or table',
  summary: 'a part of a page that folds',
  term: 'a term of a list of terms',
  'faq-markup': 'the FAQ markup of the page names it',
  heading: 'a heading that asks',
  label: 'a label before it, such as "Q:"',
  numbering: 'a number before it',
  bold: 'a bold line of its own',
  'bold-lead': 'the bold beginning of a paragraph',
  'question-mark': 'a short line that asks',
  'sibling-shape': 'it asks nothing, but has the shape of its neighbours, or an id that says so',
};

/** How a document was understood, entry by entry, as a table that can be pasted into Markdown. */
export function explanation({ sections, title }: Document): string {
  const questions = sections.flatMap((section) => section.questions);
  const rows = sections.flatMap((section) => [
    ...(section.title === null ? [] : [['', 'section', '', section.title]]),
    ...section.questions.map(({ place, signal, confidence, question }) => [
      String(place.line),
      signal,
      confidence.toFixed(2),
      question,
    ]),
  ]);
  const table = markdownTable(
    [['line', 'signal', 'confidence', 'question'], ...rows].map((row) => row.map(inCell)),
    { align: ['r', 'l', 'r', 'l'], stringLength: stringWidth },
  );
  const used = [...new Set(questions.map(({ signal }) => signal))];
  const legend = used.map((signal) => `- ${signal}: ${meanings[signal]}`);
  const head = `${visible(title) || '(no title)'}: ${amount(questions.length, 'question')}`;
  return [head, '', table, '', ...legend].join('\n').trimEnd();
}

function inCell(text: string): string {
  return visible(text).replace(/\s+/g, ' ').replaceAll('|', '\\|');
}
