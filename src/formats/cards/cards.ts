import type { Artifact } from '../../model/artifact.ts';
import type { Tools } from '../../model/context.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import { fitDeck } from '../../render/pictures/deck.ts';
import { drawPicture, type Fitted, type Trouble } from '../../render/pictures/draw.ts';
import { type Look, lookOf } from '../../render/pictures/look.ts';
import { wordsOf } from '../../render/pictures/picture.ts';
import type { Emit } from '../format.ts';
import { type Card, deckOf } from './deck.ts';
import { diagnosticOf } from './trouble.ts';

/**
 * Pictures to share: a cover and one card for each question, and a list of them with their words. A card whose
 * words cannot be drawn whole is not drawn at all; the diagnostic names its question.
 */
export const emitCards: Emit = async (document, settings, tools) => {
  const look = lookOf(document, settings, tools.templates);
  const deck = deckOf(document, settings);
  const fitted = await fitDeck(
    deck.map(({ picture }) => picture),
    look,
    tools,
  );
  const made = await Promise.all(deck.map((card, index) => make(card, fitted[index] ?? [], look, tools)));
  const drawn = made.flatMap(({ card, bytes }) => (bytes === undefined ? [] : [{ card, bytes }]));
  return {
    artifacts: [
      ...drawn.map(({ card, bytes }) => ({ path: card.file, mediaType: 'image/png', bytes })),
      listOf(drawn.map(({ card }) => card)),
    ],
    diagnostics: made.flatMap(({ diagnostics }) => diagnostics),
  };
};

interface Made {
  readonly card: Card;
  readonly bytes: Uint8Array | undefined;
  readonly diagnostics: readonly Diagnostic[];
}

async function make(
  card: Card,
  fitted: Fitted | readonly Trouble[],
  look: Look,
  tools: Tools,
): Promise<Made> {
  const drawn = 'picture' in fitted ? await drawPicture(fitted, look, tools.cards) : fitted;
  if (drawn instanceof Uint8Array) return { card, bytes: drawn, diagnostics: [] };
  const diagnostics = drawn.map((trouble) => diagnosticOf(trouble, card, look.document));
  return { card, bytes: undefined, diagnostics };
}

/** `cards.json`: every card with its text alternative and its caption, in the order of the document. */
function listOf(deck: readonly Card[]): Artifact {
  const entries = deck.map(({ file, picture: { size, words }, question, caption }) => ({
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
