import { countWords, wordsOf } from '../wording/words.ts';
import {
  type CountSyllables,
  type Counts,
  createSyllableCounter,
  type Level,
  levelsOf,
} from './readability.ts';
import { sentencePlaces } from './sentence-places.ts';
import type { Subject } from './subjects/subject.ts';

/** In words: of less no formula says anything. */
const enough = 100;
const shown = 3;

export interface Sentence {
  readonly subject: Subject;
  /** Offsets in the text of the subject. */
  readonly from: number;
  readonly to: number;
  readonly counts: Omit<Counts, 'sentences'>;
}

/** How hard a leaflet is to read. A language without a formula gets no grade: one made for another would be made up. */
export type ReadingEase = (
  | { readonly kind: 'measured'; readonly levels: readonly Level[] }
  | { readonly kind: 'no-formula' }
  | { readonly kind: 'too-short' }
) & {
  readonly words: number;
  /** One decimal. */
  readonly wordsPerSentence: number;
  /** The three hardest sentences, the hardest first. */
  readonly hardest: readonly Sentence[];
};

/**
 * By formulas made for its language, answers alone, since questions are short and would flatter a leaflet. An item of a
 * list is a sentence.
 *
 * @param language The main language, such as `en`.
 */
export function readingEase(
  subjects: readonly Subject[],
  language: string,
  syllables: CountSyllables = createSyllableCounter(),
): ReadingEase {
  const sentences = subjects.filter(isProse).flatMap((subject) => sentencesIn(subject, language, syllables));
  const counts = sum(sentences);
  const found = {
    words: counts.words,
    wordsPerSentence: Math.round((10 * counts.words) / counts.sentences) / 10,
    hardest: sentences.toSorted((a, b) => hardness(b) - hardness(a)).slice(0, shown),
  };
  const levels = levelsOf(counts, language);
  if (levels.length === 0) return { ...found, kind: 'no-formula' };
  return counts.words < enough ? { ...found, kind: 'too-short' } : { ...found, kind: 'measured', levels };
}

/** Formulas differ by some grades on the same text: most of them decide. */
export function isPlain(levels: readonly Level[]): boolean {
  return levels.filter((level) => level.isPlain).length * 2 >= levels.length;
}

/** A level in words: "ARI grade 8.2, expected at most 9". */
export function levelWords(levels: readonly Level[]): string {
  return levels.map(({ name, score, target }) => `${name} ${score}, expected ${target}`).join('; ');
}

/** What people read as sentences, in answers and introductions. */
export function isProse({ scope, shape }: Subject): boolean {
  return (scope === 'answer' || scope === 'intro') && (shape === 'paragraph' || shape === 'item');
}

/** Written without spaces between words. */
const unspaced: ReadonlySet<string> = new Set(['zh', 'ja', 'th', 'lo', 'km', 'my']);

function sentencesIn(subject: Subject, language: string, syllables: CountSyllables): readonly Sentence[] {
  const { text } = subject;
  return sentencePlaces(text).map(([from, to]) => {
    const whole = text.slice(from, to);
    const plain = /[@:]/.test(whole) ? whole.replace(/https?:\S+|(?<!\S)\S+@\S+/g, ' ') : whole;
    const words = wordsOf(plain);
    const counts = {
      words: unspaced.has(language) ? countWords(plain) : words.length,
      letters: 0,
      syllables: 0,
      polysyllables: 0,
      longWords: 0,
    };
    for (const word of words) {
      const spoken = syllables(word, language);
      counts.letters += lettersIn(word);
      counts.syllables += spoken;
      if (spoken > 2) counts.polysyllables += 1;
      if (word.length > 6) counts.longWords += 1;
    }
    return { subject, from, to, counts };
  });
}

function lettersIn(word: string): number {
  return /^[a-z\d]*$/i.test(word) ? word.length : (word.match(/[\p{L}\p{N}]/gu)?.length ?? 0);
}

function sum(sentences: readonly Sentence[]): Counts {
  const add = (key: keyof Sentence['counts']) => sentences.reduce((all, { counts }) => all + counts[key], 0);
  return {
    words: add('words'),
    sentences: Math.max(1, sentences.filter(({ counts }) => counts.words > 0).length),
    letters: add('letters'),
    syllables: add('syllables'),
    polysyllables: add('polysyllables'),
    longWords: add('longWords'),
  };
}

/** Long sentences of long words. */
function hardness({ counts: { words, letters } }: Sentence): number {
  return words === 0 ? 0 : words + (5 * letters) / words;
}

/** `line 12, column 3: "Words of a sentence …"` */
export function quoted({ subject, from, to }: Sentence): string {
  const words = subject.text.slice(from, to).replace(/\s+/g, ' ');
  const place = subject.place(from, to);
  const where = place === undefined ? '' : `line ${place.line}, column ${place.column}: `;
  return `${where}"${words.length > 60 ? `${words.slice(0, 59)}…` : words}"`;
}
