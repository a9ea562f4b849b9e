import { createHash } from 'node:crypto';

/** Letters of scripts that run from right to left: Hebrew, Arabic and what is written like them. */
const rightToLeft = /[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFC]/u;

/** What a reader does not see: marks of direction, joiners, soft hyphens. */
const unseen = /[\p{Cf}\u00AD]/gu;

/** Text with what makes no difference to a reader made alike: forms of letters, and what is not seen. */
export function plain(text: string): string {
  return text.normalize('NFKC').replace(unseen, '');
}

/**
 * The letters of a text, one after the other. A printed line of a right-to-left text does not tell its order for sure
 * (the letters stand as they are seen), so there the letters are sorted: none may be lost, whatever their order.
 */
export function lettersOf(text: string): string {
  const letters = plain(text).replace(/\s+/gu, '');
  return runsLeft(letters) ? Array.from(letters).sort().join('') : letters;
}

/** Whether a text is written from right to left, or a part of it. */
export function runsLeft(text: string): boolean {
  return rightToLeft.test(text);
}

/** Names a text by its letters, so that a later loss is found without the source. */
export function digestOf(text: string): string {
  return createHash('sha256').update(lettersOf(text)).digest('hex');
}

/** The words of a text: letters and digits, without what stands between them. */
export function wordsIn(text: string): readonly string[] {
  return plain(text)
    .split(/[^\p{L}\p{M}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** A word whose order of letters does not count: right-to-left words stand in print as they are seen. */
export function lettersSorted(word: string): string {
  return Array.from(word).sort().join('');
}
