import { diffArrays } from 'diff';
import { taggedText } from '../../pdf/tagged-text.ts';
import { type Check, pagesNamed, quoted } from '../check.ts';
import { digestOf, lettersOf, plain, runsLeft } from '../words.ts';

/** The text of the file, as it is read out, is that of the leaflet, word for word. */
export const checkWords: Check = ({ file, promise, words }, found) => {
  if (!file.pages.some(({ drawing }) => drawing.texts.some(({ text }) => text.trim() !== ''))) {
    found(
      'pdf-text-differs',
      'Unexpected file without any text, expected words that can be searched and read out',
      'It may be a picture of its pages. Publish the leaflet again.',
    );
    return;
  }
  if (promise?.purpose === 'imposed') return;
  const pieces = taggedText(
    file.pdf,
    file.pages.map(({ tagged }) => tagged),
  );
  const printed = pieces.map(({ text }) => text).join('');
  if (words === undefined) {
    if (promise?.words === undefined || promise.words === digestOf(printed)) return;
    found(
      'pdf-text-differs',
      'Unexpected text: it is not the text that the file was made with',
      'Words were lost, added or changed after it was made. Publish the leaflet again.',
    );
    return;
  }
  const expected = words.join('\n');
  if (lettersOf(expected) !== lettersOf(printed)) {
    for (const [what, text] of differences(expected, pieces.map(({ text }) => text).join(' '))) {
      found(
        'pdf-text-differs',
        `Unexpected text: ${what} ${quoted(text)}`,
        'This is a fault of the program or of the browser. Publish again; if it stays, tell us.',
      );
    }
    return;
  }
  // Where the order of letters is not known, neither are the places between them.
  if (runsLeft(expected)) return;
  const lost = lostSpaces(
    words,
    pieces.map(({ text }) => plain(text)),
  );
  const [first] = lost;
  if (first === undefined) return;
  const pages = pagesNamed(lost.map(({ piece }) => (pieces[piece]?.page ?? 0) + 1));
  found(
    'pdf-text-differs',
    `Unexpected words that run together on ${pages}, such as ${quoted(first.around)}, expected a space between them`,
    'Read out, they would be one word. Look for white-space in the style sheets in templates/print/.',
  );
};

/** More of them would bury the message. */
const mostTold = 3;

function differences(expected: string, printed: string): readonly (readonly [string, string])[] {
  const split = (text: string) =>
    plain(text)
      .split(/\s+/)
      .filter((word) => word !== '');
  // A time limit, for texts that have nothing in common.
  const changes = diffArrays(split(expected), split(printed), { timeout: 2000 }) ?? [];
  const told = changes
    .filter(({ added, removed }) => added || removed)
    .map(({ added, value }) => [added ? 'added or changed' : 'lost', value.join(' ')] as const);
  if (told.length === 0) return [['differs', expected.slice(0, 40)]];
  // Lost words are worse than others.
  return told.toSorted(([a], [b]) => (a === b ? 0 : a === 'lost' ? -1 : 1)).slice(0, mostTold);
}

interface LostSpace {
  readonly piece: number;
  readonly around: string;
}

/**
 * The places where the leaflet has a space and the file has none, inside one piece of tagged text: where a line breaks,
 * say. Between pieces a reader stops anyhow. The letters of both are known to be the same.
 */
function lostSpaces(words: readonly string[], pieces: readonly string[]): readonly LostSpace[] {
  const spaces = spacesIn(words.map(plain).join('\n'));
  const lost: LostSpace[] = [];
  let letters = 0;
  for (const [piece, text] of pieces.entries()) {
    let isFirst = true;
    let wasSpace = false;
    for (const [at, character] of Array.from(text).entries()) {
      if (/\s/u.test(character)) {
        wasSpace = true;
        continue;
      }
      if (!isFirst && !wasSpace && spaces.has(letters)) {
        lost.push({ piece, around: text.slice(Math.max(0, at - 15), at + 15) });
      }
      isFirst = false;
      wasSpace = false;
      letters += 1;
    }
  }
  return lost;
}

/** The number of letters before each white space. */
function spacesIn(text: string): ReadonlySet<number> {
  const found = new Set<number>();
  let letters = 0;
  for (const character of text) {
    if (/\s/u.test(character)) found.add(letters);
    else letters += 1;
  }
  return found;
}
