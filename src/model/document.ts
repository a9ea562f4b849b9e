import type { Root } from 'hast';
import type { FrontMatter } from './front-matter.ts';
import type { Place } from './place.ts';

/** Where an output is read. */
export const channels = ['web', 'print', 'epub', 'social', 'schema'] as const;
export type Channel = (typeof channels)[number];

/** Why a block was taken for a question, strongest first. */
export const signals = [
  // A field of a data file, `<summary>`, `<dt>`, and the FAQ markup of a page: the file itself says so.
  'field',
  'summary',
  'term',
  'faq-markup',
  'heading',
  'label',
  'numbering',
  'bold',
  'bold-lead',
  'question-mark',
  'sibling-shape',
] as const;
export type Signal = (typeof signals)[number];

/** Formatted text, already clean: the tree holds allowed elements only and can go into any output. */
export interface RichText {
  readonly tree: Root;
  /** Every word of the tree, blocks parted by a newline. */
  readonly text: string;
}

export interface Question {
  /** Stable name: the fragment on the page, the file in the EPUB, the card. Unique in the document. */
  readonly id: string;
  readonly question: string;
  readonly answer: RichText;
  /** The author's answer in a sentence or two, for cards. */
  readonly short: string | null;
  /** From the question's first to its answer's last character. */
  readonly place: Place;
  readonly signal: Signal;
  /** How sure it is that this is a question and its answer: from 0 to 1, two decimals. */
  readonly confidence: number;
  readonly channels: readonly Channel[];
}

export interface Section {
  readonly id: string;
  /** `null` for questions that stand under no section title. */
  readonly title: string | null;
  readonly intro: RichText | null;
  readonly questions: readonly Question[];
}

/** A picture that an answer shows, found and read. */
export interface Asset {
  /** The address as the source writes it, and as `img[src]` in the trees has it. */
  readonly src: string;
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/gif';
  readonly bytes: Uint8Array;
}

/** The structured, validated Q&A model of one source. */
export interface Document {
  /** The name of its output folder. */
  readonly id: string;
  readonly path: string;
  readonly title: string;
  readonly subtitle: string | null;
  /** BCP 47. */
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  readonly meta: FrontMatter;
  readonly intro: RichText | null;
  readonly sections: readonly Section[];
}

/** All questions in reading order. */
export function questionsOf(document: Document): readonly Question[] {
  return document.sections.flatMap((section) => section.questions);
}

/** The part of a document that a channel may show; a section that has all its questions elsewhere goes. */
export function onChannel(document: Document, channel: Channel): Document {
  const sections = document.sections
    .map((section) => ({
      before: section.questions.length,
      section: {
        ...section,
        questions: section.questions.filter((question) => question.channels.includes(channel)),
      },
    }))
    .filter(({ before, section }) => before === 0 || section.questions.length > 0)
    .map(({ section }) => section);
  return { ...document, sections };
}

/** Not approved: every output carries a visible mark. */
export function isDraft(document: Document): boolean {
  return document.meta.status !== 'approved';
}
