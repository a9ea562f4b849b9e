import { expect, it } from 'vitest';
import { deckOf } from '../../../src/formats/cards/deck.ts';
import { leaflet, question, settings } from './sample.ts';

it.each([
  [1, '01'],
  [99, '01'],
  [100, '001'],
])('numbers the files of %d questions so that they sort: %s', (count, first) => {
  const questions = Array.from({ length: count }, (_, index) => question('What?', { id: `q${index}` }));
  const files = deckOf(leaflet(questions), settings).map(({ file }) => file);
  expect(files.slice(0, 2)).toEqual(['cards/og.png', `cards/og/${first}-q0.png`]);
  expect(files.slice(1).toSorted()).toEqual(files.slice(1));
});

it('invents no name for a clinic that gives none', () => {
  const deck = deckOf(leaflet([question('What?')]), { ...settings, brand: {} });
  expect(deck.map(({ picture }) => picture.words.clinic)).toEqual([null, null]);
});
