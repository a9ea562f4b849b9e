import { type Diagnostic, diagnose } from '../../../../model/diagnostic.ts';
import { type Document, questionsOf } from '../../../../model/document.ts';
import type { Fitted, Part } from './fit.ts';

const partNames: Readonly<Record<Exclude<Part, 'inside'>, string>> = {
  front: 'The title and what stands with it on the cover',
  flap: 'The key points',
  back: 'What stands on the back (next steps, contact and facts about the leaflet)',
};

const without =
  'Or leave the tri-fold out: "editions: [a4, booklet, large-print, press]" in the front matter or brand file.';

/** Why a document has no tri-fold, and what its author can do. */
export function troubleOf(fitted: Fitted, document: Document): readonly Diagnostic[] {
  const { path } = document;
  return fitted.full.map((part) => {
    if (part !== 'inside') {
      return diagnose('trifold-panel-overflow', `${partNames[part]} do not fit their panel at 10 pt`, {
        path,
        channel: 'print',
        hint: `Shorten them. ${without}`,
      });
    }
    const ids = fitted.holdOut;
    const first = questionsOf(document).find(({ id }) => id === ids[0]);
    const blocks = `${fitted.blocksOver} block${fitted.blocksOver === 1 ? '' : 's'}`;
    const named =
      ids.length === 1 ? `the question ${ids[0]}` : `the last ${ids.length} questions, from ${ids[0]} on`;
    return diagnose(
      'trifold-overflow',
      `The text does not fit the tri-fold at 10 pt: ${blocks} too many. It fits without ${named}`,
      {
        path,
        channel: 'print',
        ...(first === undefined ? {} : { place: first.place, question: first.id }),
        hint: `Keep these off the tri-fold: "trifold: { holdOut: [${ids.join(', ')}] }" in the front matter; or off all that is printed: channels="web epub social schema" in the braces after each. ${without}`,
      },
    );
  });
}
