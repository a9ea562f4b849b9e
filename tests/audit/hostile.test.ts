import { describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { readPage } from '../../src/audit/page.ts';
import { shortDiff } from '../../src/audit/word-diff.ts';
import { faqOf, pageOf, scriptOf } from './pages.ts';

/**
 * Text that patterns could choke on: time grows with its length, not with the square of it. A square takes tens of seconds
 * here, so the limit is far from both.
 */
const length = 200_000;
const limit = 10_000;
const numbered = (word: string, factor: number) =>
  Array.from({ length: 10_000 }, (_, at) => `${word}${(at * factor) % 9973}`).join(' ');

describe('a page is read in good time', () => {
  it.each([
    ['letters', 'a'.repeat(length)],
    ['digits', '1'.repeat(length)],
    ['spaces', `${' '.repeat(length)}x`],
    ['opening brackets', '<'.repeat(length)],
    ['ampersands', '&a'.repeat(length / 2)],
    ['hyphens', '-'.repeat(length)],
  ])(
    'that has %s only',
    (_, text) => {
      const shown = text.replaceAll('<', '&lt;').replaceAll('&a', '&amp;a');
      const head = scriptOf(faqOf([{ name: `${text.slice(0, 1000)}?`, answer: text }]));
      const start = performance.now();
      audit(readPage(pageOf({ head, body: `<h2>Why?</h2><p>${shown}</p>` })), {});
      expect(performance.now() - start).toBeLessThan(limit);
    },
    6 * limit,
  );

  it('that has thousands of other paragraphs, and of other questions', () => {
    const paragraphs = (word: string) => numbered(word, 7).replace(/\S+/g, '<p>$&</p>');
    const questions = numbered('What is ', 13)
      .split(' What')
      .slice(0, 1500)
      .map((name, at) => ({ name: `${name} of ours?`, answer: at === 0 ? paragraphs('a') : '<p>So.</p>' }));
    const body = questions.map((_, at) => `<h2>Wholly other heading ${at}</h2>`).join('') + paragraphs('b');
    const start = performance.now();
    audit(readPage(pageOf({ head: scriptOf(faqOf(questions)), body })), {});
    expect(performance.now() - start).toBeLessThan(limit);
  });
});

it('two texts with nothing in common are shown in a few words', () => {
  const start = performance.now();
  const shown = shortDiff(numbered('a', 7), numbered('b', 13));
  expect(performance.now() - start).toBeLessThan(limit);
  expect(shown).toMatch(/^\[a0 .+ … .+ → b0 .+ … .+\]$/);
  expect(shown.length).toBeLessThan(400);
});
