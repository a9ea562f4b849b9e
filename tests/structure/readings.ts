import { codes } from '../../src/model/codes.ts';
import type { Diagnostic } from '../../src/model/diagnostic.ts';
import type { Document, Question } from '../../src/model/document.ts';
import { understand } from './understand.ts';

/**
 * A small source and how a careful editor reads it. Spaces, line ends and invisible characters do not count: these
 * tables are about what asks, and where an answer ends.
 */
export interface Reading {
  readonly name: string;
  /** BCP 47. */
  readonly language: string;
  readonly about: string;
  readonly level: 'easy' | 'nasty';
  /** The kind of file; Markdown when left out. */
  readonly file?: string;
  readonly input: string;
  readonly title: string;
  readonly subtitle?: string;
  /** None when left out. */
  readonly intro?: string;
  /** In their order: `question: answer`, or `section title: [ introduction, question: answer … ]`. */
  readonly read: readonly Part[];
  /** Of the questions one by one, or of all of them. */
  readonly signal?: string | readonly string[];
  /** The codes of all errors and warnings, each once, and those of the notes that matter. */
  readonly found?: readonly string[];
  /** Codes of warnings that do no harm here. */
  readonly may?: readonly string[];
}

type Part = Readonly<Record<string, string | null | readonly (string | Record<string, string | null>)[]>>;

/** What speaks for a question, what speaks against it, and what has to be mended. */
export const topics: readonly string[] = [
  ...['field', 'summary', 'term', 'faq-markup', 'heading', 'label', 'numbering', 'bold', 'bold-lead'],
  ...['question-mark', 'behind-mark', 'statement', 'section-title'],
  ...['rhetorical', 'contents', 'quotation', 'code', 'table', 'closing', 'dialogue', 'questions-to-ask'],
  ...['mark-inside', 'asking-title', 'asking-section', 'page-around'],
  ...['level-slip', 'numbering-gap', 'lost-list', 'doubled', 'repeated', 'answer-missing', 'mislabelled'],
];

/** Those that differ from language to language. */
export const spoken: readonly string[] = [
  ...['heading', 'label', 'numbering', 'bold', 'bold-lead', 'question-mark', 'behind-mark', 'statement'],
  ...['rhetorical', 'contents', 'closing'],
];

/** The source as it was read, a line for a title or question, an indented one for a text. */
export async function readAs(reading: Reading): Promise<string> {
  const { document, diagnostics } = await understand(reading.input, reading.file ?? 'case.md');
  const lines = document === undefined ? ['not read'] : linesOf(document, reading);
  return [...lines, ...codesOf(diagnostics, reading).map((code) => `! ${code}`)].join('\n');
}

function linesOf({ title, subtitle, intro, sections }: Document, reading: Reading): string[] {
  const signals = signalsOf(reading);
  let next = 0;
  return [
    `# ${plain(title)}`,
    ...(subtitle === null ? [] : [`subtitle: ${plain(subtitle)}`]),
    ...text(intro?.text),
    ...sections.flatMap((section) => [
      ...(section.title === null ? [] : [`## ${plain(section.title)}`]),
      ...text(section.intro?.text),
      ...section.questions.flatMap((one) => entry(one, signals[next++] !== undefined)),
    ]),
  ];
}

function entry({ question, answer, signal }: Question, isTold: boolean): string[] {
  return [`? ${plain(question)}${isTold ? ` [${signal}]` : ''}`, ...text(answer.text)];
}

/** The source as it should be read, in the same words. */
export function shouldRead(reading: Reading): string {
  const signals = signalsOf(reading);
  let next = 0;
  const asked = (question: string, answer: string | null): string[] => {
    const signal = signals[next++];
    return [`? ${plain(question)}${signal === undefined ? '' : ` [${signal}]`}`, ...text(answer)];
  };
  const parts = reading.read.flatMap((part) => Object.entries(part));
  const { title, subtitle, intro, found = [] } = reading;
  return [
    `# ${plain(title)}`,
    ...(subtitle === undefined ? [] : [`subtitle: ${plain(subtitle)}`]),
    ...text(intro),
    ...parts.flatMap(([head, body]) => {
      if (body === null || typeof body === 'string') return asked(head, body);
      const inside = body.flatMap((one) =>
        typeof one === 'string' ? text(one) : Object.entries(one).flatMap(([q, a]) => asked(q, a)),
      );
      return [`## ${plain(head)}`, ...inside];
    }),
    ...found.toSorted().map((code) => `! ${code}`),
  ].join('\n');
}

/** One a question; nothing where the signal does not matter. */
function signalsOf({ signal, read }: Reading): readonly string[] {
  if (typeof signal !== 'string') return signal ?? [];
  const count = read
    .flatMap((part) => Object.values(part))
    .map((body) => (Array.isArray(body) ? body.filter((one) => typeof one !== 'string').length : 1));
  return Array<string>(count.reduce((sum, one) => sum + one, 0)).fill(signal);
}

function codesOf(diagnostics: readonly Diagnostic[], { found = [], may = [] }: Reading): string[] {
  const all = [...new Set(diagnostics.map(({ code }) => code as keyof typeof codes))].toSorted();
  return all.filter(
    (code) => found.includes(code) || (codes[code].severity !== 'info' && !may.includes(code)),
  );
}

function text(value: string | null | undefined): string[] {
  const shown = plain(value ?? '');
  return shown === '' ? [] : [`  ${shown}`];
}

/** Without what nobody sees. The joiners of Persian and Hindi stay. */
function plain(value: string): string {
  return value
    .replace(/[\u00AD\u200B\u200E\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
}
