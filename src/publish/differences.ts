import type { Element, ElementContent, RootContent } from 'hast';
import type { Document, Question, RichText, Section } from '../model/document.ts';
import { richText } from '../render/blocks/answer.ts';
import { blocksIn } from '../render/markdown/passage.ts';
import type { PassageName } from '../render/markdown/writing.ts';

/** Something that a document says in one source and not, or otherwise, in another. */
export interface Difference {
  /** What differs, for people: "the title", "the answer to …". */
  readonly what: string;
  /** The question concerned, as it was. */
  readonly question?: Question;
  /** Other ways to write it, the gentlest first. */
  readonly remedies: readonly Remedy[];
}

export type Remedy =
  | { readonly kind: 'pin-slug' }
  | { readonly kind: 'title-in-front' }
  /** By its index. */
  | { readonly kind: 'pin-section'; readonly section: number }
  /** By its id. */
  | { readonly kind: 'label'; readonly question: string }
  | {
      readonly kind: 'as-html';
      readonly passage: PassageName;
      /** The blocks that differ, by their index. */
      readonly blocks: readonly number[];
      /** Whether there are as many blocks as before; else the first one that differs may have moved the others. */
      readonly isAligned: boolean;
    };

/** What a document has become in another source: nothing, when `inspect` shows the same of both. */
export function differences(one: Document, other: Document): Difference[] {
  return [
    ...fields(one, other),
    ...passages(one.intro, other.intro, 'intro', { what: 'the introduction' }),
    ...sections(one.sections, other.sections),
    ...questions(one, other),
  ];
}

function fields(one: Document, other: Document): Difference[] {
  const own = (['id', 'title', 'subtitle', 'lang', 'dir'] as const).filter(
    (name) => one[name] !== other[name],
  );
  // The title may stand in the text, and the language is written as the standard has it.
  const metadata = Object.entries(one.meta).filter(
    ([name, value]) =>
      !['title', 'subtitle', 'inLanguage'].includes(name) &&
      JSON.stringify(value) !== JSON.stringify((other.meta as Record<string, unknown>)[name]),
  );
  const remedies: Readonly<Record<string, Remedy>> = {
    id: { kind: 'pin-slug' },
    title: { kind: 'title-in-front' },
  };
  return [...own, ...metadata.map(([name]) => name)].map((name) => ({
    what: `the ${names[name] ?? `"${name}" of the front matter`}`,
    remedies: remedies[name] === undefined ? [] : [remedies[name]],
  }));
}

const names: Readonly<Record<string, string>> = {
  id: 'name of the output folder',
  title: 'title',
  subtitle: 'subtitle',
  lang: 'language',
  dir: 'direction of the text',
};

function sections(ones: readonly Section[], others: readonly Section[]): Difference[] {
  const found = ones.flatMap((one, section): Difference[] => {
    const other = others[section];
    const name = nameOf(one);
    if (other === undefined) return [{ what: name, remedies: [] }];
    return [
      ...(one.title === other.title ? [] : [{ what: name, remedies: [] }]),
      ...(one.id === other.id
        ? []
        : [{ what: `the id of ${name}`, remedies: [{ kind: 'pin-section', section } as const] }]),
      ...passages(one.intro, other.intro, `section ${section}`, { what: `the introduction of ${name}` }),
    ];
  });
  const more = others
    .slice(ones.length)
    .map((other) => ({ what: `one more: ${nameOf(other)}`, remedies: [] }));
  return [...found, ...more];
}

function nameOf({ title }: Section): string {
  return title === null ? 'a section without a title' : `the section "${title}"`;
}

function questions(one: Document, other: Document): Difference[] {
  const again = new Map(placed(other).map((entry) => [entry.question.id, entry]));
  const found = placed(one).flatMap((entry): Difference[] => {
    const twin = again.get(entry.question.id);
    again.delete(entry.question.id);
    return twin === undefined ? [lost(entry.question)] : changed(entry, twin);
  });
  const more = [...again.values()].map(({ question }) => ({
    what: `one more question, "${question.question}"`,
    remedies: [],
  }));
  return [...found, ...more];
}

