import type { RootContent } from 'mdast';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Channel, Question, RichText, Section } from '../model/document.ts';
import type { SourceTree } from '../model/source.ts';
import { sameQuestion } from '../wording/same.ts';
import { loose } from './candidates.ts';
import { doubtful } from './doubts.ts';
import { type Head, headOf } from './heads.ts';
import { Names } from './ids.ts';
import {
  answerMark,
  bareQuestions,
  bareTitles,
  labelsRead,
  questionLabel,
  skippedNumbers,
  type Written,
  withoutAnswerMark,
} from './labels.ts';
import { recoverList } from './lost-list.ts';
import { type Entry, questionIds, sectionIds, type Title } from './name-entries.ts';
import type { OutlineSection } from './outline.ts';
import { placeOf } from './place-of.ts';
import { isBlank, richText } from './rich-text.ts';
import { unseenInMarkup } from './unseen.ts';

/** What every part of a document is built with. */
export interface Builder {
  readonly source: SourceTree;
  readonly definitions: readonly RootContent[];
  /** Where a question is shown that does not say. */
  readonly channels: readonly Channel[];
}

interface Built<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}

/** Makes sections and questions of the outline: ids, attributes, answers. */
export function buildSections(
  outline: readonly OutlineSection[],
  builder: Builder,
): { readonly sections: readonly Section[]; readonly diagnostics: readonly Diagnostic[] } {
  const { source } = builder;
  // They are joined in the end: there may be more of them than a call takes arguments.
  const found: (readonly Diagnostic[])[] = [];
  const collect = <T>(built: Built<T>): T => {
    found.push(built.diagnostics);
    return built.value;
  };
  const heads = outline.flatMap((section) => section.questions.map(({ node }) => headOf(node, source)));
  const written = outline
    .flatMap((section) => section.questions)
    .map(
      ({ node, signal }, index): Written => ({ text: heads[index]?.text ?? '', lines: loose(node), signal }),
    );
  const bare = bareQuestions(written);
  const labels = written.map(questionLabel);
  // Where some questions have labels, the answer to one without may have one all the same.
  const usual = labels.find((label) => label !== '') ?? '';
  const titled = titlesOf(outline, source);
  let next = 0;
  const parts = outline.map((section) => ({
    section,
    title: titled.get(section),
    entries: section.questions.map((question): Entry => {
      const at = next++;
      const head = heads[at] ?? headOf(question.node, source);
      const mark = answerMark(labels[at] || usual, question.answer);
      return { outline: question, head, question: bare[at] ?? head.text, mark };
    }),
  }));
  const entries = parts.flatMap((part) => part.entries);
  for (const { title, section } of parts)
    found.push(title?.diagnostics ?? [], notForSections(title, section, source));
  for (const { head } of entries) found.push(head.diagnostics);
  const names = new Names();
  const ids = collect(questionIds(entries, names, source));
  const titleIds = collect(sectionIds(parts, names, source));
  const sections = parts.map((part, index): Section => {
    const id = titleIds[index] ?? '';
    const title = part.title?.words || null;
    return {
      id,
      title,
      intro:
        part.section.intro.length === 0 ? null : collect(introOf(part.section, id, title ?? '', builder)),
      questions: part.entries.map((entry) => collect(questionOf(entry, ids.get(entry) ?? '', builder))),
    };
  });
  const texts = entries.map(({ head, question, mark, outline: { node } }) => ({
    text: head.text,
    bare: question,
    mark,
    node,
  }));
  const marks = parts.flatMap(({ title }) =>
    title === undefined ? [] : [{ text: title.text, bare: title.words, mark: '' }],
  );
  found.push(repeated(entries, source), labelsRead([...marks, ...texts], source.path));
  found.push(skippedNumbers(texts, source.path), unseenInMarkup(sections, source.path));
  return { sections, diagnostics: found.flat() };
}

/** The titles of the sections that have one. */
function titlesOf(
  outline: readonly OutlineSection[],
  source: SourceTree,
): ReadonlyMap<OutlineSection, Title> {
  const found = outline.flatMap((section) =>
    section.heading === undefined ? [] : [[section, headOf(section.heading, source)] as const],
  );
  const bare = bareTitles(found.map(([, { text }]) => text));
  return new Map(
    found.map(([section, head], index) => [section, { ...head, words: bare[index] ?? head.text }]),
  );
}

