import { type CardSizeName, cardSizeNames } from '../../model/card.ts';
import type { Settings } from '../../model/context.ts';
import { type Document, isDraft, type Question, questionsOf } from '../../model/document.ts';
import type { Picture, PictureWords } from '../../render/pictures/picture.ts';
import { cardSizes, type PictureSize } from '../../render/pictures/sizes.ts';
import { type Said, saidOn } from './answer.ts';
import { closingWords } from './closing.ts';
import { addressOf, shownAddress } from './leaflet-address.ts';

/** A picture and where it goes; not yet drawn. */
export interface Card {
  readonly picture: Picture;
  /** Relative to the document's folder. */
  readonly file: string;
  readonly kind: 'cover' | 'question' | 'closing';
  /** `null` on the cover and the closing card. */
  readonly question: Question | null;
  /** Where the words below the headline come from. */
  readonly said: Said['kind'] | 'front-matter';
}

/** The cards of one size, in the order in which they are shown. */
export interface Deck {
  readonly size: PictureSize;
  readonly cards: readonly Card[];
}

/** Sizes that are posted as a row of pictures to swipe through. They end with a card that says where to read on. */
const carousels: ReadonlySet<CardSizeName> = new Set<CardSizeName>(['square', 'portrait', 'story']);

/** What the decks are made from. */
interface Source {
  readonly document: Document;
  readonly settings: Settings;
  readonly questions: readonly { readonly question: Question; readonly said: Said }[];
  /** The number of a card with the zeros before it that make files sort; the closing card has the highest. */
  numbered(position: number): string;
}

/**
 * The decks of a document, one for each size that the brand chooses: without a choice, all. The cover of the link preview,
 * `cards/og.png`, is always made.
 */
export function decksOf(document: Document, settings: Settings): readonly Deck[] {
  const chosen = new Set<string>(settings.brand.cards?.sizes ?? cardSizeNames);
  const questions = questionsOf(document).map((question) => ({
    question,
    said: saidOn(question, document.lang),
  }));
  const digits = Math.max(2, String(questions.length + 1).length);
  const source: Source = {
    document,
    settings,
    questions,
    numbered: (position) => String(position).padStart(digits, '0'),
  };
  return cardSizes
    .filter(({ name }) => name === 'og' || chosen.has(name))
    .map((size) => ({ size, cards: cardsOf(size, source, chosen.has(size.name)) }));
}

/**
 * Link previews stand for a page each, so nothing closes their deck; nor that of pins, which people find one by one: they
 * carry the address on each card instead.
 */
function cardsOf(size: PictureSize, source: Source, hasQuestions: boolean): readonly Card[] {
  const isCarousel = carousels.has(size.name as CardSizeName);
  const { questions } = source;
  return [
    coverCard(size, source),
    ...(hasQuestions ? questions.map((_, index) => questionCard(size, source, index, isCarousel)) : []),
    ...(isCarousel && questions.length > 0 ? [closingCard(size, source)] : []),
  ];
}

function coverCard(size: PictureSize, source: Source): Card {
  const { document, settings, questions } = source;
  const { brand, strings } = settings;
  const count = numeral(questions.length, document);
  return {
    kind: 'cover',
    file: size.name === 'og' ? 'cards/og.png' : `cards/${size.name}/${source.numbered(0)}-cover.png`,
    question: null,
    said: 'front-matter',
    picture: {
      kind: 'cover',
      size,
      code: null,
      words: {
        ...wordsOfAll(source),
        headline: document.title,
        text: document.subtitle,
        clinic: brand.name ?? null,
        note: questions.length === 0 ? null : `${strings.questionsInThisLeaflet}: ${count}`,
      },
    },
  };
}

function questionCard(size: PictureSize, source: Source, index: number, isCarousel: boolean): Card {
  const { document, settings, questions } = source;
  const { question, said } = questions[index] as Source['questions'][number];
  // Spaces would part the numbers, and from right to left the second would be read first.
  const between = document.dir === 'rtl' ? '/' : ' / ';
  const [number, count] = [index + 1, questions.length].map((each) => numeral(each, document));
  return {
    kind: 'question',
    file: `cards/${size.name}/${source.numbered(index + 1)}-${question.id}.png`,
    question,
    said: said.kind,
    picture: {
      kind: 'question',
      size,
      code: null,
      words: {
        ...wordsOfAll(source),
        leaflet: document.title,
        headline: question.question,
        text: said.kind === 'nothing' ? null : said.text,
        address: size.name === 'pin' ? shownAddress(addressOf(document)) : null,
        clinic: settings.brand.name ?? null,
        note: isCarousel ? [number, count].join(between) : null,
      },
    },
  };
}

function closingCard(size: PictureSize, source: Source): Card {
  const { document, settings, questions } = source;
  return {
    kind: 'closing',
    file: `cards/${size.name}/${source.numbered(questions.length + 1)}-closing.png`,
    question: null,
    said: 'front-matter',
    picture: {
      kind: 'closing',
      size,
      code: addressOf(document) ?? null,
      words: { ...wordsOfAll(source), ...closingWords(document, settings) },
    },
  };
}

/** What all cards say, and the places that most of them leave empty. */
function wordsOfAll({ document, settings }: Source): Omit<PictureWords, 'headline'> {
  return {
    leaflet: null,
    draft: isDraft(document) ? settings.strings.draft : null,
    text: null,
    facts: [],
    address: null,
    clinic: null,
    note: null,
  };
}

/** In the digits of the document's language. */
function numeral(count: number, { lang }: Document): string {
  return new Intl.NumberFormat(lang, { useGrouping: false }).format(count);
}
