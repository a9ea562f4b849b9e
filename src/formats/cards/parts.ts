import type { Card, Deck } from './deck.ts';

/** Instagram, LinkedIn and Threads take no more pictures in one post. */
export const mostTogether = 20;

/**
 * The cards of a deck as posts: the whole deck where that is allowed, else parts as even as can be, in their order. Sizes
 * that are posted one by one are one part each, however many.
 */
export function partsOf({ size, cards }: Deck): readonly (readonly Card[])[] {
  if (size.name !== 'square' && size.name !== 'portrait') return [cards];
  const count = Math.ceil(cards.length / mostTogether);
  const [least, more] = [Math.floor(cards.length / count), cards.length % count];
  return Array.from({ length: count }, (_, index) => {
    const start = index * least + Math.min(index, more);
    return cards.slice(start, start + least + (index < more ? 1 : 0));
  });
}
