import { diffArrays } from 'diff';
import type { PublishedQuestion } from '../../../model/context.ts';

/** A stretch of text that stayed, came or went. */
export interface Piece {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

interface Changed {
  readonly now: PublishedQuestion;
  readonly question: readonly Piece[];
  readonly answer: readonly Piece[];
}

/** What became of the questions since another version, by their ids. */
export interface Changes {
  readonly added: readonly PublishedQuestion[];
  readonly removed: readonly PublishedQuestion[];
  readonly changed: readonly Changed[];
  /** Whether the questions that stayed stand in another order. */
  readonly isReordered: boolean;
}

export function changesBetween(
  before: readonly PublishedQuestion[],
  now: readonly PublishedQuestion[],
  lang: string,
): Changes {
  const old = new Map(before.map((one) => [one.id, one]));
  const present = new Set(now.map(({ id }) => id));
  const stayed = now.flatMap((one) => {
    const was = old.get(one.id);
    return was === undefined ? [] : [{ was, one }];
  });
  const order = before.filter(({ id }) => present.has(id)).map(({ id }) => id);
  return {
    added: now.filter(({ id }) => !old.has(id)),
    removed: before.filter(({ id }) => !present.has(id)),
    changed: stayed
      .filter(({ was, one }) => was.question !== one.question || was.answer !== one.answer)
      .map(({ was, one }) => ({
        now: one,
        question: pieces(was.question, one.question, lang),
        answer: pieces(was.answer, one.answer, lang),
      })),
    isReordered: stayed.some(({ one }, index) => one.id !== order[index]),
  };
}

/** So many words may differ before a text counts as another one: the time grows with their square. */
const mostEdits = 2_000;

/** Two texts, word by word; the words of any language, also of those that put no spaces between them. */
function pieces(was: string, is: string, lang: string): readonly Piece[] {
  const segmenter = new Intl.Segmenter(lang, { granularity: 'word' });
  const words = (text: string) => [...segmenter.segment(text)].map(({ segment }) => segment);
  const found = diffArrays(words(was), words(is), { maxEditLength: mostEdits });
  if (found === undefined)
    return [piece('removed', was), piece('added', is)].filter(({ text }) => text !== '');
  return found.map(({ added, removed, value }) =>
    piece(added ? 'added' : removed ? 'removed' : 'same', value.join('')),
  );
}

function piece(kind: Piece['kind'], text: string): Piece {
  return { kind, text };
}
