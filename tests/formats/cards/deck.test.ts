import { describe, expect, it } from 'vitest';
import { decksOf } from '../../../src/formats/cards/deck.ts';
import { type CardSizeName, cardSizeNames } from '../../../src/model/card.ts';
import type { Settings } from '../../../src/model/context.ts';
import type { Document } from '../../../src/model/document.ts';
import { leaflet, question, settings } from './sample.ts';

const two = leaflet([question('What is skin?', { id: 'one' }), question('What are pores?', { id: 'two' })]);
const address = { status: 'approved', canonicalUrl: 'https://clinic.example.org/leaflets/skin/' } as const;

function deckOf(size: CardSizeName, document: Document, all: Settings = settings) {
  const cards = decksOf(document, all).find((deck) => deck.size.name === size)?.cards ?? [];
  return cards.map((card) => ({ ...card, words: card.picture.words }));
}

function brandOf(...sizes: CardSizeName[]): Settings {
  return { ...settings, brand: { name: 'Example Skin Clinic', cards: { sizes } } };
}

describe('the decks of a leaflet', () => {
  it('are all sizes where the brand names none, each in the order in which it is shown', () => {
    const decks = decksOf(two, settings).map(({ size, cards }) => [size.name, cards.map(({ file }) => file)]);
    expect(Object.fromEntries(decks)).toEqual({
      og: ['cards/og.png', 'cards/og/01-one.png', 'cards/og/02-two.png'],
      square: ['00-cover', '01-one', '02-two', '03-closing'].map((name) => `cards/square/${name}.png`),
      portrait: ['00-cover', '01-one', '02-two', '03-closing'].map((name) => `cards/portrait/${name}.png`),
      story: ['00-cover', '01-one', '02-two', '03-closing'].map((name) => `cards/story/${name}.png`),
      pin: ['00-cover', '01-one', '02-two'].map((name) => `cards/pin/${name}.png`),
    });
  });

  it.each([
    [['square'], { og: 1, square: 4 }],
    [['og'], { og: 3 }],
    [['pin', 'og'], { og: 3, pin: 3 }],
    [cardSizeNames, { og: 3, square: 4, portrait: 4, story: 4, pin: 3 }],
  ] as const)('are those that the brand chooses, and the link preview: %j', (sizes, counts) => {
    const decks = decksOf(two, brandOf(...sizes)).map(({ size, cards }) => [size.name, cards.length]);
    expect(Object.fromEntries(decks)).toEqual(counts);
  });

  it.each([
    [1, '01', '02'],
    [98, '01', '99'],
    [99, '001', '100'],
    [100, '001', '101'],
  ])('have files that sort, of %d questions from %s to %s', (count, first, last) => {
    const questions = Array.from({ length: count }, (_, index) => question('What?', { id: `q${index}` }));
    const files = deckOf('portrait', leaflet(questions)).map(({ file }) => file);
    expect(files[1]).toBe(`cards/portrait/${first}-q0.png`);
    expect(files.at(-1)).toBe(`cards/portrait/${last}-closing.png`);
    expect(files.toSorted()).toEqual(files);
  });

  it('count the questions of a row in the digits of the language', () => {
    const notes = (lang: string, dir: Document['dir'] = 'ltr') =>
      deckOf('square', { ...two, lang, dir }).map(({ words }) => words.note);
    expect(notes('en-GB')).toEqual(['questionsInThisLeaflet: 2', '1 / 2', '2 / 2', null]);
    expect(notes('fa', 'rtl')).toEqual(['questionsInThisLeaflet: ۲', '۱/۲', '۲/۲', null]);
    expect(deckOf('og', two).map(({ words }) => words.note)).toEqual([
      'questionsInThisLeaflet: 2',
      null,
      null,
    ]);
  });

  it('carry the address where a card stands alone', () => {
    const document = { ...two, meta: address };
    const addresses = (size: CardSizeName) => deckOf(size, document).map(({ words }) => words.address);
    expect(addresses('pin')).toEqual([null, ...Array(2).fill('clinic.example.org/leaflets/skin')]);
    expect(addresses('square')).toEqual([null, null, null, 'clinic.example.org/leaflets/skin']);
  });

  it('invent no name for a clinic that gives none', () => {
    const clinics = decksOf(two, { ...settings, brand: {} }).flatMap(({ cards }) =>
      cards.map(({ picture }) => picture.words.clinic),
    );
    expect(new Set(clinics)).toEqual(new Set([null]));
  });

  it('are the cover of the link preview alone where no question is for social media', () => {
    const decks = decksOf(leaflet([]), brandOf('og', 'square'));
    expect(decks.flatMap(({ cards }) => cards.map(({ kind }) => kind))).toEqual(['cover', 'cover']);
  });
});

describe('the closing card', () => {
  const closing = (meta: Document['meta'], brand: Settings['brand'] = settings.brand) => {
    const card = deckOf('portrait', { ...two, meta }, { ...settings, brand }).at(-1);
    return { ...card?.words, code: card?.picture.code };
  };

  it('says where to read on, who reviewed the leaflet and when', () => {
    const found = closing({
      ...address,
      shortUrl: 'https://clinic.example.org/s',
      reviewedBy: [
        { name: 'A. Example', honorificPrefix: 'Dr', jobTitle: 'Dermatologist' },
        { name: 'Example review group', type: 'organization' },
      ],
      lastReviewed: '2026-11-16',
      disclaimer: 'This is no advice.',
    });
    expect(found).toEqual({
      draft: null,
      leaflet: 'All about skin',
      headline: 'readLeaflet',
      text: 'This is no advice.',
      facts: ['reviewedBy: Dr A. Example; Example review group', 'lastReviewed: 16 November 2026'],
      address: 'clinic.example.org/s',
      clinic: 'Example Skin Clinic',
      note: null,
      code: 'https://clinic.example.org/s',
    });
  });

  it('makes nothing up for a leaflet that says none of it', () => {
    const known = closing({ status: 'approved' }, { name: 'Clinic', url: 'https://clinic.example.org/' });
    expect(known).toMatchObject({
      leaflet: null,
      headline: 'All about skin',
      text: 'disclaimer',
      facts: [],
      address: 'clinic.example.org',
      code: null,
    });
    expect(closing({ status: 'in-review' }, {})).toMatchObject({
      draft: 'draft',
      address: null,
      clinic: null,
      code: null,
    });
  });
});
