import type { RootContent } from 'mdast';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Channel, Question, RichText, Section } from '../model/document.ts';
import type { SourceTree } from '../model/source.ts';
import { type Head, headOf } from './heads.ts';
import { Names, slug } from './ids.ts';
import { answerMark, bareQuestions, labelsRead, withoutAnswerMark } from './labels.ts';
import { recoverList } from './lost-list.ts';
import type { OutlineQuestion, OutlineSection } from './outline.ts';
import { placeOf } from './place-of.ts';
import { sameQuestion } from './question-text.ts';
import { isBlank, richText } from './rich-text.ts';

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

/** A question before it has an id. */
interface Entry {
  readonly outline: OutlineQuestion;
  readonly head: Head;
  /** Its words without label or number. */
  readonly question: string;
}

/** Makes sections and questions of the outline: ids, attributes, answers. */
export function buildSections(
  outline: readonly OutlineSection[],
  builder: Builder,
): { readonly sections: readonly Section[]; readonly diagnostics: readonly Diagnostic[] } {
  const { source } = builder;
  const diagnostics: Diagnostic[] = [];
  const collect = <T>(built: Built<T>): T => {
    diagnostics.push(...built.diagnostics);
    return built.value;
  };
  const heads = outline.flatMap((section) => section.questions.map(({ node }) => headOf(node, source)));
  const bare = bareQuestions(heads.map(({ text }) => text));
  let next = 0;
  const parts = outline.map((section) => ({
    section,
    title: section.heading === undefined ? undefined : headOf(section.heading, source),
    entries: section.questions.map((question): Entry => {
      const at = next++;
      const head = heads[at] ?? headOf(question.node, source);
      return { outline: question, head, question: bare[at] ?? head.text };
    }),
  }));
  const entries = parts.flatMap((part) => part.entries);
  for (const { title, section } of parts)
    diagnostics.push(...(title?.diagnostics ?? []), ...notForSections(title, section, source));
  for (const { head } of entries) diagnostics.push(...head.diagnostics);
  const names = new Names();
  const ids = collect(questionIds(entries, names, source));
  const sectionIds = collect(giveSectionIds(parts, names, source));
  const sections = parts.map((part, index): Section => {
    const id = sectionIds[index] ?? '';
    const title = part.title?.text ?? null;
    return {
      id,
      title,
      intro:
        part.section.intro.length === 0 ? null : collect(introOf(part.section, id, title ?? '', builder)),
      questions: part.entries.map((entry) => collect(questionOf(entry, ids.get(entry) ?? '', builder))),
    };
  });
  diagnostics.push(...repeated(entries, source));
  diagnostics.push(
    ...labelsRead(
      entries.map(({ head, question, outline: { answer } }) => ({ text: head.text, bare: question, answer })),
      source.path,
    ),
  );
  return { sections, diagnostics };
}

function questionOf(entry: Entry, id: string, { source, definitions, channels }: Builder): Built<Question> {
  const { outline, head, question } = entry;
  const { path } = source;
  const { place } = placeOf(outline.node, outline.answer.at(-1) ?? outline.node);
  const recovered = recoverList(
    withoutAnswerMark(outline.answer, answerMark(head.text, outline.answer)),
    path,
  );
  const answer = richText(recovered.value, definitions, id, path);
  const diagnostics: Diagnostic[] = [...recovered.diagnostics, ...answer.diagnostics].map((one) => ({
    ...one,
    question: id,
  }));
  if (isBlank(answer.value)) diagnostics.push(noAnswer(entry, id, path));
  if (outline.signal === 'sibling-shape' && head.attributes.id === undefined)
    diagnostics.push(uncertain(entry, id, path));
  return {
    value: {
      id,
      question,
      answer: answer.value,
      short: head.attributes.short ?? null,
      place: place ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
      signal: outline.signal,
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
  const diagnostic =
    section.questions.length === 0
      ? diagnose(
          'section-without-question',
          `Unexpected section "${title}" without a question, expected at least one`,
          {
            ...where,
            hint: 'Not every output shows such a text: give it a question, or put it into an answer.',
          },
        )
      : diagnose(
          'section-introduction',
          `Text before the first question of "${title}" was read as its introduction`,
          where,
        );
  return { value: intro.value, diagnostics: [...intro.diagnostics, diagnostic] };
}

/** Pinned ids first, as they are; then the first question of each wording; repeated ones are counted. */
function questionIds(
  entries: readonly Entry[],
  names: Names,
  source: SourceTree,
): Built<ReadonlyMap<Entry, string>> {
  const ids = new Map<Entry, string>();
  const diagnostics: Diagnostic[] = [];
  const lines = new Map<string, number | undefined>();
  for (const entry of entries) {
    const { id } = entry.head.attributes;
    if (id === undefined) continue;
    const line = entry.outline.node.position?.start.line;
    if (names.claim(id)) {
      ids.set(entry, id);
      lines.set(id.toLowerCase(), line);
    } else
      diagnostics.push(
        duplicateId('question', id, lines.get(id.toLowerCase()), entry.head, entry.outline.node, source),
      );
  }
  const others = entries
    .filter((entry) => !ids.has(entry))
    .map((entry) => [entry, slug(entry.question) || 'question'] as const);
  const counted = others.filter(([entry, name]) => {
    if (!names.claim(name)) return true;
    ids.set(entry, name);
    return false;
  });
  for (const [entry, name] of counted) ids.set(entry, names.next(name));
  return { value: ids, diagnostics };
}

interface TitledPart {
  readonly section: OutlineSection;
  readonly title: Head | undefined;
}

function giveSectionIds(
  parts: readonly TitledPart[],
  names: Names,
  source: SourceTree,
): Built<readonly string[]> {
  const diagnostics: Diagnostic[] = [];
  const pinned = parts.map(({ section, title }) => {
    const id = title?.attributes.id;
    if (id === undefined || title === undefined || names.claim(id)) return id;
    diagnostics.push(duplicateId('section', id, undefined, title, section.heading, source));
    return undefined;
  });
  const value = parts.map(({ title }, index) => {
    return pinned[index] ?? names.next(title === undefined ? 'questions' : slug(title.text) || 'section');
  });
  return { value, diagnostics };
}

function duplicateId(
  what: string,
  id: string,
  line: number | undefined,
  head: Head,
  node: OutlineQuestion['node'] | undefined,
  { path }: SourceTree,
): Diagnostic {
  const first = line === undefined ? '' : ` (the first is on line ${line})`;
  return diagnose(
    'question-id-duplicate',
    `Unexpected second ${what} with the id "${id}", expected each id once${first}`,
    {
      path,
      question: id,
      hint: 'Give one of the two another id. Capital and small letters count as the same.',
      ...(head.braces === undefined ? placeOf(node) : { place: head.braces }),
    },
  );
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

function uncertain({ head, outline }: Entry, id: string, path: string): Diagnostic {
  return diagnose(
    'question-uncertain',
    `"${head.text}" asks nothing, but stands among questions and was read as one`,
    {
      path,
      question: id,
      ...placeOf(outline.node),
      hint: 'If it is a section title, raise it one level (one "#" less); if it is a question, give it an id to confirm it.',
    },
  );
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
    const hint = 'Join the two answers, or word one of the questions differently.';
    return [diagnose('question-repeated', message, { path, hint, ...placeOf(entry.outline.node) })];
  });
}
