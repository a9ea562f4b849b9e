import { isPlain, levelWords, quoted, type ReadingEase, readingEase } from '../reading-ease.ts';
import type { Rule } from '../rule.ts';
import { sayOf } from '../say.ts';

/**
 * How hard a leaflet is to read, as advice. Of a few words nothing can be said: the sign-off sheet says so, and nobody is
 * bothered with it here.
 */
export const readingLevel: Rule = {
  codes: ['reading-level'],
  check(given) {
    const { language, readings, syllables } = given;
    const ease = readingEase(
      readings.map(({ subject }) => subject),
      language,
      syllables,
    );
    const [first] = ease.hardest;
    const reading = readings.find(({ subject }) => subject === first?.subject);
    const message = messageOn(ease);
    if (message === undefined || first === undefined || reading === undefined) return [];
    const hint = `Begin with the hardest sentences: ${ease.hardest.map(quoted).join(' ')}`;
    return [sayOf('reading-level', message, hint, { reading, from: first.from, to: first.to }, given)];
  },
};

function messageOn(ease: ReadingEase): string | undefined {
  const length = `${ease.wordsPerSentence} words a sentence`;
  switch (ease.kind) {
    case 'too-short':
      return undefined;
    case 'no-formula':
      return `No formula for this language says how hard the leaflet is to read; it has ${length}`;
    case 'measured':
      return isPlain(ease.levels)
        ? undefined
        : `The leaflet is hard to read: ${levelWords(ease.levels)}; ${length}`;
  }
}
