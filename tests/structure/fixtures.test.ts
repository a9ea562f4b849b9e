import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/model/document.ts';
import { short, understand } from './understand.ts';

const folder = new URL('../fixtures/', import.meta.url);
const grave = { valid: [], warning: ['warning'], error: ['error'] } as const;

describe('fixtures end as their names say', () => {
  const names = readdirSync(folder).filter((name) =>
    /-(valid|warning|error)\.(md|txt|yaml|json|csv|tsv|docx)$/.test(name),
  );
  it.each(names)('%s', async (name) => {
    const outcome = /-(valid|warning|error)\./.exec(name)?.[1] as keyof typeof grave;
    const { diagnostics } = await understand(readFileSync(new URL(name, folder)), name);
    const worst = diagnostics.map((one) => one.severity).filter((severity) => severity !== 'info');
    expect(
      [...new Set(worst)].filter((severity) => severity === 'error' || !worst.includes('error')),
    ).toEqual(grave[outcome]);
    for (const { place } of diagnostics.filter((one) => one.severity === 'error'))
      expect(place).toBeDefined();
  });
});

/** The seed's questions with their lines, and the lines of their answers (research/domain.md, 5.1). */
const seed = [
  ['What are pores?', 3, 5],
  ['How can I close my pores naturally?', 7, 9],
  ['Can you shrink your pores?', 11, 17],
  ['Are open pores permanent?', 19, 25],
  ['Can you close pores overnight?', 27, 31],
  ['What treatments can help get rid of/close pores (eg laser)?', 33, 38],
  ['What is Microtox?', 42, 44],
  ['What is a blackhead?', 46, 48],
  ['Is a blackhead always a blocked pore?', 50, 52],
  ['Will blackheads go away naturally?', 54, 56],
  ['How can you remove blackheads on your nose?', 58, 60],
  ['Can you reduce the appearance of blackheads?', 62, 64],
];

async function expectSeed(bytes: Uint8Array): Promise<void> {
  const { document, diagnostics } = await understand(bytes, 'pores.txt');
  expect(document).toMatchObject({
    title: 'All about pores',
    subtitle: 'And ways in which to improve their appearance',
    intro: null,
    id: 'pores',
  });
  const questions = document === undefined ? [] : questionsOf(document);
  expect(questions.map(({ question, place }) => [question, place.line, place.endLine])).toEqual(seed);
  expect(new Set(questions.map((one) => one.signal))).toEqual(new Set(['question-mark']));
  expect(questions[5]?.answer.tree.children).toMatchObject([{ type: 'element', tagName: 'ul' }]);
  expect(diagnostics.map(short)).toEqual(['title-split 1:1', 'list-recovered 35:1']);
  const kept = [
    document?.title,
    document?.subtitle,
    ...questions.map((one) => `${one.question} ${one.answer.text}`),
  ].join(' ');
  const words = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];
  expect(words(kept)).toEqual(words(new TextDecoder().decode(bytes)));
}

describe('a page pasted as text', () => {
  it('gives the twelve questions of the twin', async () => {
    await expectSeed(readFileSync(new URL('pasted-page-valid.txt', folder)));
  });

  const raw = new URL('../../../shared/pores.txt', import.meta.url);
  it.skipIf(!existsSync(raw))('gives the twelve questions of the seed itself', async () => {
    await expectSeed(readFileSync(raw));
  });

  it('and our own edition has them too, in their order, but for the one that would advertise a medicine', async () => {
    const { document, diagnostics } = await understand(
      readFileSync(new URL('../../source/pores.md', import.meta.url)),
      'pores.md',
    );
    const questions = document === undefined ? [] : questionsOf(document);
    const lawful = seed.map(([question]) =>
      question === 'What is Microtox?' ? 'Which treatment is right for my pores and my oily skin?' : question,
    );
    expect(questions.map((one) => one.question)).toEqual(lawful);
    expect(diagnostics.filter((one) => one.severity !== 'info')).toEqual([]);
  });
});

describe('the hint of a source without a question', () => {
  const hintOf = async (path: string) =>
    (await understand('Pores\n\nThey are openings.\n', path)).diagnostics.find(
      (one) => one.code === 'question-missing',
    )?.hint;

  it('says that a question ends with a question mark, and speaks of headings where there are any', async () => {
    expect(await hintOf('case.md')).toMatch(/ends with a question mark.*"## /);
    expect(await hintOf('case.txt')).toMatch(/ends with a question mark/);
    expect(await hintOf('case.txt')).not.toContain('#');
  });
});

describe('a language', () => {
  it.each([
    ['en-UK', 'en-GB'],
    ['EN', 'en'],
    ['zh-hans', 'zh-Hans'],
    ['gd', 'gd'],
    ['fil', 'fil'],
  ])('%s is written %s', async (inLanguage, lang) => {
    const { document } = await understand(
      `---\ntitle: P\ninLanguage: ${inLanguage}\n---\n\n## Why?\n\nSo.\n`,
    );
    expect(document?.lang).toBe(lang);
  });
});
