import type { Artifact } from '../../model/artifact.ts';
import type { CardPicture, CardRenderer, Tools } from '../../model/context.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Emit } from '../format.ts';
import { type Card, deckOf, wordsOf } from './deck.ts';
import { largestFit, staysInside } from './fit.ts';
import { type Look, lookOf, pictureOf } from './picture.ts';
import { cardOverflow, glyphMissing } from './trouble.ts';

/**
 * Pictures to share: a cover and one card for each question, and a list of them with their words. A card whose
 * words cannot be drawn whole is not drawn at all; the diagnostic names its question.
 */
export const emitCards: Emit = async (document, settings, tools) => {
  const look = lookOf(document, settings, tools.templates);
  const made = await Promise.all(deckOf(document, settings).map((card) => make(card, look, tools)));
  const drawn = made.flatMap(({ card, bytes }) => (bytes === undefined ? [] : [{ card, bytes }]));
  const pictures = drawn.map(({ card, bytes }) => ({ path: card.file, mediaType: 'image/png', bytes }));
  return {
    artifacts: [...pictures, listOf(drawn.map(({ card }) => card))],
    diagnostics: made.flatMap(({ diagnostics }) => diagnostics),
  };
};

interface Made {
  readonly card: Card;
  readonly bytes: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function make(card: Card, look: Look, tools: Tools): Promise<Made> {
  const words = wordsOf(card.words);
  const missing = await tools.fonts.missing(words);
  if (missing.length > 0) {
    const diagnostics = missing.map((character) => glyphMissing(character, card, look.document));
    return { card, bytes: undefined, diagnostics };
  }
  const picture = pictureOf(card, look, await tools.fonts.faces(words));
  const size = await largestFit(card.size.headline, (headline) => fits(card, picture(headline), tools.cards));
  if (size === undefined) return { card, bytes: undefined, diagnostics: [await overflow(card, look, tools)] };
  return { card, bytes: await tools.cards.draw(picture(size)), diagnostics: [] };
}

async function fits(card: Card, picture: CardPicture, engine: CardRenderer): Promise<boolean> {
  return staysInside(await engine.measure(picture), card.size);
}

/** Tells whether the headline is too long or the text below it, by laying the headline out alone. */
async function overflow(card: Card, look: Look, tools: Tools): Promise<Diagnostic> {
  const alone = { ...card, words: { ...card.words, text: null } };
  const picture = pictureOf(alone, look, await tools.fonts.faces(wordsOf(alone.words)));
  const fit = await fits(alone, picture(card.size.headline.smallest), tools.cards);
  return cardOverflow(fit ? 'text' : 'headline', card, look.document);
}

/** `cards.json`: every card with its text alternative and its caption, in the order of the document. */
function listOf(deck: readonly Card[]): Artifact {
  const entries = deck.map(({ file, size, question, words, caption }) => ({
    file,
    width: size.width,
    height: size.height,
    alt: wordsOf(words),
    caption,
    question: question?.id ?? null,
  }));
  const bytes = new TextEncoder().encode(`${JSON.stringify(entries, null, 2)}\n`);
  return { path: 'cards/cards.json', mediaType: 'application/json', bytes };
}
