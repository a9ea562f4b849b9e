import { leastContrast } from '../../model/colour.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Document } from '../../model/document.ts';
import type { Faint } from '../../render/pictures/contrast.ts';
import type { Trouble } from '../../render/pictures/draw.ts';
import { codePoint } from '../../wording/code-point.ts';
import type { Card } from './deck.ts';

const keepOff = 'keep the question off cards with channels="web print epub schema"';

/** Why one card was not drawn. */
export interface Failure {
  readonly card: Card;
  readonly trouble: Trouble;
}

/**
 * What the author is told about cards that were not drawn: one finding for each question, whatever the number of sizes.
 * A character that the cover lacks is told there alone: it is in the title or the name of the clinic, and so on every card.
 */
export function diagnosticsOf(failures: readonly Failure[], document: Document): readonly Diagnostic[] {
  const everywhere = new Set(
    failures.flatMap(({ card, trouble }) =>
      card.kind === 'cover' && trouble.kind === 'glyph' ? [trouble.character] : [],
    ),
  );
  const subjects = Map.groupBy(failures, ({ card }) => card.question?.id ?? `the ${card.kind}`);
  return [...subjects.values()].flatMap((own) => {
    const characters = own.flatMap(({ card, trouble }) =>
      trouble.kind === 'glyph' && (card.kind === 'cover' || !everywhere.has(trouble.character))
        ? [trouble.character]
        : [],
    );
    const long = own.filter(({ trouble }) => trouble.kind === 'overflow');
    const faint = own.flatMap(({ card, trouble }) =>
      trouble.kind === 'contrast' ? [cardContrast(trouble, card, document)] : [],
    );
    const [{ card }] = own as [Failure];
    return [
      ...(characters.length === 0 ? [] : [glyphMissing([...new Set(characters)], card, document)]),
      ...(long.length === 0 ? [] : [cardOverflow(long, document)]),
      ...faint.slice(0, 1),
    ];
  });
}

/** Characters that no bundled font can draw. They would be empty boxes on the card, so there is no card. */
function glyphMissing(characters: readonly string[], card: Card, document: Document): Diagnostic {
  const [verb, expected] =
    characters.length === 1
      ? ['character', 'one that the bundled fonts can draw']
      : ['characters', 'those that the bundled fonts can draw'];
  const shown = characters.map((one) => `“${one}” (${codePoint(one)})`).join(', ');
  const hint =
    card.question === null
      ? 'Write the title, the subtitle, the disclaimer and the names without it.'
      : `Write the question and its short="…" without it, or ${keepOff}.`;
  return diagnose('glyph-missing', `Unexpected ${verb} ${shown} on ${nameOf(card)}, expected ${expected}.`, {
    ...placeOf(card, document),
    quote: characters.join(' '),
    hint,
  });
}

/** Words that do not fit at the smallest type. Nothing is ever cut from health information. */
function cardOverflow(failures: readonly Failure[], document: Document): Diagnostic {
  // A headline that is too long by itself has to become shorter, whatever stands below it.
  const isHeadline = failures.some(
    ({ trouble }) => trouble.kind === 'overflow' && trouble.part === 'headline',
  );
  const culprit = isHeadline ? 'headline' : 'text';
  const [{ card }] = failures as readonly [Failure];
  const { words } = card.picture;
  const sizes = failures.map(
    ({ card: { picture } }) => `${picture.size[culprit].smallest} pixels (${picture.size.name})`,
  );
  const { what, hint } = adviceOn(culprit, card, document);
  return diagnose(
    'card-overflow',
    `Unexpected length of ${what} on ${nameOf(card)}, expected what fits in type of ${sizes.join(', ')}.`,
    {
      ...placeOf(card, document),
      quote: culprit === 'headline' ? words.headline : (words.text ?? ''),
      hint,
    },
  );
}

function adviceOn(
  culprit: 'headline' | 'text',
  { kind, said }: Card,
  { meta }: Document,
): { readonly what: string; readonly hint: string } {
  if (kind === 'closing')
    return meta.disclaimer === undefined
      ? { what: 'the names', hint: 'Shorten the names of those who reviewed the leaflet.' }
      : { what: 'the disclaimer', hint: 'Shorten `disclaimer` in the front matter.' };
  if (kind === 'cover')
    return culprit === 'headline'
      ? { what: 'the title', hint: 'Shorten the title.' }
      : { what: 'the subtitle', hint: 'Shorten the subtitle.' };
  if (culprit === 'headline')
    return { what: 'the question', hint: `Ask it in fewer or shorter words, or ${keepOff}.` };
  return said === 'short'
    ? { what: 'the short answer', hint: `Give the question a shorter short="…", or ${keepOff}.` }
    : {
        what: 'the first sentence of the answer',
        hint: `Give the question a short="…", the answer in a sentence of your own, or ${keepOff}.`,
      };
}

function nameOf({ kind, question }: Card): string {
  return question === null ? `the ${kind} card` : `the card of “${question.question}”`;
}

/** Words that can hardly be read: the fault of a style sheet, or of colours that it does not master. */
function cardContrast({ words, ratio }: Faint, card: Card, document: Document): Diagnostic {
  // Rounded down: 4.49 must not be shown as the 4.5 that is asked for.
  const measured = Math.floor(ratio * 10) / 10;
  return diagnose(
    'card-contrast',
    `Unexpected contrast of ${measured}:1 between “${words}” and what is behind it on ${nameOf(card)} (${card.picture.size.name}), ` +
      `expected at least ${leastContrast}:1.`,
    {
      ...placeOf(card, document),
      quote: words,
      hint: 'Choose another `colors.primary`, `colors.accent` or `cards.design` in the brand file.',
    },
  );
}

export function placeOf({ question }: Pick<Card, 'question'>, document: Document) {
  return {
    path: document.path,
    channel: 'social' as const,
    ...(question === null ? {} : { place: question.place, question: question.id }),
  };
}
