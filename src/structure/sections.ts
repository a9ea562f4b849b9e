import type { Heading, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import type { Channel, Question, RichText, Section } from '../model/document.ts';
import type { SourceTree } from '../model/source.ts';
import { type Attributes, findAttributes, parseAttributes } from './attributes.ts';
import { Names, slug } from './ids.ts';
import { recoverList } from './lost-list.ts';
import type { OutlineQuestion, OutlineSection } from './outline.ts';
import { placeOf } from './place-of.ts';
import { answerLabel, questionLabel, questionNumber, sameQuestion } from './question-text.ts';
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

/** A question's own words, before it has an id. */
interface Head {
  readonly outline: OutlineQuestion;
  readonly text: string;
  readonly attributes: Attributes;
}

/** Makes sections and questions of the outline: ids, attributes, answers. */
export function buildSections(
  outline: readonly OutlineSection[],
  builder: Builder,
): { readonly sections: readonly Section[]; readonly diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const collect = <T>(built: Built<T>): T => {
    diagnostics.push(...built.diagnostics);
    return built.value;
  };
  const heads = outline.map((section) => ({
    section,
    title: section.heading === undefined ? undefined : collect(headOf(section.heading, builder)),
    questions: section.questions.map((question) => ({
      outline: question,
      ...collect(headOf(question.node, builder)),
    })),
  }));
  const ids = giveIds(heads.flatMap((entry) => entry.questions), builder, diagnostics);
  const sectionNames = new Names();
  for (const id of ids.values()) sectionNames.claim(id);

  const sections = heads.map(({ section, title, questions }): Section => {
    const wanted = title === undefined ? 'questions' : (title.attributes.id ?? (slug(title.text) || 'section'));
    const intro = section.intro.length === 0 ? null : collect(introOf(section, title?.text ?? '', builder));
    return {
      id: sectionNames.next(wanted),
      title: title?.text ?? null,
      intro,
      questions: questions.map((head) => collect(questionOf(head, ids.get(head) ?? '', builder))),
    };
  });
  diagnostics.push(...repeated(heads.flatMap((entry) => entry.questions), builder), ...labels(heads, builder));
  return { sections, diagnostics };
}

/** The words of a heading or question line, and what the braces after them say. */
function headOf(node: Heading | Paragraph, { source }: Builder): Built<{ text: string; attributes: Attributes }> {
  const text = textOf(node).replace(/\s+/g, ' ').trim();
  const start = node.position?.start.offset ?? 0;
  const raw = source.text.slice(start, node.position?.end.offset ?? start);
  const braces = findAttributes(raw.replace(/\s#+\s*$/, ''));
  if (braces === undefined) return { value: { text, attributes: {} }, diagnostics: [] };
  const where = { path: source.path, place: placeOf(node).place ?? { line: 1, column: 1, endLine: 1, endColumn: 1 } };
  const { attributes, diagnostics } = parseAttributes(braces.inside, where);
  return { value: { text: textBefore(node, start + braces.start), attributes }, diagnostics };
}

/** The text of a node up to an offset in the source: without the braces, whatever Markdown made of them. */
function textBefore(node: Heading | Paragraph, end: number): string {
  const pieces = node.children.map((child) => {
    const from = child.position?.start.offset ?? 0;
    const to = child.position?.end.offset ?? from;
    if (to <= end) return textOf(child);
    if (from >= end) return '';
    const whole = textOf(child);
    // Only a text node can hold both words and the beginning of the braces.
    return whole.slice(0, whole.lastIndexOf('{', Math.max(0, end - from)));
  });
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

function questionOf(head: Head, id: string, builder: Builder): Built<Question> {
  const { outline, attributes } = head;
  const { path } = builder.source;
  const { place } = placeOf(outline.node, outline.answer.at(-1) ?? outline.node);
  const recovered = recoverList(withoutLabel(outline.answer), path);
  const answer = richText(recovered.value, builder.definitions, id, path);
  const diagnostics = [...recovered.diagnostics, ...answer.diagnostics.map((one) => ({ ...one, question: id }))];
  if (isBlank(answer.value)) diagnostics.push(noAnswer(head, id, path));
  if (outline.signal === 'sibling-shape') diagnostics.push(uncertain(head, id, path));
  return {
    value: {
      id,
      question: bareQuestion(head),
      answer: answer.value,
      short: attributes.short ?? null,
      place: place ?? { line: 1, column: 1, endLine: 1, endColumn: 1 },
      signal: outline.signal,
      channels: attributes.channels ?? builder.channels,
    },
    diagnostics,
  };
}

/** The question without its label or number, which were marks for the reader of the source. */
function bareQuestion({ text, outline }: Head): string {
  if (outline.signal === 'label') return text.replace(questionLabel, '').trim();
  return text.replace(questionNumber, '').trim();
}

function withoutLabel(answer: readonly RootContent[]): readonly RootContent[] {
  const [first, ...rest] = answer;
  const [lead] = first?.type === 'paragraph' ? first.children : [];
  if (first?.type !== 'paragraph' || lead === undefined) return answer;
  const strong = lead.type === 'strong' && answerLabel.test(`${textOf(lead)} `) ? lead : undefined;
  if (strong !== undefined) {
    const children = first.children.slice(1);
    return children.length === 0 ? rest : [{ ...first, children }, ...rest];
  }
  if (lead.type !== 'text' || !answerLabel.test(lead.value)) return answer;
  const value = lead.value.replace(answerLabel, '');
  return [{ ...first, children: [{ ...lead, value }, ...first.children.slice(1)] }, ...rest];
}

function introOf(section: OutlineSection, title: string, { source, definitions }: Builder): Built<RichText | null> {
  const { path } = source;
  const intro = richText(section.intro, definitions, `section-${slug(title)}`, path);
  if (isBlank(intro.value)) return { value: null, diagnostics: intro.diagnostics };
  const message = `Text before the first question of "${title}" was read as its introduction: "${intro.value.text}"`;
  const diagnostic = diagnose('section-introduction', message, {
    path,
    quote: intro.value.text,
    ...placeOf(section.intro[0], section.intro.at(-1)),
  });
  return { value: intro.value, diagnostics: [...intro.diagnostics, diagnostic] };
}

/** Pinned ids first, as they are; the others from the question's words, each once. */
function giveIds(heads: readonly Head[], { source }: Builder, diagnostics: Diagnostic[]): ReadonlyMap<Head, string> {
  const names = new Names();
  const ids = new Map<Head, string>();
  for (const head of heads) {
    const { id } = head.attributes;
    if (id === undefined) continue;
    if (names.claim(id)) ids.set(head, id);
    else {
      const first = [...ids].find(([, taken]) => taken === id)?.[0];
      const line = first?.outline.node.position?.start.line;
      const message = `Unexpected second question with the id "${id}", expected each id once (the first is on line ${line})`;
      const hint = 'Give one of the two another id.';
      diagnostics.push(
        diagnose('question-id-duplicate', message, { path: source.path, question: id, hint, ...placeOf(head.outline.node) }),
      );
    }
  }
  for (const head of heads) {
    if (!ids.has(head)) ids.set(head, names.next(slug(bareQuestion(head)) || 'question'));
  }
  return ids;
}

function noAnswer(head: Head, id: string, path: string): Diagnostic {
  return diagnose('answer-missing', `Unexpected question without an answer: "${bareQuestion(head)}"`, {
    path,
    question: id,
    ...placeOf(head.outline.node),
    hint: 'Write the answer below the question. If the line is no question, join it with the paragraph that it belongs to.',
  });
}

function uncertain(head: Head, id: string, path: string): Diagnostic {
  return diagnose('question-uncertain', `"${head.text}" asks nothing, but stands among questions and was read as one`, {
    path,
    question: id,
    ...placeOf(head.outline.node),
    hint: 'If it is a section title, raise it one level (one "#" less); if it is a question, give it an id to confirm it.',
  });
}

function repeated(heads: readonly Head[], { source }: Builder): Diagnostic[] {
  const seen = new Map<string, Head>();
  return heads.flatMap((head) => {
    const key = sameQuestion(bareQuestion(head));
    const first = seen.get(key);
    if (first === undefined) {
      seen.set(key, head);
      return [];
    }
    const line = first.outline.node.position?.start.line;
    const message = `Unexpected repeated question "${bareQuestion(head)}", expected each once (the first is on line ${line})`;
    return [
      diagnose('question-repeated', message, {
        path: source.path,
        ...placeOf(head.outline.node),
        hint: 'Join the two answers, or word one of the questions differently.',
      }),
    ];
  });
}

/** Labels and numbers are left out of the text; one note says so, and quotes them. */
function labels(entries: readonly { readonly questions: readonly Head[] }[], { source }: Builder): Diagnostic[] {
  const marks = entries
    .flatMap((entry) => entry.questions)
    .flatMap((head) => {
      const question = head.text.slice(0, head.text.length - bareQuestion(head).length).trim();
      const [first] = head.outline.answer;
      const answer = first?.type === 'paragraph' ? answerLabel.exec(`${textOf(first)} `)?.[0].trim() : undefined;
      return [question, answer ?? ''].filter((mark) => mark !== '');
    });
  if (marks.length === 0) return [];
  const list = [...new Set(marks)].map((mark) => `"${mark}"`).join(', ');
  return [diagnose('label-read', `Read as marks of questions and answers, not as words: ${list}`, { path: source.path })];
}
