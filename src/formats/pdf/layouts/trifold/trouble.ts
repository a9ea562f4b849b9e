import { type Diagnostic, diagnose } from '../../../../model/diagnostic.ts';
import { type Document, questionsOf } from '../../../../model/document.ts';
import type { Fitted } from './fit.ts';

type Unfitted = Extract<Fitted, { isFitted: false }>;

const panelNames: Readonly<Record<Unfitted['full'][number], string>> = {
  front: 'what stands on the cover (title, subtitle)',
  flap: 'what stands on the flap (key points)',
  inside: 'what stands on the inside before the questions (introduction, key points)',
  more: 'what stands behind the questions (key points, advice)',
  back: 'what stands on the back (advice, sources, contact and facts about the leaflet)',
};

const without =
  'Or leave the tri-fold out: "editions: [a4, booklet, large-print, press]" in the front matter or brand file.';

/** Why a document has no tri-fold, and what its author can do. */
export function troubleOf(fitted: Fitted, document: Document): readonly Diagnostic[] {
  if (fitted.isFitted) return [];
  const questions = questionsOf(document);
  const { holdOut } = fitted;
  const first = questions.find(({ id }) => id === holdOut[0]);
  if (first === undefined) return fullPanels(fitted, document);
  const isAll = holdOut.length === questions.length;
  const blocks = count(fitted.blocksOver, 'block');
  const remedy = isAll
    ? `Even “${first.question}” is too long by itself`
    : `It fits without ${holdOut.length === 1 ? '' : `the last ${holdOut.length} questions, from `}“${first.question}”${holdOut.length === 1 ? '' : ' on'}`;
  const all = [...(document.meta.trifold?.holdOut ?? []), ...holdOut];
  const ways = isAll
    ? 'Shorten its answer.'
    : `Keep ${holdOut.length === 1 ? 'it' : 'these'} off the tri-fold: "trifold: { holdOut: [${all.join(', ')}] }" in the front matter; or off all that is printed: channels="web epub social schema" in the braces after ${holdOut.length === 1 ? 'the question' : 'each question'}.`;
  return [
    diagnose(
      'trifold-overflow',
      `The text does not fit the tri-fold at 10 pt: ${blocks} of text (paragraphs, list items, headings) too many. ${remedy}`,
      {
        path: document.path,
        channel: 'print',
        place: first.place,
        question: first.id,
        hint: `${ways} ${without}`,
      },
    ),
  ];
}

function fullPanels({ full }: Unfitted, { path }: Document): readonly Diagnostic[] {
  return full.map((panel) =>
    diagnose(
      'trifold-panel-overflow',
      `Unexpected length of ${panelNames[panel]}, expected as much as its panel holds at the smallest size`,
      { path, channel: 'print', hint: `Shorten it. ${without}` },
    ),
  );
}

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
