import { describe, expect, it } from 'vitest';
import { languageName } from '../../src/render/language-name.ts';

describe('the name of a language', () => {
  it.each([
    ['en-GB', ['de-DE', 'ar'], 'English'],
    ['de-DE', ['en-GB'], 'Deutsch'],
    ['pt-BR', ['pt-BR'], 'Português'],
    ['es-419', ['en'], 'Español'],
    // A script is not a country: who reads one may not read the other.
    ['zh-Hant-HK', ['en'], '繁體中文'],
  ])('%s has no country beside %j', (lang, others, expected) => {
    expect(languageName(lang, others)).toBe(expected);
  });

  it.each([
    ['en-GB', ['en-GB', 'en-US'], 'British English'],
    ['de-AT', ['de'], 'Österreichisches Deutsch'],
  ])('%s has one where %j has to be told from it', (lang, others, expected) => {
    expect(languageName(lang, others)).toBe(expected);
  });
});
