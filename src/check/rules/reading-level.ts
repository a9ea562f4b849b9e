import { levelWords, quoted, readingEase } from '../reading-ease.ts';
import type { Rule } from '../rule.ts';
import { sayOf } from '../say.ts';

/** How hard a leaflet is to read, as advice. Of a few sentences nothing can be said, and nothing is. */
export const readingLevel: Rule = {
  codes: ['reading-level'],
  check(given) {
    const { language, readings } = given;
    const ease = readingEase(
      readings.map(({ subject }) => subject),
      language,
    );
    const [first] = ease.hardest;
    const reading = readings.find(({ subject }) => subject === first?.subject);
    if (ease.kind === 'too-short' || first === undefined || reading === undefined) return [];
    const length = `${ease.wordsPerSentence} words a sentence`;
    if (ease.kind === 'measured' && ease.levels.every(({ isPlain }) => isPlain)) return [];
    const message =
      ease.kind === 'measured'
        ? `The leaflet is hard to read: ${levelWords(ease.levels)}; ${length}`
        : `No formula for this language says how hard the leaflet is to read; it has ${length}`;
    const hint = `Begin with the hardest sentences: ${ease.hardest.map(quoted).join(' ')}`;
    return [sayOf('reading-level', message, hint, { reading, from: first.from, to: first.to }, given)];
  },
};