interface Placed {
  readonly question: Question;
  /** Of its section, and its own in that. */
  readonly place: string;
}

function placed({ sections: all }: Document): Placed[] {
  return all.flatMap((section, at) =>
    section.questions.map((question, index) => ({ question, place: `${at} ${index}` })),
  );
}

/** A question that became something else; its answer may be what hides it. */
function lost(question: Question): Difference {
  const blocks = blocksIn(question.answer.tree).map((_, index) => index);
  const passage = `question ${question.id}` as const;
  return {
    what: `the question "${question.question}"`,
    question,
    remedies: [
      { kind: 'label', question: question.id },
      { kind: 'as-html', passage, blocks, isAligned: true },
    ],
  };
}

function changed({ question, place }: Placed, twin: Placed): Difference[] {
  const other = twin.question;
  const differs = (what: string, remedies: readonly Remedy[] = []) => ({
    what: `${what} "${question.question}"`,
    question,
    remedies,
  });
  return [
    ...(other.question === question.question
      ? []
      : [differs('the words of', [{ kind: 'label', question: question.id }])]),
    ...(twin.place === place ? [] : [differs('the place of')]),
    ...(other.short === question.short ? [] : [differs('the short answer to')]),
    ...(other.channels.join() === question.channels.join() ? [] : [differs('the channels of')]),
    ...passages(question.answer, other.answer, `question ${question.id}`, {
      what: `the answer to "${question.question}"`,
      question,
    }),
  ];
}

function passages(
  one: RichText | null,
  other: RichText | null,
  passage: PassageName,
  about: Omit<Difference, 'remedies'>,
): Difference[] {
  const [these, those] = [blocksOf(one), blocksOf(other)];
  const blocks = these.flatMap((block, index) => (block === those[index] ? [] : [index]));
  const isAligned = these.length === those.length;
  if (blocks.length === 0 && isAligned && one?.text === other?.text) return [];
  return [{ ...about, remedies: [{ kind: 'as-html', passage, blocks, isAligned }] }];
}

/** The blocks of a passage as `inspect` shows them, alike whatever white space stands between them. */
function blocksOf(text: RichText | null): string[] {
  if (text === null) return [];
  const shown = { type: 'root', children: richText(text, 2) } as const;
  return blocksIn({ ...shown, children: [...shown.children] }).map((nodes) =>
    nodes
      .map((node) => piece(node, false))
      .join('')
      .replace(/ *\n[ \n]*/g, '\n')
      .replace(/ +/g, ' ')
      .replace(/^[ \n]+|[ \n]+$/g, ''),
  );
}

const inline =
  /^(?:a|abbr|b|bdi|bdo|cite|code|del|dfn|em|i|img|ins|kbd|mark|q|s|samp|small|span|strong|sub|sup|u|var|wbr)$/;

/** Blocks and line breaks stand on lines of their own, running text has single spaces. */
function piece(node: RootContent | ElementContent, preformatted: boolean): string {
  if (node.type === 'text')
    return preformatted
      ? JSON.stringify(node.value).slice(1, -1).replaceAll(' ', '\\s')
      : node.value.replace(/[ \t\n\r\f]+/g, ' ');
  if (node.type !== 'element') return '';
  const inside = node.children.map((child) => piece(child, preformatted || node.tagName === 'pre')).join('');
  const line = inline.test(node.tagName) ? '' : '\n';
  return `${line}<${node.tagName}${attributes(node)}>${line}${inside}${line}</${node.tagName}>${line}`;
}

function attributes({ properties }: Element): string {
  const entries = Object.entries(properties).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return entries.length === 0 ? '' : ` ${JSON.stringify(entries)}`;
}
