import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { placeInText, wordAt } from './place-in-text.ts';

/**
 * Letters that were garbled before the source came to us, as UTF-8 was once read as Windows-1252 (“Ã©” for “é”) or as a
 * letter was given up ("�"). The text stays as it is: what it should be is for its author to say.
 */
export function garbled(text: string, path: string): Diagnostic[] {
  const lost = [...text.matchAll(/\uFFFD+/g)];
  const misread = [...text.matchAll(doubled)].filter(
    (match) => meant(match[0]) !== match[0] && isMisread(match),
  );
  const found = [
    describe(text, path, lost, 'the signs that stand for letters nobody could read', () => undefined),
    describe(text, path, misread, 'letters garbled by a wrong encoding', meant),
  ];
  return found.filter((one) => one !== undefined);
}

function describe(
  text: string,
  path: string,
  matches: readonly RegExpExecArray[],
  what: string,
  repair: (sign: string) => string | undefined,
): Diagnostic | undefined {
  const [first] = matches;
  if (first === undefined) return undefined;
  const { word, at } = wordAt(text, first.index, first[0].length);
  const right = repair(word);
  const more = matches.length > 1 ? ` and ${matches.length - 1} more` : '';
  const should = right === undefined ? '' : `, probably "${right}"`;
  const hint =
    right === undefined
      ? 'Look the word up in the original, and write it anew.'
      : 'The file was once opened with the wrong encoding: copy the text from the original again, or correct it by hand.';
  return diagnose('text-garbled', `Unexpected "${word}"${more}, ${what}${should}`, {
    path,
    place: placeInText(text, at, word.length),
    quote: word,
    hint,
  });
}

/** The characters of Windows-1252 that stand for the bytes 0x80 to 0x9F; those of no character stand for themselves. */
const upper = new TextDecoder('windows-1252').decode(
  Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
);
const bytesOf: ReadonlyMap<string, number> = new Map([
  ...[...upper].map((sign, index) => [sign, 0x80 + index] as const),
  ...Array.from({ length: 96 }, (_, index) => [String.fromCharCode(0xa0 + index), 0xa0 + index] as const),
]);

/** A lead byte of UTF-8 and those that follow it, each read as a character of Windows-1252. */
const trail = `[\\u00A0-\\u00BF${upper.replace(/[\]\\^-]/g, '\\$&')}]`;
const doubled = new RegExp(`(?:[Â-ß]${trail}|[à-ï]${trail}{2}|[ð-ô]${trail}{3})+`, 'gu');

/** A word with its misread letters put right; as it is when they are none. */
function meant(word: string): string {
  return word.replace(doubled, (signs) => {
    const bytes = Uint8Array.from([...signs], (sign) => bytesOf.get(sign) ?? 0);
    try {
      return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    } catch {
      return signs;
    }
  });
}

/**
 * Whether a pair is hardly meant: “AMANHÔ is a word in capitals and its quotation mark, “Ä»” one of German in
 * guillemets. Two pairs in a row, or a lead that no language writes before such a sign, are clear.
 */
function isMisread({ 0: signs, index, input }: RegExpExecArray): boolean {
  if (signs.length > 2) return true;
  const [lead = '', sign = ''] = signs;
  const follows = /\p{Lu}/u.test(input[index - 1] ?? '');
  const closes = /[”“’‘"»›…–—\u00A0]/u.test(sign);
  return lead === 'Ã' || lead === 'Â' ? !(closes && follows) : !closes && !/[®©™°²³¹«‹„‚]/u.test(sign);
}
