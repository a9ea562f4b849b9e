import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { Trouble } from '../../render/pictures/draw.ts';
import type { Card } from './deck.ts';

const keepOff = 'keep the question off cards with channels="web print epub schema"';

/** What the author is told about a card that was not drawn. */
export function diagnosticOf(trouble: Trouble, card: Card, document: Document): Diagnostic {
  return trouble.kind === 'glyph'
    ? glyphMissing(trouble.character, card, document)
    : cardOverflow(trouble.part, card, document);
}

/** A character that no bundled font can draw. It would be an empty box on the card, so there is no card. */
function glyphMissing(character: string, card: Card, document: Document): Diagnostic {
  const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  const what = `Unexpected character “${character}” (U+${code})`;
  const expected = 'expected one that the bundled fonts can draw';
  return card.question === null
    ? diagnose('glyph-missing', `${what} on the cover card, ${expected}.`, {
        ...placeOf(card, document),
        quote: character,
        hint: 'Write the title, the subtitle and the name of the clinic without it.',
      })
    : diagnose('glyph-missing', `${what} on the card of “${card.question.question}”, ${expected}.`, {
        ...placeOf(card, document),
        quote: character,
        hint: `Write the question and its short answer without it, or ${keepOff}.`,
      });
}

/**
 * Words that do not fit at the smallest type. Nothing is ever cut from health information.
 *
 * @param culprit What has to become shorter.
 */
function cardOverflow(culprit: 'headline' | 'text', card: Card, document: Document): Diagnostic {
  const {
    question,
    picture: { words, size },
  } = card;
  const [what, quote, smallest] =
    culprit === 'text'
      ? ([question === null ? 'subtitle' : 'short answer', words.text ?? '', size.text.smallest] as const)
      : ([question === null ? 'title' : 'question', words.headline, size.headline.smallest] as const);
  const where = question === null ? 'the cover card' : `the card of “${question.question}”`;
  const advice = {
    title: 'Shorten the title.',
    subtitle: 'Shorten the subtitle.',
    question: `Ask it in fewer or shorter words, or ${keepOff}.`,
    'short answer': `Give the question a shorter short="…", or ${keepOff}.`,
  };
  return diagnose(
    'card-overflow',
    `Unexpected length of the ${what} on ${where}, expected what fits in type of ${smallest} pixels.`,
    { ...placeOf(card, document), quote, hint: advice[what] },
  );
}

function placeOf({ question }: Card, document: Document) {
  return {
    path: document.path,
    channel: 'social' as const,
    ...(question === null ? {} : { place: question.place, question: question.id }),
  };
}
