import { type Check, pagesNamed } from '../check.ts';
import { lettersSorted, wordsIn } from '../words.ts';

/** A draft, or a leaflet whose review is overdue, says so on every page. */
export const checkMark: Check = ({ file, promise }, found) => {
  if (promise?.mark === undefined) return;
  const mark = wordsIn(promise.mark).map(lettersSorted);
  const without = file.pages.filter(({ drawing }) => {
    const shown = wordsIn(drawing.texts.map(({ text }) => text).join(' ')).map(lettersSorted);
    // Blank pages of a booklet have nothing to warn of.
    return shown.length > 0 && !holdsRun(shown, mark);
  });
  if (without.length === 0) return;
  found(
    'pdf-mark-missing',
    `Unexpected ${pagesNamed(without.map(({ number }) => number))} without the words “${promise.mark}”`,
    'Patients must not take it for an approved leaflet. Publish it again.',
  );
};

/** Whether words stand in a row somewhere, in their order or, as right-to-left print is seen, the other way round. */
function holdsRun(shown: readonly string[], run: readonly string[]): boolean {
  const text = ` ${shown.join(' ')} `;
  return text.includes(` ${run.join(' ')} `) || text.includes(` ${run.toReversed().join(' ')} `);
}
