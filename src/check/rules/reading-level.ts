import { wordsOf } from '../../wording/words.ts';
import { type Counts, levelsOf, syllablesIn } from '../readability.ts';
import type { Reading } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { prose, sayOf } from '../say.ts';
import { sentencePlaces } from '../sentence-places.ts';

/** In words: of less no formula says anything. */
const enough = 100;
const shown = 3;

interface Sentence {
  readonly reading: Reading;
  readonly from: number;
  readonly to: number;
  readonly counts: Omit<Counts, 'sentences'>;
}

/**
 * How hard a leaflet is to read, as advice: by formulas made for its language, answers alone, since questions are short and
 * would flatter it. An item of a list is a sentence.
 */
export const readingLevel: Rule = {
  codes: ['reading-level'],
  check(given) {
    const { language } = given;
    const sentences = prose(given).flatMap((reading) => sentencesIn(reading, language));
    const counts = sum(sentences);
    const levels = levelsOf(counts, language);
    if (counts.words < enough || levels.length === 0 || levels.every(({ isPlain }) => isPlain)) return [];
    const hardest = sentences.toSorted((a, b) => hardness(b) - hardness(a)).slice(0, shown);
    const [first] = hardest;
    if (first === undefined) return [];
    const scores = levels.map(({ name, score, target }) => `${name} ${score}, expected ${target}`).join('; ');
    const message = `The leaflet is hard to read: ${scores}; ${Math.round((10 * counts.words) / counts.sentences) / 10} words a sentence`;
    return [
      sayOf(
        'reading-level',
        message,
        `Begin with the hardest sentences: ${hardest.map(quoted).join(' ')}`,
        first,
        given,
      ),
    ];
  },
};

function sentencesIn(reading: Reading, language: string): readonly Sentence[] {
  const { text } = reading.subject;
  return sentencePlaces(text).map(([from, to]) => {
    const plain = text.slice(from, to).replace(/https?:\S+|\S+@\S+/g, ' ');
    const words = wordsOf(plain).map(([word]) => word);
    return {
      reading,
      from,
      to,
      counts: {
        words: words.length,
        letters: words.reduce((all, word) => all + (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0),
        syllables: words.reduce((all, word) => all + syllablesIn(word, language), 0),
        longWords: words.filter((word) => word.length > 6).length,
      },
    };
  });
}

function sum(sentences: readonly Sentence[]): Counts {
  const add = (key: keyof Sentence['counts']) => sentences.reduce((all, { counts }) => all + counts[key], 0);
  return {
    words: add('words'),
    sentences: Math.max(1, sentences.filter(({ counts }) => counts.words > 0).length),
    letters: add('letters'),
    syllables: add('syllables'),
    longWords: add('longWords'),
  };
}

/** Long sentences of long words. */
function hardness({ counts: { words, letters } }: Sentence): number {
  return words === 0 ? 0 : words + (5 * letters) / words;
}

function quoted({ reading, from, to }: Sentence): string {
  const words = reading.subject.text.slice(from, to).replace(/\s+/g, ' ');
  const place = reading.subject.place(from, to);
  const where = place === undefined ? '' : `line ${place.line}, column ${place.column}: `;
  return `${where}"${words.length > 60 ? `${words.slice(0, 59)}…` : words}"`;
}
