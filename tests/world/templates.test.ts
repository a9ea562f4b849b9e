import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { stringNames } from '../../src/model/context.ts';
import { UsageError } from '../../src/model/usage-error.ts';
import { readTemplates } from '../../src/world/templates.ts';

const own = resolve(import.meta.dirname, '../../templates');
const languages = readdirSync(join(own, 'strings')).map((name) => name.replace('.yaml', ''));

test('finds the shells and the CSS by their paths', async () => {
  const { templates } = await readTemplates(own);
  expect(templates['page/shell.html']).toContain('<!DOCTYPE html>');
  expect(templates['theme.css']).toBe(readFileSync(join(own, 'theme.css'), 'utf8'));
  expect(Object.keys(templates).filter((path) => path.endsWith('.yaml'))).toEqual([]);
});

describe('strings', () => {
  test.each(languages)('%s has all words, with the places that English has', async (language) => {
    const { strings } = await readTemplates(own);
    const places = (text: string) => text.match(/\{\w+\}/g)?.sort() ?? [];
    const [words, english] = [strings(language), strings('en')];
    for (const name of stringNames) expect(places(words[name]), name).toEqual(places(english[name]));
    if (language !== 'en') expect(words.contents).not.toBe(english.contents);
  });

  test.each([
    ['de', 'de'],
    ['de-AT', 'de'],
    ['DE-at', 'de'],
    ['pt-BR-x-clinic', 'pt'],
    ['en-GB', 'en'],
    ['cy', 'en'],
    ['zh', 'zh'],
    ['zh-CN', 'zh'],
    ['zh-Hant', 'zh-Hant'],
    ['zh-Hant-HK', 'zh-Hant'],
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['no tag', 'en'],
    ['', 'en'],
  ])('%s gets the words of %s', async (asked, expected) => {
    const { strings } = await readTemplates(own);
    expect(strings(asked)).toEqual(strings(expected));
  });
});

describe('a strings file', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'templates-'));
    cpSync(join(own, 'strings', 'en.yaml'), join(folder, 'strings', 'en.yaml'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  test('of a variety goes before that of its language', async () => {
    const english = readFileSync(join(folder, 'strings', 'en.yaml'), 'utf8');
    writeFileSync(
      join(folder, 'strings', 'en-US.yaml'),
      english.replace('contact: Contact us', 'contact: Call us'),
    );
    const { strings } = await readTemplates(folder);
    expect(strings('en-us').contact).toBe('Call us');
    expect(strings('en-GB').contact).toBe('Contact us');
  });

  test.each([
    ['that is no YAML', 'a: [', /not valid YAML/],
    ['that is empty', '', /lacks words for: skipToContent/],
    ['with a word missing', 'page: Seite\n', /lacks words for: skipToContent/],
  ])('%s is named', async (_, text, words) => {
    writeFileSync(join(folder, 'strings', 'de.yaml'), text);
    const { strings } = await readTemplates(folder);
    expect(() => strings('de')).toThrow(UsageError);
    expect(() => strings('de')).toThrow(words);
    expect(strings('en').contents).toBe('Contents');
  });
});
