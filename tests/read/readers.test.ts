import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/model/diagnostic.ts';
import type { SourceTree } from '../../src/model/source.ts';
import { readerFor, readers } from '../../src/read/readers.ts';
import { encodeAs, utf16, utf32 } from './encode.ts';
import { samples, words } from './samples.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** Every text of a tree, as the reader left it. */
function textOf(tree: Nodes): string {
  const texts: string[] = [];
  visit(tree, (node) => {
    const { value, alt, url, title, label } = node as unknown as Record<string, unknown>;
    texts.push(...[value, alt, url, title, label].filter((text) => typeof text === 'string'));
  });
  return texts.join('\n');
}

/** What has to hold whatever the bytes are. */
function expectSound(outcome: Outcome<SourceTree>): void {
  if (outcome.value === undefined) expect(outcome.diagnostics.map((one) => one.severity)).toContain('error');
  for (const { place, path } of outcome.diagnostics) {
    expect(path).toMatch(/^file/);
    expect(place?.line).toBeGreaterThan(0);
  }
  if (outcome.value === undefined) return;
  const { text, tree } = outcome.value;
  const lines = text.split(/\r\n|\r|\n/);
  visit(tree, (node) => {
    if (node.position === undefined) return;
    const { start, end } = node.position;
    for (const { line, column, offset } of [start, end]) {
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(lines.length);
      expect(column).toBeGreaterThan(0);
      expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
      // Line and column say the same as the offset.
      const before = text.slice(0, offset).split(/\r\n|\r|\n/);
      if (text[(offset ?? 0) - 1] !== '\r')
        expect([line, column]).toEqual([before.length, (before.at(-1)?.length ?? 0) + 1]);
    }
    expect(end.offset).toBeGreaterThanOrEqual(start.offset ?? 0);
  });
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not be there
  expect(textOf(tree)).not.toMatch(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\r\uFFFE\uFFFF]/);
}

describe.each(readers.map((reader) => [reader.name, reader] as const))('reader: %s', (_, reader) => {
  it('names endings in lower case that lead back to it', async () => {
    for (const ending of reader.endings) {
      expect(ending).toMatch(/^\.[a-z0-9]+$/);
      expect(readerFor(`folder.x/FILE${ending.toUpperCase()}`)).toBe(reader);
    }
  });

  it('is held to its promises with a sample', async () => {
    expect(reader.endings.filter((ending) => ending in samples)).not.toEqual([]);
  });
});

/** Every reader with every sample of its own. */
const pairs = readers.flatMap((reader) =>
  reader.endings.flatMap((ending) => {
    const sample = samples[ending];
    const read = async (bytes: Uint8Array) => (await reader.load())(bytes, `file${ending}`);
    return sample === undefined ? [] : [{ ending, read, sample }];
  }),
);

describe.each(pairs)('reader of $ending', ({ read, sample }) => {
  const bytes = typeof sample === 'string' ? encode(sample) : sample;

  it('keeps every word, with places', async () => {
    const outcome = await read(bytes);
    expectSound(outcome);
    expect(outcome.diagnostics).toEqual([]);
    const kept = wordsOf(keptIn(outcome));
    for (const word of words) expect(kept).toContain(word);
  });

  it('reads the same again', async () => {
    expect(await read(bytes)).toEqual(await read(bytes));
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a byte order mark', encode('\uFEFF')],
    ['spaces', encode(' \n\t\r\n ')],
    ['invisible characters', encode('\u200B\u00AD\n\u2060')],
  ])('says that there is no text in %s', async (_name, empty) => {
    const { value, diagnostics } = await read(empty);
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ severity: 'error', place: { line: 1, column: 1 } }]);
    if (typeof sample === 'string') expect(diagnostics).toMatchObject([{ code: 'source-empty' }]);
  });

  it('refuses a picture, an archive of something else, a PDF, zeros, half of a UTF-16 file', async () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(40)]);
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, ...new Uint8Array(60), 0x61, 0x62]);
    const half = utf16('\uFEFFWhat are pores?', 'little').slice(0, -1);
    for (const other of [png, zip, encode('%PDF-1.7\n1 0 obj'), half, new Uint8Array(20)]) {
      const { value, diagnostics } = await read(other);
      expect(value).toBeUndefined();
      expect(diagnostics).toMatchObject([{ severity: 'error' }]);
    }
  });

  it('reads or refuses a file that was cut off', async () => {
    const step = Math.ceil(bytes.length / 40);
    for (let end = 0; end < bytes.length; end += step) expectSound(await read(bytes.slice(0, end)));
  });

  it('reads or refuses a file with damaged bytes', async () => {
    const damage = fc.array(fc.tuple(fc.nat(bytes.length - 1), fc.nat(255)), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(damage, async (places) => {
        const damaged = bytes.slice();
        for (const [at, byte] of places) damaged[at] = byte;
        expectSound(await read(damaged));
      }),
      { numRuns: 60 },
    );
  });

  it('never throws, whatever the bytes', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 300 }), async (random) => expectSound(await read(random))),
      { numRuns: 150 },
    );
  });

  it('never throws, whatever the text', async () => {
    const piece = fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      '\n\n',
      '---',
      '# ',
      '- ',
      '1. ',
      '> ',
      '`',
      '*',
      '_',
      '[^1]',
      '[a]: b',
      '|',
      '<b>',
      '<!--',
      '?',
      'Q: ',
      '{#a}',
      'word ',
      'é',
      '\u0301',
      '\u0000',
      '\uD83D',
      '؟',
      '    ',
      '\t',
    );
    const text = fc
      .array(fc.oneof(piece, fc.string({ maxLength: 8 })), { maxLength: 30 })
      .map((pieces) => pieces.join(''));
    await fc.assert(
      fc.asyncProperty(text, async (one) => expectSound(await read(encode(one)))),
      { numRuns: 200 },
    );
  });

  it('reads long lines in time', async () => {
    // 200,000 characters each: a quadratic search would take minutes; the limit is wide, as machines are busy.
    for (const unit of [
      'word ',
      'a? ',
      '{#a ',
      '{a="',
      '“?” ',
      '1. ',
      '> ',
      '- ',
      '   ',
      '...',
      '"}',
      '<b>',
    ]) {
      const text = `Pores\n\n${unit.repeat(Math.ceil(200_000 / unit.length))}\n`;
      const start = performance.now();
      await read(encode(text));
      expect(performance.now() - start, unit).toBeLessThan(20_000);
    }
  }, 240_000);
});

