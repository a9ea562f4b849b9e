import type { Settings } from '../../model/context.ts';
import { type Document, isDraft, type Question, questionsOf } from '../../model/document.ts';
import { type CardSize, og } from './sizes.ts';

/** The words of a card and where it goes; not yet drawn. */
export interface Card {
  readonly kind: 'cover' | 'question';
  readonly size: CardSize;
  /** Relative to the document's folder. */
  readonly file: string;
  /** `null` on the cover. */
  readonly question: Question | null;
  readonly words: CardWords;
  /** What to post beside the picture. */
  readonly caption: string;
}

/** `null` where a card has nothing to say. */
interface CardWords {
  readonly leaflet: string | null;
  readonly draft: string | null;
  readonly headline: string;
  readonly text: string | null;
  readonly clinic: string | null;
  readonly note: string | null;
}

/** The cards of a document: the cover, then one for each question. */
export function deckOf(document: Document, settings: Settings): readonly Card[] {
  const questions = questionsOf(document);
  const digits = Math.max(2, String(questions.length).length);
  const cards = questions.map((question, index) =>
    questionCard(question, String(index + 1).padStart(digits, '0'), document, settings),
  );
  return [coverCard(document, questions.length, settings), ...cards];
}

function coverCard(document: Document, count: number, settings: Settings): Card {
  const { brand, strings } = settings;
  const number = new Intl.NumberFormat(document.lang, { useGrouping: false }).format(count);
  return {
    kind: 'cover',
    size: og,
    file: 'cards/og.png',
    question: null,
    words: {
      leaflet: null,
      draft: isDraft(document) ? strings.draft : null,
      headline: document.title,
      text: document.subtitle,
      clinic: brand.name ?? null,
      note: count === 0 ? null : `${strings.questionsInThisLeaflet}: ${number}`,
    },
    caption: paragraphs(document.title, document.subtitle, brand.name, address(document)),
  };
}

function questionCard(question: Question, number: string, document: Document, settings: Settings): Card {
  const { brand, strings } = settings;
  return {
    kind: 'question',
    size: og,
    file: `cards/${og.name}/${number}-${question.id}.png`,
    question,
    words: {
      leaflet: document.title,
      draft: isDraft(document) ? strings.draft : null,
      headline: question.question,
      text: question.short,
      clinic: brand.name ?? null,
      note: null,
    },
    caption: paragraphs(question.question, question.short, document.title, brand.name, address(document)),
  };
}

/** All words of a card in the order in which they are read, one line each: its text alternative. */
export function wordsOf({ draft, headline, text, leaflet, clinic, note }: CardWords): string {
  return [draft, headline, text, leaflet, clinic, note].filter((part) => part !== null).join('\n');
}

function address({ meta }: Document): string | undefined {
  return meta.shortUrl ?? meta.canonicalUrl;
}

function paragraphs(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined).join('\n\n');
}
