import type { Settings } from '../../model/context.ts';
import { type Document, isDraft, type Question, questionsOf } from '../../model/document.ts';
import type { Picture } from '../../render/pictures/picture.ts';
import { cardSizes } from '../../render/pictures/sizes.ts';

/** A picture and where it goes; not yet drawn. */
export interface Card {
  readonly picture: Picture;
  /** Relative to the document's folder. */
  readonly file: string;
  /** `null` on the cover. */
  readonly question: Question | null;
  /** What to post beside the picture. */
  readonly caption: string;
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

const [og] = cardSizes as readonly [(typeof cardSizes)[number]];

function coverCard(document: Document, count: number, settings: Settings): Card {
  const { brand, strings } = settings;
  const number = new Intl.NumberFormat(document.lang, { useGrouping: false }).format(count);
  return {
    picture: {
      kind: 'cover',
      size: og,
      code: null,
      words: {
        leaflet: null,
        draft: isDraft(document) ? strings.draft : null,
        headline: document.title,
        text: document.subtitle,
        facts: [],
        address: null,
        clinic: brand.name ?? null,
        note: count === 0 ? null : `${strings.questionsInThisLeaflet}: ${number}`,
      },
    },
    file: 'cards/og.png',
    question: null,
    caption: paragraphs(document.title, document.subtitle, brand.name, address(document)),
  };
}

function questionCard(question: Question, number: string, document: Document, settings: Settings): Card {
  const { brand, strings } = settings;
  return {
    picture: {
      kind: 'question',
      size: og,
      code: null,
      words: {
        leaflet: document.title,
        draft: isDraft(document) ? strings.draft : null,
        headline: question.question,
        text: question.short,
        facts: [],
        address: null,
        clinic: brand.name ?? null,
        note: null,
      },
    },
    file: `cards/${og.name}/${number}-${question.id}.png`,
    question,
    caption: paragraphs(question.question, question.short, document.title, brand.name, address(document)),
  };
}

function address({ meta }: Document): string | undefined {
  return meta.shortUrl ?? meta.canonicalUrl;
}

function paragraphs(...parts: readonly (string | null | undefined)[]): string {
  return parts.filter((part) => part !== null && part !== undefined).join('\n\n');
}
