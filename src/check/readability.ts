/** What a text is made of; questions are no part of it, and an item of a list is a sentence. */
export interface Counts {
  readonly words: number;
  readonly sentences: number;
  readonly letters: number;
  readonly syllables: number;
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
}

/**
 * English: Coleman and Liau 1975, Smith and Senter 1967 (ARI), which need no syllables: these cannot be counted surely in
 * English. German: Amstad 1978. French: Kandel and Moles 1958. Spanish: Fernández Huerta 1959. Portuguese: Martins and others
 * 1996. Italian: Gulpease 1988. Swedish and its neighbours: Björnsson 1968 (LIX).
 */
const formulas: readonly Formula[] = [
  {
    name: 'Coleman-Liau grade',
    languages: ['en'],
    score: ({ words, sentences, letters }) => (5.88 * letters) / words - (29.6 * sentences) / words - 15.8,
    target: 'at most 9',
    isPlain: (score) => score <= 9,
  },
  {
    name: 'ARI grade',
    languages: ['en'],
    score: ({ words, sentences, letters }) => (4.71 * letters) / words + (0.5 * words) / sentences - 21.43,
    target: 'at most 9',
    isPlain: (score) => score <= 9,
  },
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

export interface Level {
  readonly name: string;
  readonly score: number;
  readonly target: string;
  readonly isPlain: boolean;
}

/** What the formulas of a language say; nothing for a language that has none. */
export function levelsOf(counts: Counts, language: string): readonly Level[] {
  return formulas
    .filter(({ languages }) => languages.includes(language))
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

/** Syllables by groups of vowels, in languages that are written as they are spoken; a silent e at the end is none in French. */
export function syllablesIn(word: string, language: string): number {
  const pattern = diphthongs[language];
  if (pattern === undefined) return 1;
  const sounded = language === 'fr' && word.length > 3 ? word.replace(/(?:es|e|ent)$/iu, '') : word;
  return Math.max(1, sounded.match(pattern)?.length ?? 0);
}
