import { expect, it } from 'vitest';
import { keepWordsWhole } from '../../../src/render/pictures/whole-words.ts';

it.each([
  ['zh', '什么是毛孔？毛孔可以缩小吗？', '毛\u2060孔'],
  ['ja', '毎日のスキンケアで', 'ス\u2060キ\u2060ン'],
])('keeps the words of %s whole', (lang, text, expected) => {
  const kept = keepWordsWhole(text, lang);
  expect(kept).toContain(expected);
  expect(kept.replaceAll('\u2060', '')).toBe(text);
  expect(kept).not.toMatch(/[？。]\u2060|\u2060[？。]/);
});

it.each([
  ['en', 'What are pores?'],
  ['ar', 'ما هي المسام؟'],
  ['hi', 'किशोरों की त्वचा'],
])('leaves %s as it is: %s', (lang, text) => {
  expect(keepWordsWhole(text, lang)).toBe(text);
});
