import { everyMatch } from '../every-match.ts';
import type { Reading } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { read, sayOf } from '../say.ts';

/** Two to six capitals, with a digit or a plural s. */
const abbreviation = /(?<![\p{L}\p{N}&.-])\p{Lu}{2,6}\d?s?(?![\p{L}\p{N}&])/gu;

/** Known better short than long: NHS digital service manual, and what stands on every map, screen and ticket. */
const known = new Set(
  'UK NHS GP GPs US USA EU AU IE ID PDF TV DVD CD PC OK HIV AIDS DNA COVID SMS PIN AM PM BBC URL QR FAQ FAQs CQC GMC NMC GDC MHRA EN FR DE ES'.split(
    ' ',
  ),
);
const roman = /^[IVXLCDM]+$/;

/** An abbreviation is explained where it first stands, unless everybody knows it. */
export const abbreviations: Rule = {
  codes: ['abbr-undefined'],
  check(given) {
    const texts = given.readings.filter(({ subject: { scope } }) => read.has(scope));
    const explained = new Set(texts.flatMap(explainedIn));
    const seen = new Set<string>();
    return texts.flatMap((reading) =>
      everyMatch(reading.subject.text, abbreviation).flatMap(({ 0: written, index }) => {
        const name = bare(written);
        if (known.has(written) || roman.test(name) || explained.has(name) || seen.has(name)) return [];
        if (isShouted(reading.subject.text, index)) return [];
        seen.add(name);
        const message = `Unexpected abbreviation "${written}", expected its words where it first stands`;
        const hint = `Write it out with the short form behind it: "alpha hydroxy acids (AHAs)". If it is used once, leave the short form out.`;
        return [
          sayOf('abbr-undefined', message, hint, { reading, from: index, to: index + written.length }, given),
        ];
      }),
    );
  },
};

function bare(written: string): string {
  return written.replace(/s$/, '');
}

/** "alpha hydroxy acids (AHAs)" and "AHAs (alpha hydroxy acids)"; an example in brackets explains nothing. */
function explainedIn({ subject: { text } }: Reading): readonly string[] {
  if (!text.includes('(')) return [];
  const behind = [...text.matchAll(/\((\p{Lu}{2,6}\d?)s?\)/gu)].map(({ 1: name = '', index }) => ({
    words: text.slice(Math.max(0, index - 80), index),
    name,
  }));
  const before = [...text.matchAll(/(?<![\p{L}\p{N}])(\p{Lu}{2,6}\d?)s? \(([^()]{2,80})\)/gu)].map(
    ([, name = '', words = '']) => ({ words, name }),
  );
  return [...behind, ...before].filter(({ words, name }) => standsFor(name, words)).map(({ name }) => name);
}

/** Whether the letters come in the words in their order, the first at the beginning of a word. */
function standsFor(name: string, words: string): boolean {
  const letters = [...name.toLowerCase().replace(/\d/g, '')];
  const text = words.toLowerCase();
  return [...text.matchAll(/(?<!\p{L})\p{L}/gu)].some(({ 0: initial, index }) => {
    if (initial !== letters[0]) return false;
    let at = index;
    return letters.every((letter) => {
      const found = text.indexOf(letter, at);
      at = found + 1;
      return found !== -1;
    });
  });
}

/** Part of a line in capitals. */
function isShouted(text: string, at: number): boolean {
  const around = text.slice(Math.max(0, at - 30), at + 30);
  return (around.match(/(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu) ?? []).length > 3;
}
