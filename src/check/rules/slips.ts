import retextEnglish from 'retext-english';
import retextIndefiniteArticle from 'retext-indefinite-article';
import retextRepeatedWords from 'retext-repeated-words';
import { unified } from 'unified';
import { VFile } from 'vfile';
import type { Code } from '../../model/codes.ts';
import type { Rule } from '../rule.ts';
import { prose, sayOf } from '../say.ts';

/** "the the"; "a apple", "an unit". Few texts may hold a slip, and only those are read word by word. */
const mayHold = /(?<!\p{L})(?:(\p{L}+)\s+\1(?!\p{L})|a\s+(?:[aeiou]|h[oe])|an\s+[^aeio\s])/iu;

/** What each package finds, in our words. */
const told: Readonly<
  Record<string, { readonly code: Code; readonly message: string; readonly hint: string }>
> = {
  'retext-repeated-words': {
    code: 'word-repeated',
    message: 'Unexpected repeated word',
    hint: 'Take one out.',
  },
  'retext-indefinite-article': {
    code: 'wrong-article',
    message: 'Unexpected article',
    hint: 'It is "an" before the sound of a vowel, "a" before all others.',
  },
};

/** Slips of the pen in English. */
export const slips: Rule = {
  codes: Object.values(told).map(({ code }) => code),
  check(given) {
    if (given.language !== 'en') return [];
    const suspects = prose(given).filter(({ subject }) => mayHold.test(subject.text));
    if (suspects.length === 0) return [];
    const processor = createReader();
    return suspects.flatMap((reading) =>
      messagesOn(reading.subject.text, processor).flatMap(({ source, actual, from, to }) => {
        const rule = told[source];
        if (rule === undefined) return [];
        return [sayOf(rule.code, `${rule.message}: "${actual}"`, rule.hint, { reading, from, to }, given)];
      }),
    );
  },
};

function createReader() {
  return unified().use(retextEnglish).use(retextRepeatedWords).use(retextIndefiniteArticle);
}

function messagesOn(text: string, processor: ReturnType<typeof createReader>) {
  const file = new VFile(text);
  processor.runSync(processor.parse(file), file);
  return file.messages.flatMap(({ source, actual, place }) => {
    const [from, to] =
      place !== undefined && 'start' in place
        ? [place.start.offset, place.end.offset]
        : [undefined, undefined];
    return source === undefined || from === undefined || to === undefined
      ? []
      : [{ source, actual: actual ?? text.slice(from, to), from, to }];
  });
}
