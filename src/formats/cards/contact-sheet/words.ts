import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Document } from '../../../model/document.ts';
import { wordsOf } from '../../../render/pictures/picture.ts';
import { networks } from '../captions/networks.ts';
import type { Post } from '../post.ts';
import { sizeTitles } from './decks.ts';

/** For the cover, each question and the closing card: text alternatives and captions, each in a box to copy. */
export function wordsBlocks(posts: readonly Post[], document: Document): Element[] {
  const subjects = Map.groupBy(posts, ({ card }) => card.question?.id ?? `_${card.kind}`);
  const order = { cover: 0, question: 1, closing: 2 };
  return [...subjects.entries()]
    .toSorted(([, [one]], [, [other]]) => order[kindOf(one)] - order[kindOf(other)])
    .map(([id, own]) => subjectBlock(id, own, document));
}

function kindOf(post: Post | undefined): Post['card']['kind'] {
  return post?.card.kind ?? 'question';
}

function subjectBlock(id: string, posts: readonly Post[], document: Document): Element {
  const [first] = posts as readonly [Post];
  const alternatives = Map.groupBy(posts, ({ card }) => wordsOf(card.picture.words));
  const { by } = first.captions;
  const captions = Map.groupBy(
    networks.filter(({ name }) => by[name] !== null),
    ({ name }) => by[name] ?? '',
  );
  const lacking = networks.filter(({ name }) => by[name] === null);
  const boxes = [
    ...[...alternatives.entries()].map(([text, own]) => ({
      text,
      label: [
        h('strong', 'Text alternative'),
        h('span', { className: ['count'] }, `, ${amount(text.length)} characters: `),
        own.map(({ card }) => sizeTitles[card.picture.size.name]).join(', '),
      ],
    })),
    ...[...captions.entries()].map(([text, own]) => ({
      text,
      label: [
        h('strong', 'Caption'),
        ': ',
        own
          .map(({ title, caption, count }) => `${title} (${amount(count(text))} of ${amount(caption)})`)
          .join(', '),
      ],
    })),
  ];
  return h('details', { className: ['words'] }, [
    h('summary', summaryOf(first, document)),
    h(
      'div',
      { className: ['boxes'] },
      boxes.map(({ text, label }, index) => box(`${id}-${index + 1}`, text, label, document)),
    ),
    ...(lacking.length === 0
      ? []
      : [
          h('p', `No caption for ${lacking.map(({ title }) => title).join(', ')}: the question is too long.`),
        ]),
  ]);
}

function summaryOf({ card }: Post, { lang }: Document): ElementContent[] {
  if (card.kind === 'cover') return [{ type: 'text', value: 'The cover' }];
  if (card.kind === 'closing') return [{ type: 'text', value: 'The closing card' }];
  return [h('bdi', { lang }, card.picture.words.headline)];
}

function box(
  name: string,
  text: string,
  label: readonly (Element | string)[],
  { lang, dir }: Document,
): Element {
  const id = `box-${name}`;
  return h('div', { className: ['snippet'] }, [
    h('label', { htmlFor: id }, [...label]),
    h('textarea', { id, rows: rowsOf(text), readOnly: true, spellCheck: 'false', lang, dir }, text),
    h('button', { type: 'button', hidden: true, dataCopy: id }, 'Copy'),
  ]);
}

/** With room for lines that wrap. */
function rowsOf(text: string): number {
  const lines = text.split('\n').map((line) => Math.ceil((line.length + 1) / charactersInLine));
  return Math.min(
    16,
    lines.reduce((sum, one) => sum + one, 0),
  );
}

/** Of a box in one of two columns. */
const charactersInLine = 64;

function amount(count: number): string {
  return count.toLocaleString('en-GB');
}
