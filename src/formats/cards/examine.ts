import { createForesight } from '../../render/pictures/foresight.ts';
import { lookOf } from '../../render/pictures/look.ts';
import type { Examine } from '../format.ts';
import { captionsOf } from './captions/captions.ts';
import { decksOf } from './deck.ts';
import { tooManyTogether, unanswered, withoutCaption } from './remarks.ts';
import { diagnosticsOf, type Failure } from './trouble.ts';

/** All that `emitCards` would have to say, without a card. */
export function createCardsExaminer(): Examine {
  const foresee = createForesight();
  return async (document, settings, tools) => {
    const look = lookOf(document, settings, tools.templates);
    const decks = decksOf(document, settings);
    const cards = decks.flatMap((deck) => deck.cards);
    const found = await Promise.all(
      cards.map(async (card): Promise<readonly Failure[]> => {
        const troubles = await foresee(card.picture, look, tools);
        return troubles.map((trouble) => ({ card, trouble }));
      }),
    );
    const failures = found.flat();
    const subjectOf = ({ kind, question }: (typeof cards)[number]) => question?.id ?? kind;
    const failed = new Set(failures.map(({ card }) => subjectOf(card)));
    // The captions of a question are the same in all sizes.
    const first = new Map(cards.toReversed().map((card) => [subjectOf(card), card]));
    const posts = [...first.values()]
      .toReversed()
      .filter((card) => !failed.has(subjectOf(card)))
      .map((card) => ({ card, captions: captionsOf(card, document, settings) }));
    return [
      ...diagnosticsOf(failures, document),
      ...unanswered(document),
      ...tooManyTogether(decks, document),
      ...withoutCaption(posts, document),
    ];
  };
}
