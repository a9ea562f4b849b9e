import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { type Document, questionsOf } from '../../model/document.ts';
import { type Said, saidOn } from './answer.ts';
import type { Captions } from './captions/captions.ts';
import { networks } from './captions/networks.ts';
import type { Card, Deck } from './deck.ts';
import { mostTogether, partsOf } from './parts.ts';
import { placeOf } from './trouble.ts';

const reasons: Readonly<Record<Extract<Said, { kind: 'nothing' }>['why'], string>> = {
  'no-paragraph': 'list, table or picture at the beginning',
  unfinished: 'beginning without the end of a sentence',
  'leads-on': 'beginning that leads up to a list or table',
  'points-elsewhere': 'beginning that points to what a card does not show',
  'needs-more': 'beginning that says too little, or could mislead, by itself',
};

/** Questions whose cards show no answer, so that the author can write a short one. */
export function unanswered(document: Document): readonly Diagnostic[] {
  return questionsOf(document).flatMap((question) => {
    const said = saidOn(question, document.lang);
    if (said.kind !== 'nothing') return [];
    const [firstLine = ''] = question.answer.text.split('\n');
    return [
      diagnose(
        'card-without-answer',
        `Unexpected ${reasons[said.why]} of the answer to “${question.question}”, expected a sentence that can stand by itself on its card.`,
        {
          ...placeOf({ question }, document),
          quote: firstLine,
          hint: 'Write the answer in a sentence or two behind the question, {short="…"}. Until then the card shows the question alone.',
        },
      ),
    ];
  });
}

/** More cards than go into one post: nothing is left out, but somebody has to know. */
export function tooManyTogether(decks: readonly Deck[], document: Document): readonly Diagnostic[] {
  const longest = decks.find((deck) => partsOf(deck).length > 1);
  if (longest === undefined) return [];
  const { length } = longest.cards;
  return [
    diagnose(
      'carousel-long',
      `Unexpected ${length} cards in a carousel, expected at most ${mostTogether}: Instagram takes no more in one post.`,
      {
        path: document.path,
        channel: 'social',
        hint: `cards/index.html shows them in ${partsOf(longest).length} posts. For fewer, keep questions off cards with channels="web print epub schema".`,
      },
    ),
  ];
}

/** Questions that are longer than a whole post of a network. */
export function withoutCaption(
  posts: readonly { readonly card: Card; readonly captions: Captions }[],
  document: Document,
): readonly Diagnostic[] {
  const first = new Map(posts.map((post) => [post.card.question?.id ?? post.card.kind, post]));
  return [...first.values()].flatMap(({ card, captions }) => {
    const lacking = networks.filter(({ name }) => captions.by[name] === null);
    if (lacking.length === 0) return [];
    const limits = lacking.map(({ title, caption }) => `${title} (${caption})`).join(', ');
    const what = card.question === null ? 'title of the leaflet' : 'question';
    return [
      diagnose(
        'caption-overflow',
        `Unexpected length of the ${what}, expected what fits into a post on ${limits}.`,
        {
          ...placeOf(card, document),
          quote: card.question?.question ?? document.title,
          hint: 'There is no caption for it there; the others have theirs.',
        },
      ),
    ];
  });
}
