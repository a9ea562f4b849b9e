import type { Settings } from '../../../model/context.ts';
import { type Document, isDraft, type RichText } from '../../../model/document.ts';
import type { FrontMatter } from '../../../model/front-matter.ts';

/** What a book owes its document. Plain data: it goes to another thread, and knows nothing of how pages are built. */
export interface Expected {
  readonly title: string;
  readonly lang: string;
  readonly dir: 'ltr' | 'rtl';
  /** In the order of reading. */
  readonly questions: readonly ExpectedQuestion[];
  /** What stands outside the questions, in the order of reading: a line each. */
  readonly lines: readonly string[];
}

export interface ExpectedQuestion {
  readonly id: string;
  readonly question: string;
  /** Every word of the answer, blocks parted by a newline. */
  readonly answer: string;
}

/** What the book of a document has to say, from the model alone. */
export function expectedOf(document: Document, { strings }: Pick<Settings, 'strings'>): Expected {
  const { title, lang, dir, meta } = document;
  const { keyPoints = [], urgentHelp, callToAction } = meta;
  return {
    title,
    lang,
    dir,
    questions: document.sections.flatMap(({ questions }) =>
      questions.map(({ id, question, answer }) => ({ id, question, answer: answer.text })),
    ),
    lines: [
      title,
      ...(document.subtitle === null ? [] : [document.subtitle]),
      ...(isDraft(document) ? [strings.draft, strings.draftNote] : []),
      ...linesOf(document.intro),
      ...keyPoints,
      ...document.sections.flatMap((section) => [
        ...(section.title === null ? [] : [section.title]),
        ...linesOf(section.intro),
      ]),
      ...(urgentHelp?.split('\n') ?? []),
      ...(callToAction === undefined ? [] : [callToAction.text]),
      meta.disclaimer ?? strings.disclaimer,
      ...imprint(meta),
    ],
  };
}

/** What the last page says of the leaflet, in its order; names and dates are set by it in many ways. */
function imprint(meta: FrontMatter): readonly string[] {
  const { author = [], reviewedBy = [], citation = [] } = meta;
  return [
    ...author.map(({ name }) => name),
    ...reviewedBy.map(({ name }) => name),
    ...[meta.identifier, meta.version, meta.conflictOfInterest, meta.funding, meta.alternateFormats],
    meta.feedback,
    ...citation.map((one) => one.title),
    meta.license,
  ].filter((line) => line !== undefined);
}

function linesOf(text: RichText | null): readonly string[] {
  return text === null ? [] : text.text.split('\n');
}
