import type { ShownText } from '../../pdf/drawing.ts';
import { type Check, quoted } from '../check.ts';
import { digestOfPages } from '../drawn-words.ts';
import { plain } from '../words.ts';

/**
 * Sheets to fold have no tags to read by, but all letters of the leaflet are on them: those that the text needs, and
 * those that were there when the file was made.
 */
export const checkImposedWords: Check = ({ file, promise, words }, found) => {
  if (promise?.purpose !== 'imposed') return;
  const drawings = file.pages.map(({ drawing }) => drawing);
  if (promise.words !== undefined && promise.words !== digestOfPages(drawings)) {
    found(
      'pdf-text-differs',
      'Unexpected text: it is not the text that the sheets were made with',
      'Words were lost, added or changed after they were made. Publish the leaflet again.',
    );
  }
  if (words === undefined) return;
  const left = counted(drawings.flatMap(({ texts }) => texts.filter(({ isArtifact }) => !isArtifact)));
  for (const block of words) {
    if (!takes(left, plain(block))) {
      found(
        'pdf-text-differs',
        `Unexpected lack of letters on the sheets: not all of ${quoted(block)} can be there`,
        'This is a fault of the program or of the browser. Publish again; if it stays, tell us.',
      );
      return;
    }
  }
};

/** How often each letter and digit is there. */
function counted(texts: readonly ShownText[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { text } of texts) {
    for (const letter of plain(text)) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  }
  return counts;
}

/** Takes the letters of a text out of what is there; whether there were enough. */
function takes(left: Map<string, number>, text: string): boolean {
  for (const letter of text) {
    if (/\s/u.test(letter)) continue;
    const count = left.get(letter) ?? 0;
    if (count === 0) return false;
    left.set(letter, count - 1);
  }
  return true;
}
