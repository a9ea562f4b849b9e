import { expect, it } from 'vitest';
import { snippets } from '../../src/formats/jsonld/kit.ts';
import { noteOn } from '../../src/publish/proof-notes.ts';

it('the proof page says of every file of the kit what it is for', () => {
  const paths = snippets.map(({ path }) => path);
  expect(paths.length).toBeGreaterThan(10);
  expect(paths.filter((path) => noteOn(`pores/${path}`) === '')).toEqual([]);
});

it('and of every file beside the cards', () => {
  const paths = ['index.html', 'carousel.pdf', 'cards.csv', 'cards.json'];
  expect(paths.filter((path) => noteOn(`pores/cards/${path}`) === '')).toEqual([]);
});
