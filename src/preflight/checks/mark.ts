import { type Check, pagesNamed } from '../check.ts';

/** A draft, or a leaflet whose review is overdue, says so on every page. */
export const checkMark: Check = ({ file, promise }, found) => {
  if (promise?.mark === undefined) return;
  const wanted = letters(promise.mark);
  const without = file.pages.filter(({ drawing }) => {
    const shown = letters(drawing.texts.map(({ text }) => text).join(''));
    // Blank pages of a booklet have nothing to warn of.
    return shown !== '' && ![...wanted].every((letter) => shown.includes(letter));
  });
  if (without.length === 0) return;
  found(
    'pdf-mark-missing',
    `Unexpected ${pagesNamed(without.map(({ number }) => number))} without the words “${promise.mark}”`,
    'Patients must not take it for an approved leaflet. Publish it again.',
  );
};

function letters(text: string): string {
  return text.normalize('NFKC').replace(/[^\p{L}\p{N}]/gu, '');
}
