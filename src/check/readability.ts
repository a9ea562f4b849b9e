import { automatedReadability } from 'automated-readability';
import { colemanLiau } from 'coleman-liau';
import { flesch } from 'flesch';
import { fleschKincaid } from 'flesch-kincaid';
import { gunningFog } from 'gunning-fog';
import { smogFormula } from 'smog-formula';
import { syllable } from 'syllable';

/** What a text is made of; questions are no part of it, and an item of a list is a sentence. */
export interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly letters: number;
  readonly syllables: number;
  /** Words of three syllables or more. */
  readonly polysyllables: number;
  /** Words of more than 6 letters. */
  readonly longWords: number;
}

/** A formula of readability: for which languages, and which results are plain enough for patients. */
interface Formula {
  readonly name: string;
  readonly languages: readonly string[];
  readonly score: (counts: Counts) => number;
  /** What to aim for, in words. */
  readonly target: string;
  readonly isPlain: (score: number) => boolean;
  /** In sentences: of fewer it says nothing. */
  readonly least?: number;
}

/**
 * English: Flesch 1948, Kincaid and others 1975, Gunning 1952, McLaughlin 1969 (SMOG, made for 30 sentences), Coleman and Liau
 * 1975, Smith and Senter 1967 (ARI); targets by NIH and AMA: below the eighth grade. German: Amstad 1978. French: Kandel and
 * Moles 1958. Spanish: Fernández Huerta 1959, Szigriszt 1993 by the scale INFLESZ. Portuguese: Martins and others 1996. Italian:
 * Gulpease 1988. Swedish and its neighbours: Björnsson 1968 (LIX).
 */
const formulas: readonly Formula[] = [
  ease('Flesch', 'en', ({ words, sentences, syllables }) =>
    flesch({ word: words, sentence: sentences, syllable: syllables }),
  ),
  grade('Flesch-Kincaid grade', 8, ({ words, sentences, syllables }) =>
    fleschKincaid({ word: words, sentence: sentences, syllable: syllables }),
  ),
  grade('Gunning Fog grade', 10, ({ words, sentences, polysyllables }) =>
    gunningFog({ word: words, sentence: sentences, complexPolysillabicWord: polysyllables }),
  ),
  {
    ...grade('SMOG grade', 8, ({ sentences, polysyllables }) =>
      smogFormula({ sentence: sentences, polysillabicWord: polysyllables }),
    ),
    least: 30,
  },
  grade('Coleman-Liau grade', 9, ({ words, sentences, letters }) =>
    colemanLiau({ word: words, sentence: sentences, letter: letters }),
  ),
  grade('ARI grade', 9, ({ words, sentences, letters }) =>
    automatedReadability({ word: words, sentence: sentences, character: letters }),
  ),
  ease(
    'Flesch-Amstad',
    'de',
    ({ words, sentences, syllables }) => 180 - words / sentences - (58.5 * syllables) / words,
  ),
  ease(
    'Kandel-Moles',
    'fr',
    ({ words, sentences, syllables }) => 207 - (1.015 * words) / sentences - (73.6 * syllables) / words,
  ),
  ease(
    'Fernández Huerta',
    'es',
    ({ words, sentences, syllables }) => 206.84 - (60 * syllables) / words - (1.02 * words) / sentences,
  ),
  {
    ...ease(
      'INFLESZ',
      'es',
      ({ words, sentences, syllables }) => 206.835 - (62.3 * syllables) / words - words / sentences,
    ),
    target: 'at least 55',
    isPlain: (score) => score >= 55,
  },
  ease(
    'Flesch-Martins',
    'pt',
    ({ words, sentences, syllables }) => 248.835 - (1.015 * words) / sentences - (84.6 * syllables) / words,
  ),
  ease(
    'Gulpease',
    'it',
    ({ words, sentences, letters }) => 89 - (10 * letters) / words + (300 * sentences) / words,
  ),
  {
    name: 'LIX',
    languages: ['sv', 'da', 'no', 'nb', 'nn'],
    score: ({ words, sentences, longWords }) => words / sentences + (100 * longWords) / words,
    target: 'at most 40',
    isPlain: (score) => score <= 40,
  },
];

function ease(name: string, language: string, score: Formula['score']): Formula {
  return { name, languages: [language], score, target: 'at least 60', isPlain: (value) => value >= 60 };
}

function grade(name: string, most: number, score: Formula['score']): Formula {
  return { name, languages: ['en'], score, target: `at most ${most}`, isPlain: (value) => value <= most };
}

export interface Level {
  readonly name: string;
  readonly score: number;
  readonly target: string;
  readonly isPlain: boolean;
}

/** What the formulas of a language say; nothing for a language that has none. One that needs more sentences is left out. */
export function levelsOf(counts: Counts, language: string): readonly Level[] {
  return formulas
    .filter(({ languages, least = 1 }) => languages.includes(language) && counts.sentences >= least)
    .map(({ name, score, target, isPlain }) => {
      const value = Math.round(score(counts) * 10) / 10;
      return { name, score: value, target, isPlain: isPlain(value) };
    });
}

const diphthongs: Readonly<Record<string, RegExp>> = {
  de: /ei|ai|au|äu|eu|ie|[aeiouyäöü]/giu,
  fr: /eau|oin|ien|ou|oi|ai|ei|eu|œu|au|ui|[aeiouyàâéèêëîïôûùœ]/giu,
  es: /[aeoáéó]?[iuü](?=[aeoáéó])[aeoáéó][iuy]?|[aeoáéó][iuy]|[aeiouáéíóúü]/giu,
  pt: /ão|ãe|õe|[aeoáéóâêô][iu]|[iu][aeoáéóâêô]|[aeiouáéíóúâêôãõ]/giu,
};

/** How many syllables a word has; languages without a way to tell have one. */
export type CountSyllables = (word: string, language: string) => number;

/** Leaflets share most of their words: each is counted once. */
export function createSyllableCounter(): CountSyllables {
  const known = new Map<string, Map<string, number>>();
  return (word, language) => {
    let words = known.get(language);
    if (words === undefined) {
      words = new Map();
      known.set(language, words);
    }
    let count = words.get(word);
    if (count === undefined) {
      count = syllablesIn(word, language);
      words.set(word, count);
    }
    return count;
  };
}

/** English by its rules and exceptions; by groups of vowels in languages that are written as they are spoken, but for the silent e of French. */
function syllablesIn(word: string, language: string): number {
  if (language === 'en') return Math.max(1, syllable(word));
  const pattern = diphthongs[language];
  if (pattern === undefined) return 1;
  const sounded = language === 'fr' && word.length > 3 ? word.replace(/(?:es|e|(?<!m)ent)$/iu, '') : word;
  return Math.max(1, sounded.match(pattern)?.length ?? 0);
}
