import { describe, expect, it } from 'vitest';
import { createSyllableCounter, levelsOf } from '../../src/check/readability.ts';

const counts = {
  words: 400,
  sentences: 25,
  letters: 1900,
  syllables: 640,
  polysyllables: 50,
  longWords: 110,
};

/** Reckoned by hand from the published formulas. */
describe('formulas', () => {
  it.each([
    // 206.835 - 1.015 * 16 - 84.6 * 1.6; 0.39 * 16 + 11.8 * 1.6 - 15.59; 0.4 * (16 + 12.5);
    // 5.88 * 4.75 - 29.6 * 0.0625 - 15.8; 4.71 * 4.75 + 8 - 21.43
    [
      'en',
      [
        'Flesch 55.2',
        'Flesch-Kincaid grade 9.5',
        'Gunning Fog grade 11.4',
        'Coleman-Liau grade 10.3',
        'ARI grade 8.9',
      ],
    ],
    ['de', ['Flesch-Amstad 70.4']],
    ['fr', ['Kandel-Moles 73']],
    ['es', ['Fernández Huerta 94.5', 'INFLESZ 91.2']],
    ['it', ['Gulpease 60.3']],
    ['pt', ['Flesch-Martins 97.2']],
    ['sv', ['LIX 43.5']],
    ['ar', []],
  ])('%s', (language, expected) => {
    expect(levelsOf(counts, language).map(({ name, score }) => `${name} ${score}`)).toEqual(expected);
  });
  it('SMOG needs 30 sentences', () => {
    const names = (sentences: number) => levelsOf({ ...counts, sentences }, 'en').map(({ name }) => name);
    expect(names(29)).not.toContain('SMOG grade');
    expect(names(30)).toContain('SMOG grade');
  });
});

it.each([
  ['en', 'treatment', 2],
  ['en', 'cleansing', 2],
  ['en', 'made', 1],
  ['de', 'Behandlung', 3],
  ['fr', 'traitement', 3],
  ['es', 'tratamiento', 4],
])('syllables in %s: %s', (language, word, count) => {
  const syllables = createSyllableCounter();
  expect([syllables(word, language), syllables(word, language)]).toEqual([count, count]);
});
