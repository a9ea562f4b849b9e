import pLimit from 'p-limit';
import type { CardSizeName } from '../../model/card.ts';
import type { Tools } from '../../model/context.ts';
import { type Fitted, fitPicture, fitsIn, type Trouble } from './draw.ts';
import type { Look } from './look.ts';
import type { Picture } from './picture.ts';

/** The sizes whose cards are swiped through, one after the other: there, type that jumps from card to card is restless. */
const swiped: ReadonlySet<string> = new Set<CardSizeName>(['square', 'portrait', 'story']);

/**
 * How much smaller than usual the type of a deck may become for the sake of one long question, as a share of the median of
 * what its cards could have.
 */
const leastShare = 0.75;

/** Pictures that are fitted at a time: the engine does one thing after the other, and each waits with all its words. */
const atATime = 8;

/**
 * Fits pictures like `fitPicture`, in order; but question cards of one size share their type. They do so in the sizes that
 * are swiped through, and in all or none where the brand says so (`cards.oneTypeSize`).
 */
export async function fitDeck(
  pictures: readonly Picture[],
  look: Look,
  tools: Pick<Tools, 'fonts' | 'cards'>,
): Promise<readonly (Fitted | readonly Trouble[])[]> {
  const limit = pLimit(atATime);
  const fitted = await limit.map(pictures, (picture) => fitPicture(picture, look, tools));
  const shared = sharedSizes(fitted, look);
  return limit.map(fitted, async (one) => {
    const headline = 'picture' in one ? shared.get(one) : undefined;
    if (headline === undefined || !('picture' in one) || headline === one.headline) return one;
    // In smaller type the words will fit as well; but no size is handed out that was not looked at.
    const smaller = { ...one, headline };
    return (await fitsIn(smaller, look, tools.cards)) ? smaller : one;
  });
}

function sharedSizes(
  fitted: readonly (Fitted | readonly Trouble[])[],
  look: Look,
): ReadonlyMap<Fitted, number> {
  const wanted = look.settings.brand.cards?.oneTypeSize;
  const questions = fitted.flatMap((one) =>
    'picture' in one && one.picture.kind === 'question' && (wanted ?? swiped.has(one.picture.size.name))
      ? [one]
      : [],
  );
  const decks = Map.groupBy(questions, ({ picture }) => picture.size.name);
  return new Map(
    [...decks.values()].flatMap((deck) => {
      const shared = calmSizes(deck.map(({ headline }) => headline));
      return deck.map((one) => [one, shared.get(one.headline) ?? one.headline] as const);
    }),
  );
}

/**
 * Sizes of type for a calm deck, by the largest that a card can have: all share the smallest, unless that is much smaller
 * than most could have. Those that need such small type make a group of their own, by the same rule: in a deck of short
 * questions and one of forty words, one card alone is small.
 */
export function calmSizes(largest: readonly number[]): ReadonlyMap<number, number> {
  const sorted = largest.toSorted((one, other) => one - other);
  const median = sorted[Math.floor(sorted.length / 2)];
  if (median === undefined) return new Map();
  const group = sorted.filter((size) => size >= median * leastShare);
  const others = sorted.filter((size) => size < median * leastShare);
  const below = calmSizes(others);
  const [smallest = median] = group;
  const next = below.get(others.at(-1) ?? 0) ?? 0;
  // Two sizes that are nearly the same look like a mistake.
  const shared = next >= smallest * leastShare ? next : smallest;
  return new Map([...group.map((size) => [size, shared] as const), ...below]);
}
