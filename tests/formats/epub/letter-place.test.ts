import { expect, it } from 'vitest';
import { wordOfLetter } from '../../../src/formats/epub/letter-place.ts';

/** The mark | stands where a page break goes, when the letter after `^` is the first of a page. */
const cases: [name: string, marked: string, lang?: string][] = [
  ['the beginning', '|^one two'],
  ['a word', 'one |^two'],
  ['inside of a word', 'one |t^wo three'],
  ['inside of a word with an apostrophe', 'one |don’^t three'],
  ['a quotation', 'He says |“^this”.'],
  ['a bracket with a quotation inside', 'See |(“^this”).'],
  ['a sign before a number', 'At |-^5 °C'],
  ['a dash that stands by itself', 'one – |^two'],
  ['behind a slash', 'and/|^or'],
  ['behind a full stop without a space', '结束。|^开始', 'zh'],
  ['an opening bracket without a space', '皮肤|（^身体', 'zh'],
  ['inside of a word without spaces', '身体的|器^官很大', 'zh'],
  ['letters with marks written apart', 'cafe\u0301 |^noir'],
  ['a raised number', 'at 10⁹ |^cells'],
  ['a ligature that stands for two letters', 'o\uFB03ce |^two'],
  ['Arabic', 'الجلد |^يحمي', 'ar'],
  ['beyond the last letter', 'one two.|'],
];

it.each(cases)('%s', (_, marked, lang = 'en') => {
  const text = marked.replace(/[|^]/g, '');
  const place = marked.replace('^', '').indexOf('|');
  const before = marked.includes('^') ? marked.slice(0, marked.indexOf('^')) : marked;
  const letter = before
    .replace('|', '')
    .normalize('NFKC')
    .replace(/[^\p{L}\p{N}]/gu, '').length;
  expect(wordOfLetter(text, letter, lang)).toBe(place);
});
