import { leastContrast } from '../../model/colour.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { Faint } from '../../render/pictures/contrast.ts';
import type { Trouble } from '../../render/pictures/draw.ts';
import type { Card } from './deck.ts';

const keepOff = 'keep the question off cards with channels="web print epub schema"';

/** What the author is told about a card that was not drawn. */
export function diagnosticOf(trouble: Trouble, card: Card, document: Document): Diagnostic {
  switch (trouble.kind) {
    case 'glyph':
      return glyphMissing(trouble.character, card, document);
    case 'overflow':
      return cardOverflow(trouble.part, card, document);
    case 'contrast':
      return cardContrast(trouble, card, document);
  }
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

/** Words that can hardly be read: the fault of a style sheet, or of colours that it does not master. */
function cardContrast({ words, ratio }: Faint, card: Card, document: Document): Diagnostic {
  const where = card.question === null ? 'the cover card' : `the card of “${card.question.question}”`;
  // Rounded down: 4.49 must not be shown as the 4.5 that is asked for.
  const measured = Math.floor(ratio * 10) / 10;
  return diagnose(
    'card-contrast',
    `Unexpected contrast of ${measured}:1 between “${words}” and what is behind it on ${where} (${card.picture.size.name}), ` +
      `expected at least ${leastContrast}:1.`,
    {
      ...placeOf(card, document),
      quote: words,
      hint: 'Choose another `colors.primary`, `colors.accent` or `cards.design` in the brand file.',
    },
  );
}

function placeOf({ question }: Card, document: Document) {
  return {
    path: document.path,
    channel: 'social' as const,
    ...(question === null ? {} : { place: question.place, question: question.id }),
  };
}
