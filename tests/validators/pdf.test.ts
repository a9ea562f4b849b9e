import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { lackingCommand, run, suite } from './programs.ts';
import { type Inspected, inspectSample, publishSamples, type SampleName, samples } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const lackingPoppler = await lackingCommand('pdfinfo', '-v', 'poppler-utils');
const lackingQpdf = await lackingCommand('qpdf', '--version', 'qpdf');
const folder = await temporaryFolder();
let out = '';

beforeAll(async () => {
  out = await publishSamples(folder);
});

const pdfOf = (name: SampleName) => join(out, name, `${name}.pdf`);

suite('pdfinfo', [lackingPoppler], () => {
  test.for(samples)('finds %s tagged, named and on A4', async (name) => {
    const { title } = await inspectSample(name, folder);
    const { stdout, code } = await run('pdfinfo', [pdfOf(name)]);
    const facts = new Map(
      stdout.split('\n').map((line) => [line.split(':')[0], line.replace(/^[^:]*:\s*/, '')]),
    );
    expect(code).toBe(0);
    expect(facts.get('Title')).toBe(title);
    expect(facts.get('Tagged')).toBe('yes');
    expect(facts.get('Encrypted')).toBe('no');
    expect(facts.get('JavaScript')).toBe('no');
    expect(facts.get('Page size')).toMatch(/\(A4\)$/);
    expect(facts.get('PDF subtype')).toMatch(/PDF\/UA-1/);
  });

  test.for(samples)('finds the language of %s', async (name) => {
    const { lang } = await inspectSample(name, folder);
    // The catalog is an object of its own in files without object streams; pdfinfo shows the XMP copy of the language.
    const { stdout } = await run('pdfinfo', ['-meta', pdfOf(name)]);
    expect(stdout.replace(/\s+/g, '')).toContain(`<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li>`);
  });

  test.for(samples)('finds the fonts of %s embedded, subset and readable', async (name) => {
    const { stdout } = await run('pdffonts', [pdfOf(name)]);
    const fonts = stdout.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    // The columns before the object number: emb, sub, uni.
    for (const font of fonts) expect(font).toMatch(/\byes\s+yes\s+yes\s+\d+\s+\d+$/);
  });
});

suite('qpdf', [lackingQpdf], () => {
  test.for(samples)('finds no fault in %s', async (name) => {
    const { code, stdout, stderr } = await run('qpdf', ['--check', pdfOf(name)]);
    expect(stdout + stderr).toContain('No syntax or stream encoding errors found');
    expect(code).toBe(0);
  });

  test.for(samples)('finds the language of %s in the catalog', async (name) => {
    const { lang } = await inspectSample(name, folder);
    const { stdout } = await run('qpdf', ['--json', '--json-key=objects', pdfOf(name)]);
    expect(stdout).toMatch(new RegExp(`"/Lang": "(u:)?${lang}"`));
  });
});

suite('pdftotext', [lackingPoppler], () => {
  test.for(samples)('finds every word of %s, in order', async (name) => {
    const { stdout } = await run('pdftotext', [
      '-raw',
      '-nopgbrk',
      '-enc',
      'UTF-8',
      ...body,
      pdfOf(name),
      '-',
    ]);
    const printed = squeezed(stdout);
    let from = 0;
    const lost = blocksOf(await inspectSample(name, folder)).filter((block) => {
      const at = printed.indexOf(squeezed(block), from);
      if (at !== -1) from = at + squeezed(block).length;
      return at === -1;
    });
    expect(lost, printed).toEqual([]);
  });
});

/** The page without its margins, in points: running header and page number would cut paragraphs in two. */
const body = ['-x', '0', '-y', '55', '-W', '596', '-H', '730'];

/** The text as it has to follow itself in print; list marks and numbers stand between the blocks. */
function blocksOf(document: Inspected): string[] {
  const parts = [
    document.title,
    document.intro?.text,
    ...document.sections.flatMap((section) => [
      section.title,
      section.intro?.text,
      ...section.questions.flatMap(({ question, answerText }) => [question, answerText]),
    ]),
  ];
  return parts.flatMap((part) => (part ?? '').split('\n')).filter((block) => squeezed(block) !== '');
}

/** Without white space and marks of direction; ligatures and presentation forms as the letters that they show. */
function squeezed(text: string): string {
  return text.normalize('NFKC').replace(/[\s\p{Cf}]+/gu, '');
}
