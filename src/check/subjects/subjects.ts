import type { Brand } from '../../model/brand.ts';
import { channels as allChannels, type Document, type Question, type Section } from '../../model/document.ts';
import { folded } from '../fold.ts';
import { blocksOf } from './blocks.ts';
import { type FrontMatterPlaces, fieldsOf, placed } from './fields.ts';
import { findLast, findWords } from './find.ts';
import type { SourceText } from './source-text.ts';
import type { Subject } from './subject.ts';

/** All that a leaflet says, piece by piece, in the order of reading: words for people, names and addresses for programs. */
export function subjectsOf(
  document: Document,
  brand: Brand,
  source: SourceText,
  places: FrontMatterPlaces,
): readonly Subject[] {
  const channels = document.meta.channels ?? allChannels;
  const whole = { channels, source };
  return [
    ...titlesOf(document, source, places),
    ...fieldsOf(document.meta, source, places),
    ...brandOf(brand),
    ...(document.intro === null ? [] : blocksOf(document.intro.tree, { ...whole, scope: 'intro' })),
    ...document.sections.flatMap((section) => [
      ...sectionOf(section, document, source),
      ...section.questions.flatMap((question) => questionOf(question, source)),
    ]),
  ];
}

function titlesOf(
  { title, subtitle, meta }: Document,
  source: SourceText,
  places: FrontMatterPlaces,
): Subject[] {
  const channels = meta.channels ?? allChannels;
  const of = (scope: 'title' | 'subtitle', text: string | null): Subject[] =>
    text === null || text === ''
      ? []
      : [{ scope, shape: 'line', text, channels, place: placed(text, source, () => places([scope])) }];
  return [...of('title', title), ...of('subtitle', subtitle)];
}

function sectionOf({ title, intro, questions }: Section, document: Document, source: SourceText): Subject[] {
  const channels = [...new Set(questions.flatMap((question) => question.channels))];
  const shown = channels.length === 0 ? (document.meta.channels ?? allChannels) : channels;
  const first = questions[0]?.place;
  const end = first === undefined ? source.text.length : source.offset(first.line, first.column);
  return [
    ...(title === null
      ? []
      : [
          {
            scope: 'section' as const,
            shape: 'line' as const,
            text: title,
            channels: shown,
            place: placed(title, source, () => findLast(source.text, title, 0, end)),
          },
        ]),
    ...(intro === null ? [] : blocksOf(intro.tree, { scope: 'intro', channels: shown, source })),
  ];
}

function questionOf(question: Question, source: SourceText): Subject[] {
  const { id, place, short, channels } = question;
  const start = source.offset(place.line, place.column);
  const end = source.offset(place.endLine, place.endColumn);
  const head = (words: string) => () => findWords(source.text, words, start, end) ?? ([start, end] as const);
  const own = { question: id, channels };
  // An id that the author has pinned is a name of its own: a fragment, a file, a card.
  // One that only repeats the question's words says nothing new.
  const isPinned =
    source.text.slice(start, end).includes(`{#${id}`) &&
    !folded(question.question).includes(folded(id).replaceAll('-', ' '));
  return [
    {
      ...own,
      scope: 'question',
      shape: 'line',
      text: question.question,
      place: placed(question.question, source, head(question.question)),
    },
    ...(isPinned
      ? [
          {
            ...own,
            scope: 'fileName' as const,
            shape: 'line' as const,
            text: id,
            place: placed(id, source, head(`#${id}`)),
          },
        ]
      : []),
    ...(short === null
      ? []
      : [
          {
            ...own,
            scope: 'short' as const,
            shape: 'paragraph' as const,
            text: short,
            channels: channels.filter((one) => one === 'social'),
            place: placed(
              short,
              source,
              () =>
                findWords(source.text, short, start, end) ??
                findWords(source.text, short, 0, source.text.length),
            ),
          },
        ]),
    ...blocksOf(question.answer.tree, { ...own, scope: 'answer', source }),
  ];
}

/** The name that folder, files and address of a leaflet get from its source's; a `slug` of the author is a field already. */
export function fileNamesOf({ id, title, meta }: Document): readonly Subject[] {
  if (meta.slug !== undefined || folded(title).includes(folded(id).replaceAll('-', ' '))) return [];
  const channels = meta.channels ?? allChannels;
  return [{ scope: 'fileName', shape: 'line', text: id, channels, place: () => undefined }];
}

/** The clinic's own name stands on every leaflet; it is in no source. */
function brandOf({ name, legalName, url }: Brand): Subject[] {
  return [name, legalName, url].flatMap((text) =>
    text === undefined
      ? []
      : [{ scope: 'brand', shape: 'line', text, channels: allChannels, place: () => undefined }],
  );
}
