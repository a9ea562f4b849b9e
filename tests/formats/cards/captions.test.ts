import { describe, expect, it } from 'vitest';
import { captionsOf } from '../../../src/formats/cards/captions/captions.ts';
import {
  emojiAsBytes,
  graphemes,
  linkedGraphemes,
  utf16,
  weighted,
} from '../../../src/formats/cards/captions/count.ts';
import { hashtagsOf } from '../../../src/formats/cards/captions/hashtags.ts';
import { type NetworkName, networks } from '../../../src/formats/cards/captions/networks.ts';
import { decksOf } from '../../../src/formats/cards/deck.ts';
import type { Document } from '../../../src/model/document.ts';
import { leaflet, question, settings } from './sample.ts';

describe('how networks count', () => {
  const link = `https://clinic.example.org/${'long/'.repeat(20)}`;
  it.each([
    ['utf16', utf16, 'a👩‍⚕️é', 1 + 5 + 1],
    ['graphemes', graphemes, 'a👩‍⚕️e\u0301नि', 4],
    ['Mastodon: links are 23', linkedGraphemes, `See ${link} now`, 4 + 23 + 4],
    ['Threads: emoji are their bytes', emojiAsBytes, 'a✅👍', 1 + 3 + 4],
    ['X: letters are one', weighted, 'Skin, Haut, кожа, جلد', 21],
    ['X: Chinese signs are two', weighted, '毛孔？', 6],
    ['X: emoji are two, however long', weighted, '👩‍⚕️', 2],
    ['X: curly quotes are one, dots in one two', weighted, '“a”…', 3 + 2],
    ['X: links are 23, short or long', weighted, `${link} https://a.example`, 23 + 1 + 23],
    ['X: a bare domain is a link, too', weighted, 'on nhs.uk now', 3 + 23 + 4],
    ['X: letters with marks are one', weighted, 'e\u0301', 1],
  ])('%s', (_, count, text, length) => {
    expect(count(text)).toBe(length);
  });
});

it('hashtags are keywords that can be one', () => {
  const keywords = [
    'large pores',
    'skin-care',
    'SPF 50',
    'retinol 0.3 %',
    '2026',
    'A/B',
    'Öle',
    'large pores',
    '毛孔',
  ];
  expect(hashtagsOf(keywords, 'en')).toEqual(['#LargePores', '#SkinCare', '#SPF50', '#Öle', '#毛孔']);
  expect(hashtagsOf(['istanbul'], 'tr')).toEqual(['#İstanbul']);
});

describe('captions', () => {
  const url = 'https://clinic.example.org/s';
  const meta: Document['meta'] = {
    status: 'approved',
    shortUrl: url,
    keywords: ['one', 'two', 'three', 'four'],
  };
  const captions = (text: string, short: string, more: Partial<Document> = {}) => {
    const document = leaflet([question(text, { short })], { meta, ...more });
    const [deck] = decksOf(document, settings);
    const card = deck?.cards.find(({ kind }) => kind === 'question');
    if (card === undefined) throw new Error('no card');
    return captionsOf(card, document, settings);
  };
  const paragraphs = (text: string | null) => text?.split('\n\n');

  it('are whole parts: question, answer, leaflet, clinic, address, and hashtags where they are customary', () => {
    const { whole, by } = captions('What is skin?', 'The largest organ.');
    const all = ['What is skin?', 'The largest organ.', 'All about skin', 'Example Skin Clinic', url];
    expect(paragraphs(whole)).toEqual(all);
    expect(paragraphs(by.x)).toEqual(all);
    expect(paragraphs(by.linkedin)).toEqual([...all, '#One #Two #Three']);
    expect(paragraphs(by.instagram)).toEqual([...all, '#One #Two #Three #Four']);
  });

  // Of X: 280 less the question (13), the link (23) and the empty lines (2 each).
  it.each([
    ['all of it', 280 - 13 - 23 - 14 - 19 - 8, ['question', 'answer', 'title', 'clinic', 'url']],
    ['no title', 280 - 13 - 23 - 14 - 19 - 8 + 1, ['question', 'answer', 'clinic', 'url']],
    ['no clinic', 280 - 13 - 23 - 19 - 6 + 1, ['question', 'answer', 'url']],
    ['no answer', 280 - 13 - 23 - 4 + 1, ['question', 'url']],
  ])('leave out whole parts, the least important first: %s', (_, length, parts) => {
    const answer = 'a'.repeat(length);
    const words = {
      question: 'What is skin?',
      answer,
      title: 'All about skin',
      clinic: 'Example Skin Clinic',
      url,
    };
    expect(paragraphs(captions('What is skin?', answer).by.x)).toEqual(
      parts.map((part) => words[part as keyof typeof words]),
    );
  });

  it('are none where not even the question fits', () => {
    expect(captions('W'.repeat(281), 'Yes.').by.x).toBeNull();
    expect(captions('毛'.repeat(141), '是。').by).toMatchObject({
      x: null,
      bluesky: expect.stringContaining('毛'),
    });
  });

  it.each([10, 60, 140, 260, 299, 480, 600])(
    'stay within every limit with an answer of %d letters',
    (length) => {
      for (const sign of ['a', '毛', '👩‍⚕️']) {
        const { by } = captions('What is skin?', sign.repeat(length));
        for (const { name, caption, count } of networks)
          expect(count(by[name as NetworkName] ?? '')).toBeLessThanOrEqual(caption);
      }
    },
  );
});
