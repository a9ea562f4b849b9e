import { PDFDict, PDFName } from '../../pdf/pdf-lib.ts';
import { type Check, type Found, pagesNamed } from '../check.ts';
import { type Surveyed, type SurveyedPage, trimOf } from '../survey.ts';
import { lettersSorted, wordsIn } from '../words.ts';

/** The pages of a booklet lie on their sheets so that they follow one another when it is folded. */
export const checkImposition: Check = ({ file, promise }, found) => {
  if (promise?.purpose !== 'imposed') return;
  checkSettings(file, found);
  const sides = halvesOf(file.pages, wordsOf(promise.folio ?? ''));
  const total = sides.length * 2;
  const last = Math.max(0, ...sides.flat().map((half) => half.number ?? 0));
  if (sides.length % 2 === 1) {
    found('pdf-imposition', `Unexpected ${sides.length} sides, expected two for each sheet`, again);
    return;
  }
  const wrong = new Map<number, string>();
  for (const [index, [left, right]] of sides.entries()) {
    const [low, high] = [index + 1, total - index];
    const [outer, inner] = index % 2 === 0 ? [high, low] : [low, high];
    const expected = promise.isRightToLeft === true ? [inner, outer] : [outer, inner];
    for (const [half, place] of [
      [left, expected[0] ?? 0],
      [right, expected[1] ?? 0],
    ] as const) {
      const page = place === total && last > 1 ? last : place === 1 || place < last ? place : undefined;
      if (half.number !== page || (page === undefined && !half.isBlank)) {
        wrong.set(
          index + 1,
          `${named(half.number, half.isBlank)} where ${named(page, page === undefined)} belongs`,
        );
      }
    }
  }
  const [first] = wrong.values();
  if (first === undefined) return;
  found('pdf-imposition', `Unexpected order on ${sidesNamed(wrong.keys())}: ${first}`, again);
};

const again = 'Folded, its pages would not follow one another. Publish the leaflet again.';

function named(page: number | undefined, isBlank: boolean): string {
  if (page !== undefined) return `page ${page}`;
  return isBlank ? 'a blank page' : 'a page without a number';
}

function sidesNamed(numbers: Iterable<number>): string {
  return pagesNamed(numbers).replace(/^page/, 'side');
}

/** Both sides, turned over the short edge, in their true size: what the sheet has to be printed with. */
function checkSettings({ pdf }: Surveyed, found: Found): void {
  const preferences = pdf.catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict);
  const isRight =
    preferences?.get(PDFName.of('Duplex')) === PDFName.of('DuplexFlipShortEdge') &&
    preferences.get(PDFName.of('PrintScaling')) === PDFName.of('None');
  if (isRight) return;
  found(
    'pdf-print-settings',
    'Unexpected print settings, expected two-sided, turned over the short edge, at actual size',
    'Printers would turn the backs upside down or make them smaller. Publish the leaflet again.',
  );
}

interface Half {
  /** As printed at its foot. */
  readonly number: number | undefined;
  readonly isBlank: boolean;
}

/** What is printed is what counts: the page number at the foot of each half, “Page 3 of 8” in any language. */
function halvesOf(
  pages: readonly SurveyedPage[],
  words: readonly string[],
): readonly (readonly [Half, Half])[] {
  const feet = pages.map((page) => [footOf(page, 'left', words), footOf(page, 'right', words)] as const);
  // A code or a version may look like a page number; what all have in common is how many pages there are.
  const totals = Map.groupBy(
    feet.flat().flatMap(({ numbers }) => numbers),
    ([, total]) => total,
  );
  const [total] = [...totals].toSorted(([, a], [, b]) => b.length - a.length)[0] ?? [];
  const half = ({ numbers, isBlank }: Foot): Half => ({
    number: numbers.find((pair) => pair[1] === total)?.[0],
    isBlank,
  });
  return feet.map(([left, right]) => [half(left), half(right)]);
}

interface Foot {
  /** Pairs of numbers, the lower first: some languages name first how many pages there are. */
  readonly numbers: readonly (readonly [number, number])[];
  readonly isBlank: boolean;
}

/** The words around the numbers. */
function wordsOf(folio: string): readonly string[] {
  return wordsIn(folio.replace(/\{\w+\}|\p{Nd}+/gu, ' ')).map(lettersSorted);
}

function footOf(page: SurveyedPage, side: 'left' | 'right', words: readonly string[]): Foot {
  const { left, right } = trimOf(page);
  const middle = (left + right) / 2;
  const texts = page.drawing.texts.filter(
    ({ bounds, text }) =>
      text.trim() !== '' && (bounds.left + bounds.right) / 2 < middle === (side === 'left'),
  );
  const foot = Math.min(...texts.map(({ bounds }) => bounds.bottom));
  const phrases: { text: string; right: number }[] = [];
  for (const { text, bounds, size } of texts
    .filter((one) => one.bounds.bottom < foot + 3)
    .toSorted((a, b) => a.bounds.left - b.bounds.left)) {
    const before = phrases.at(-1);
    if (before !== undefined && bounds.left - before.right < size) {
      before.text += ` ${text}`;
      before.right = bounds.right;
    } else phrases.push({ text, right: bounds.right });
  }
  const numbers = phrases.flatMap(({ text }) => {
    const own = wordsOf(text);
    if (!words.every((word) => own.includes(word))) return [];
    const found = text.match(/\p{Nd}+/gu)?.map(numberIn) ?? [];
    const [first, second] = found;
    if (found.length !== 2 || first === undefined || second === undefined) return [];
    return [[Math.min(first, second), Math.max(first, second)] as const];
  });
  return { numbers, isBlank: texts.length === 0 };
}

/** In the digits of any script: each has its ten in a row. */
function numberIn(digits: string): number {
  return Array.from(digits).reduce((value, digit) => {
    let zero = digit.codePointAt(0) ?? 0;
    const code = zero;
    while (/\p{Nd}/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
    return value * 10 + (code - zero);
  }, 0);
}