function questionOf(entry: Entry, id: string, { source, definitions, channels }: Builder): Built<Question> {
  const { outline, head, question } = entry;
  const { path } = source;
  const { place } = placeOf(outline.node, outline.answer.at(-1) ?? outline.node);
  const recovered = recoverList(withoutAnswerMark(outline.answer, entry.mark), path);
  const answer = richText(recovered.value, definitions, id, path);
  const diagnostics: Diagnostic[] = [...recovered.diagnostics, ...answer.diagnostics].map((one) => ({
    ...one,
    question: id,
  }));
  if (isBlank(answer.value)) diagnostics.push(noAnswer(entry, id, path));
  diagnostics.push(...doubtful(outline, question, id, path));
  return {
    value: {
      id,
      question,
      answer: answer.value,
      short: head.attributes.short ?? null,
      place: place ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
      signal: outline.signal,
      confidence: outline.confidence,
      channels: head.attributes.channels ?? channels,
    },
    diagnostics,
  };
}

function introOf(
  section: OutlineSection,
  id: string,
  title: string,
  { source, definitions }: Builder,
): Built<RichText | null> {
  const { path } = source;
  const intro = richText(section.intro, definitions, `section-${id}`, path);
  if (isBlank(intro.value)) return { value: null, diagnostics: intro.diagnostics };
  const where = { path, quote: intro.value.text, ...placeOf(section.intro[0], section.intro.at(-1)) };
  return { value: intro.value, diagnostics: [...intro.diagnostics, aboutIntro(section, title, where)] };
}

function aboutIntro(
  { isClosing, questions }: OutlineSection,
  title: string,
  where: Pick<Diagnostic, 'path' | 'quote' | 'place'>,
): Diagnostic {
  if (isClosing) {
    const message = `"${title}" asks the reader, and was read as a last text, not as a question`;
    const hint = 'If it is a question, confirm it with an id: write {#a-name} at its end.';
    return diagnose('section-closing', message, { ...where, hint });
  }
  if (questions.length > 0)
    return diagnose(
      'section-introduction',
      `Text before the first question of "${title}" was read as its introduction`,
      where,
    );
  const message =
    title === ''
      ? 'Unexpected text after the last answer of a part, expected it in an answer or in front of a question'
      : `Unexpected section "${title}" without a question, expected at least one`;
  const hint = 'Not every output shows such a text: give it a question, or put it into an answer.';
  return diagnose('section-without-question', message, { ...where, hint });
}

/** A section has an id, and nothing else to say in braces. */
function notForSections(
  title: Head | undefined,
  section: OutlineSection,
  { path }: SourceTree,
): Diagnostic[] {
  const { channels, short } = title?.attributes ?? {};
  const said = Object.entries({ channels: channels?.join(' '), short });
  return said.flatMap(([name, value]) => {
    if (value === undefined) return [];
    const message = `Unexpected "${name}" after a section title, expected it after a question`;
    return [
      diagnose('question-attribute', message, {
        path,
        quote: value,
        hint: `Write ${name}="…" after each question that it is meant for.`,
        ...(title?.braces === undefined ? placeOf(section.heading) : { place: title.braces }),
      }),
    ];
  });
}

function noAnswer({ outline, question }: Entry, id: string, path: string): Diagnostic {
  return diagnose('answer-missing', `Unexpected question without an answer: "${question}"`, {
    path,
    question: id,
    ...placeOf(outline.node),
    hint: 'Write the answer below the question. If the line is no question, join it with the paragraph that it belongs to.',
  });
}

function repeated(entries: readonly Entry[], { path }: SourceTree): Diagnostic[] {
  const seen = new Map<string, Entry>();
  return entries.flatMap((entry) => {
    const key = sameQuestion(entry.question);
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, entry);
      return [];
    }
    const line = first.outline.node.position?.start.line;
    const message = `Unexpected repeated question "${entry.question}", expected each once (the first is on line ${line})`;
    const hint =
      'Join the two answers, or word one of the questions differently. The FAQ markup holds the first alone.';
    return [diagnose('question-repeated', message, { path, hint, ...placeOf(entry.outline.node) })];
  });
}