/** Those whose file is text: encodings, line ends and invisible characters make no difference. */
const texts = pairs.flatMap(({ sample, ...pair }) =>
  typeof sample === 'string' ? [{ ...pair, sample }] : [],
);

describe.each(texts)('reader of text: $ending', ({ read, sample }) => {
  it.each([
    ['carriage return and line feed', (text: string) => encode(text.replaceAll('\n', '\r\n'))],
    ['carriage return', (text: string) => encode(text.replaceAll('\n', '\r'))],
    ['line ends of several kinds', (text: string) => encode(mixedEnds(text))],
    ['a byte order mark', (text: string) => encode(`\uFEFF${text}`)],
    ['UTF-16 LE', (text: string) => utf16(`\uFEFF${text}`, 'little')],
    ['UTF-16 BE', (text: string) => utf16(`\uFEFF${text}`, 'big')],
    ['UTF-16 LE without a mark', (text: string) => utf16(text, 'little')],
    ['UTF-16 BE without a mark', (text: string) => utf16(text, 'big')],
    ['UTF-32 LE', (text: string) => utf32(`\uFEFF${text}`, 'little')],
    ['soft hyphens', (text: string) => encode(text.replaceAll('openings', 'open\u00ADings'))],
    ['zero-width spaces', (text: string) => encode(text.replaceAll('gently', 'gen\u200Btly\u2060'))],
    [
      'spaces that do not break',
      (text: string) => encode(text.replaceAll('Small openings', 'Small\u00A0openings')),
    ],
    ['decomposed letters', (text: string) => encode(text.normalize('NFD'))],
  ])('reads the same with %s', async (_name, written) => {
    const plain = await read(encode(sample));
    const other = await read(written(sample));
    expectSound(other);
    expect(other.diagnostics).toEqual([]);
    expect(bare(other)).toEqual(bare(plain));
  });

  it('reads Windows-1252 and says so', async () => {
    const outcome = await read(encodeAs('windows-1252', sample));
    expectSound(outcome);
    expect(outcome.diagnostics).toMatchObject([{ code: 'source-encoding-guessed', severity: 'warning' }]);
    expect(bare(outcome)).toEqual(bare(await read(encode(sample))));
  });

  it('says where a byte is no UTF-8', async () => {
    const whole = encode(sample);
    const at = whole.indexOf(encode('café')[3] ?? 0, encode(sample.slice(0, sample.indexOf('café'))).length);
    const { value, diagnostics } = await read(whole.filter((_byte, index) => index !== at));
    expect(value).toBeUndefined();
    const before = sample.slice(0, sample.indexOf('é')).split('\n');
    expect(diagnostics).toMatchObject([
      {
        code: 'source-encoding',
        severity: 'error',
        place: { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 },
      },
    ]);
  });

  it('leaves control characters out and says where; words do not grow together', async () => {
    const [first = ''] = sample.split('What are');
    const line = first.split('\n').length;
    const outcome = await read(
      encode(sample.replaceAll('What are', 'What a\u0007re').replaceAll('Small openings', 'Small\fopenings')),
    );
    expectSound(outcome);
    expect(outcome.diagnostics).toMatchObject([
      { code: 'source-control-character', severity: 'warning', place: { line } },
    ]);
    expect(keptIn(outcome)).toContain('What are pores?');
    expect(keptIn(outcome)).toMatch(/Small openings/);
  });

  it('warns of garbled letters and keeps them', async () => {
    const outcome = await read(encode(sample.replaceAll('café', 'cafÃ©')));
    expectSound(outcome);
    expect(outcome.diagnostics).toMatchObject([
      { code: 'text-garbled', quote: expect.stringContaining('cafÃ©') },
    ]);
    expect(keptIn(outcome)).toContain('cafÃ©');
  });
});

describe('readerFor', () => {
  it.each(['pores', 'pores.', 'pores.pdf', '.md/pores', 'md'])('has none for "%s"', async (path) => {
    expect(readerFor(path)).toBeUndefined();
  });
});

/** A tree without places. Where a data file was blanked out in front matter, the number of blanks is its own. */
function bare(outcome: Outcome<SourceTree>): unknown {
  return JSON.parse(
    JSON.stringify(outcome.value?.tree ?? null, (key, value) =>
      key === 'position'
        ? undefined
        : value?.type === 'yaml'
          ? { value: value.value.replace(/ +/g, ' ') }
          : value,
    ),
  );
}

/** Line ends of three kinds; none that makes one of two lines. */
function mixedEnds(text: string): string {
  const ends = ['\r\n', '\r', '\r\n', '\n'];
  return text.split('\n').reduce((whole, line, index) => `${whole}${ends[index % 4]}${line}`);
}

/** What a reader took from a file, its statements about itself included. */
function keptIn({ value }: Outcome<SourceTree>): string {
  if (value === undefined) return '';
  return [textOf(value.tree), ...Object.values(value.stated ?? {})].join('\n');
}
