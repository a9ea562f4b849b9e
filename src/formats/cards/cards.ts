import type { Artifact } from '../../model/artifact.ts';
import type { Tools } from '../../model/context.ts';
import { drawPicture, fitPicture } from '../../render/pictures/draw.ts';
import { type Look, lookOf } from '../../render/pictures/look.ts';
import { wordsOf } from '../../render/pictures/picture.ts';
import type { Emit } from '../format.ts';
import { captionsOf } from './captions/captions.ts';
import { carouselPdf } from './carousel/carousel-pdf.ts';
import { linkOn } from './carousel/link-on.ts';
import { contactSheet } from './contact-sheet/page.ts';
import { type Deck, decksOf } from './deck.ts';
import { listOf } from './list.ts';
import { partsOf } from './parts.ts';
import type { Post } from './post.ts';
import { tooManyTogether, unanswered, withoutCaption } from './remarks.ts';
import { scheduleOf } from './schedule.ts';
import { diagnosticsOf, type Failure } from './trouble.ts';

/**
 * Pictures to share, a deck for each size: a cover, a card for each question, and where they are shown in a row a closing
 * card; with them their words and captions, a page to look at them all, and the cards as a PDF. A card whose words cannot be
 * drawn whole is not drawn at all; the diagnostic names its question.
 */
export const emitCards: Emit = async (document, settings, tools) => {
  const look = lookOf(document, settings, tools.templates);
  const decks = decksOf(document, settings);
  const drawn = await Promise.all(decks.map((deck) => draw(deck, look, tools)));
  const posts = drawn.flatMap((deck) => deck.posts);
  const failures = drawn.flatMap((deck) => deck.failures);
  const failed = new Set(failures.map(({ card }) => card.question?.id ?? card.kind));
  const slides = drawn.find(({ deck }) => deck.size.name === 'portrait')?.posts ?? [];
  const files = [
    ...(slides.length === 0 ? [] : [await carousel(slides, look, tools)]),
    text('cards/cards.csv', 'text/csv', scheduleOf(posts, document, settings)),
    text('cards/cards.json', 'application/json', listOf(posts)),
  ];
  const pictures = posts.map(({ card, bytes }) => ({ path: card.file, mediaType: 'image/png', bytes }));
  const sheet = contactSheet({ document, settings, decks, posts, files }, tools.templates);
  return {
    artifacts: [...pictures, text('cards/index.html', 'text/html', sheet), ...files],
    diagnostics: [
      ...diagnosticsOf(failures, document),
      ...unanswered(document),
      ...tooManyTogether(decks, document),
      ...withoutCaption(
        posts.filter(({ card }) => !failed.has(card.question?.id ?? card.kind)),
        document,
      ),
    ],
  };
};

interface DrawnDeck {
  readonly deck: Deck;
  readonly posts: readonly Post[];
  readonly failures: readonly Failure[];
}

async function draw(deck: Deck, look: Look, tools: Tools): Promise<DrawnDeck> {
  const { document, settings } = look;
  const tried = await Promise.all(
    deck.cards.map(async (card) => ({ card, fitted: await fitPicture(card.picture, look, tools) })),
  );
  const fitting = tried.flatMap(({ card, fitted }) => ('picture' in fitted ? [{ card, fitted }] : []));
  const parts = partsOf(deck);
  const posts = await Promise.all(
    fitting.map(async ({ card, fitted }) => ({
      card,
      bytes: await drawPicture(fitted, look, tools.cards),
      position: deck.cards.indexOf(card) + 1,
      post: parts.findIndex((part) => part.includes(card)) + 1,
      captions: captionsOf(card, document, settings),
    })),
  );
  const failures = tried.flatMap(({ card, fitted }) =>
    'picture' in fitted ? [] : fitted.map((trouble) => ({ card, trouble })),
  );
  return { deck, posts, failures };
}

async function carousel(posts: readonly Post[], look: Look, tools: Tools): Promise<Artifact> {
  const slides = await Promise.all(
    posts.map(async ({ card: { picture }, bytes }) => ({
      bytes,
      width: picture.size.width,
      height: picture.size.height,
      alt: wordsOf(picture.words),
      link: await linkOn(picture, look, tools),
    })),
  );
  const bytes = await carouselPdf(slides, look.document, look.settings);
  return { path: 'cards/carousel.pdf', mediaType: 'application/pdf', bytes };
}

function text(path: string, mediaType: string, content: string): Artifact {
  return { path, mediaType, bytes: new TextEncoder().encode(content) };
}
