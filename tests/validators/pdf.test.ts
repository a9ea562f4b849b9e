import { readdir } from 'node:fs/promises';
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
    const { title, lang } = await inspectSample(name, folder);
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

    const { stdout: xmp } = await run('pdfinfo', ['-meta', pdfOf(name)]);
    expect(xmp).toContain(`<dc:language><rdf:Bag><rdf:li>${lang}</rdf:li></rdf:Bag></dc:language>`);
    expect(xmp).toMatch(
      /<dc:title><rdf:Alt><rdf:li xml:lang="x-default">[^<]+<\/rdf:li><\/rdf:Alt><\/dc:title>/,
    );
  });
});

/** The printed files beside the A4 edition, as the run made them: a text of eighty questions has no tri-fold. */
const printsOf = async (name: SampleName): Promise<readonly string[]> =>
  (await readdir(join(out, name, 'print')))
    .filter((file) => file.endsWith('.pdf'))
    .map((file) => join(out, name, 'print', file));

suite('the printed editions', [lackingPoppler, lackingQpdf], () => {
  test.for(samples)('of %s are whole, have their fonts, and are what they say', async (name) => {
    const files = await printsOf(name);
    expect(files.length).toBe(name === 'eighty' ? 5 : 7);
    for (const file of files) {
      const { code, stdout } = await run('qpdf', ['--check', file]);
      expect(stdout, file).toContain('No syntax or stream encoding errors found');
      expect(code, file).toBe(0);
      const fonts = (await run('pdffonts', [file])).stdout.trim().split('\n').slice(2);
      for (const font of fonts) expect(font, file).toMatch(/\byes\s+yes\s+yes\s+\d+\s+\d+$/);
      const { stdout: info, stderr } = await run('pdfinfo', [file]);
      expect(stderr, file).toBe('');
      expect(/PDF subtype:\s+PDF\/X-4/.test(info), file).toBe(file.includes('press'));
      expect(/Tagged:\s+yes/.test(info), file).toBe(!file.endsWith('-booklet.pdf') || file.includes('press'));
    }
  });

  test('have the boxes that printers ask for', async () => {
    const { stdout } = await run('pdfinfo', ['-box', join(out, 'pores', 'print', 'pores-press-trifold.pdf')]);
    const box = (name: string) =>
      (new RegExp(`${name}:\\s+(.*)`).exec(stdout)?.[1] ?? '').trim().split(/\s+/).map(Number);
    const [left = 0, bottom = 0, right = 0, top = 0] = box('TrimBox');
    expect(right - left).toBeCloseTo((297 * 72) / 25.4, 1);
    expect(top - bottom).toBeCloseTo((210 * 72) / 25.4, 1);
    const bleed = box('BleedBox');
    for (const [index, side] of [left, bottom, right, top].entries()) {
      expect(Math.abs((bleed[index] ?? 0) - side)).toBeCloseTo((3 * 72) / 25.4, 1);
    }
  });
});

suite('pdffonts', [lackingPoppler], () => {
  test.for(samples)('finds the fonts of %s embedded, subset and readable', async (name) => {
    const { stdout } = await run('pdffonts', [pdfOf(name)]);
    const fonts = stdout.trim().split('\n').slice(2);
    expect(fonts.length).toBeGreaterThan(0);
    // The columns before the object number: embedded, subset, with a map to Unicode.
    for (const font of fonts) expect(font).toMatch(/\byes\s+yes\s+yes\s+\d+\s+\d+$/);
  });
});

interface QpdfJson {
  readonly qpdf: readonly [
    unknown,
    Readonly<Record<string, { readonly value?: Readonly<Record<string, unknown>> }>>,
  ];
}

suite('qpdf', [lackingQpdf], () => {
  test.for(samples)('finds no fault in %s', async (name) => {
    const { code, stdout, stderr } = await run('qpdf', ['--check', pdfOf(name)]);
    expect(stdout + stderr).toContain('No syntax or stream encoding errors found');
    expect(code).toBe(0);
  });

  test.for(samples)('finds the language of %s, and the words for its pictures', async (name) => {
    const document = await inspectSample(name, folder);
    const { stdout } = await run('qpdf', ['--json=2', pdfOf(name)]);
    const { qpdf }: QpdfJson = JSON.parse(stdout);
    const objects = Object.values(qpdf[1]).map(({ value }) => value ?? {});
    const catalog = objects.find((value) => value['/Type'] === '/Catalog') ?? {};
    expect(catalog['/Lang']).toBe(`u:${document.lang}`);
    expect(catalog['/MarkInfo']).toMatchObject({ '/Marked': true });
    expect(catalog['/ViewerPreferences']).toMatchObject({ '/DisplayDocTitle': true });
    const words = objects.map((value) => value['/Alt']);
    for (const alt of picturesOf(document)) expect(words).toContain(`u:${alt}`);
  });
});

suite('pdftotext', [lackingPoppler], () => {
  test.for(samples)('finds every word of %s, in order', async (name) => {
    const document = await inspectSample(name, folder);
    // In the order of the tags; but words that run leftwards come out right in the order of the eye only.
    const order = document.dir === 'rtl' ? [] : ['-raw'];
    const { stdout } = await run('pdftotext', [
      ...order,
      '-nopgbrk',
      '-enc',
      'UTF-8',
      ...body,
      pdfOf(name),
      '-',
    ]);
    const printed = squeezed(stdout);
    let from = 0;
    const lost = blocksOf(document).filter((block) => {
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
  const pictures = picturesOf(document);
  return parts
    .flatMap((part) => (part ?? '').split('\n'))
    .filter((block) => squeezed(block) !== '' && !pictures.includes(block));
}

/** The descriptions of the pictures: words of the answer that are tagged, not printed. */
function picturesOf(document: Inspected): string[] {
  return document.sections
    .flatMap(({ questions }) => questions)
    .flatMap(({ answerHtml }) => [...answerHtml.matchAll(/<img [^>]*alt="([^"]+)"/g)])
    .map(([, alt = '']) => alt);
}

/**
 * Letters, digits and signs: without white space and marks of direction; without brackets and quotation marks, which
 * print adds to quotations, takes from ruby and mirrors in Arabic; ligatures as the letters that they show.
 */
function squeezed(text: string): string {
  return (
    text
      .normalize('NFKC')
      .replace(/[\s\p{Cf}\p{Ps}\p{Pe}\p{Pi}\p{Pf}"]+/gu, '')
      // pdftotext turns the two letters of the Arabic ligature lam-alef round; the file has them in their order.
      .replace(/[لاأإآ]+/g, (letters) => [...letters].sort().join(''))
  );
}
