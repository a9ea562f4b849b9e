import { expect, it } from 'vitest';
import { buildBook } from '../../../../src/formats/epub/book.ts';
import { expectedOf } from '../../../../src/formats/epub/check/expected.ts';
import type { Finding } from '../../../../src/formats/epub/check/finding.ts';
import { mayClaim, reportFindings } from '../../../../src/formats/epub/check/report.ts';
import { emitEpub } from '../../../../src/formats/epub/epub.ts';
import { startPacker } from '../../../../src/formats/epub/pack-aside.ts';
import { leaflet, question, section, sections, settings, tools } from '../sample.ts';

const document = leaflet(sections);
const finding: Finding = {
  rule: 'content-model',
  kind: 'validity',
  file: 'OEBPS/q01.xhtml',
  line: 9,
  message: 'Unexpected <div> in <p>',
  question: 'what-is-skin',
};

it('names the question and the place in the book', () => {
  expect(reportFindings([finding], document)).toEqual([
    {
      code: 'epub-invalid',
      severity: 'error',
      message: 'skin.epub: Unexpected <div> in <p> (OEBPS/q01.xhtml:9)',
      path: 'skin.md',
      channel: 'epub',
      question: 'what-is-skin',
      place: { line: 1, column: 1, endLine: 1, endColumn: 2 },
      hint: 'Look at the HTML in this answer, or write it in Markdown.',
    },
  ]);
});

it('tells a finding once, and none that the author has heard of', () => {
  const told = { ...finding, rule: 'pictures', kind: 'accessibility', isTold: true } as const;
  expect(reportFindings([finding, finding, told], document)).toHaveLength(1);
});

it.each([
  ['validity', 'epub-invalid', 'error'],
  ['words', 'epub-text-differs', 'error'],
  ['accessibility', 'epub-accessibility', 'warning'],
] as const)('a finding of %s is %s', (kind, code, severity) => {
  expect(reportFindings([{ ...finding, kind }], document)).toMatchObject([{ code, severity }]);
});

it('lets a book claim to be accessible only when nothing was found, told or not', () => {
  expect(mayClaim([])).toBe(true);
  expect(mayClaim([{ ...finding, kind: 'accessibility', isTold: true }])).toBe(false);
});

it('does not hand out a book that is not valid', async () => {
  const broken = leaflet([section(null, [question('a', 'A?', '<p>a</p><form><p>b</p></form>')])]);
  const { artifacts, diagnostics } = await emitEpub(broken, settings(), tools);
  expect(artifacts).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: 'epub-invalid', severity: 'error', question: 'a' }]);
});

it('hands out a book that lacks something, and says so', async () => {
  const skipping = leaflet([
    section(null, [question('a', 'A?', '<h2>One</h2><p>a</p><h4>Two</h4><p>b</p>')]),
  ]);
  const { artifacts, diagnostics } = await emitEpub(skipping, settings(), tools);
  expect(artifacts).toHaveLength(1);
  expect(diagnostics).toMatchObject([{ code: 'epub-accessibility', severity: 'warning', question: 'a' }]);
});

it('packs a book again, for a claim that did not hold', async () => {
  const packer = startPacker();
  try {
    const expected = expectedOf(document, settings());
    const book = await buildBook(document, settings(), tools);
    const wrong = { ...expected, questions: [] };
    const [first, second] = await Promise.all([packer.pack(book, wrong), packer.pack(book, expected)]);
    expect(first.findings.map(({ kind }) => kind)).toContain('words');
    expect(second.findings).toEqual([]);
    expect(Buffer.from(first.bytes).equals(Buffer.from(second.bytes))).toBe(true);
  } finally {
    packer.stop();
  }
});
