import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../../src/model/diagnostic.ts';
import type { SourceTree } from '../../src/model/source.ts';
import { readerFor, readers } from '../../src/read/readers.ts';

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
    expect(path).toBe('file');
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

const sample =
  '---\ntitle: Pores\n---\n\nWhat are pores?\n\nSmall openings. See §2, “skin’s” oil.\n\n1. Wash\n2. Dry\n\nWhy?\nBecause.\n';

describe.each(readers.map((reader) => [reader.name, reader] as const))('reader: %s', (_, reader) => {
  it('names endings in lower case that lead back to it', () => {
    for (const ending of reader.endings) {
      expect(ending).toMatch(/^\.[a-z0-9]+$/);
      expect(readerFor(`folder.x/FILE${ending.toUpperCase()}`)).toBe(reader);
    }
  });

  it('keeps every word, with places', () => {
    const outcome = reader.read(encode(sample), 'file');
    expectSound(outcome);
    expect(outcome.diagnostics).toEqual([]);
    const kept = textOf(outcome.value?.tree ?? { type: 'root', children: [] });
    // The numbers of the list are its order.
    for (const word of wordsOf(sample).filter((one) => !/^[12]$/.test(one))) expect(kept).toContain(word);
  });

  it.each([
    ['carriage return and line feed', sample.replaceAll('\n', '\r\n')],
    ['carriage return', sample.replaceAll('\n', '\r')],
    ['a byte order mark', `\uFEFF${sample}`],
  ])('reads the same with %s', (_name, text) => {
    const plain = reader.read(encode(sample), 'file');
    const other = reader.read(encode(text), 'file');
    expectSound(other);
    expect(other.diagnostics).toEqual([]);
    expect(bare(other)).toEqual(bare(plain));
  });

  it.each([
    ['little', true],
    ['big', false],
  ])('reads UTF-16 with %s end first', (_name, little) => {
    const outcome = reader.read(utf16(sample, little), 'file');
    expectSound(outcome);
    expect(bare(outcome)).toEqual(bare(reader.read(encode(sample), 'file')));
  });

  it.each([
    ['nothing', new Uint8Array()],
    ['a byte order mark', encode('\uFEFF')],
    ['spaces', encode(' \n\t\r\n ')],
    ['invisible characters', encode('\u200B\u00AD\n\u2060')],
  ])('says that a source of %s is empty', (_name, bytes) => {
    const { value, diagnostics } = reader.read(bytes, 'file');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'source-empty', severity: 'error', place: { line: 1, column: 1 } },
    ]);
  });

  it('says on which line bytes are no text', () => {
    const bytes = new Uint8Array([...encode('One\r\ntwo\n'), 0xe9, 0x20, 0x61]);
    const { value, diagnostics } = reader.read(bytes, 'file');
    expect(value).toBeUndefined();
    expect(diagnostics).toMatchObject([{ code: 'source-encoding', severity: 'error', place: { line: 3 } }]);
  });

  it('refuses a picture, an archive, half of a UTF-16 file', () => {
    const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, ...new Uint8Array(40)]);
    const zip = new Uint8Array([0x50, 0x4b, 3, 4, 20, ...new Uint8Array(60), 0x61, 0x62]);
    const half = utf16(sample, true).slice(0, -1);
    for (const bytes of [png, zip, half, new Uint8Array(20)]) {
      expect(reader.read(bytes, 'file').diagnostics).toMatchObject([{ code: 'source-encoding' }]);
    }
  });

  it('leaves control characters out and says where; words do not grow together', () => {
    const outcome = reader.read(
      encode('Pores\n\nWhat a\u0007re po\0res?\n\nSmall\fopen\u0085ings and\vmore of them in the skin.\n'),
      'file',
    );
    expectSound(outcome);
    expect(outcome.diagnostics).toMatchObject([
      { code: 'source-control-character', severity: 'warning', place: { line: 3, column: 7 } },
    ]);
    const kept = textOf(outcome.value?.tree ?? { type: 'root', children: [] });
    expect(kept).toContain('What are pores?');
    expect(kept).toMatch(/Small open/);
    expect(kept).toMatch(/and more/);
  });

  it('never throws, whatever the bytes', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => expectSound(reader.read(bytes, 'file'))),
      { numRuns: 150 },
    );
  });

  it('never throws, whatever the text', () => {
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
    fc.assert(
      fc.property(text, (one) => expectSound(reader.read(encode(one), 'file'))),
      { numRuns: 200 },
    );
  });

  it('reads long lines in time', () => {
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
      reader.read(encode(text), 'file');
      expect(performance.now() - start, unit).toBeLessThan(20_000);
    }
  }, 240_000);
});

describe('readerFor', () => {
  it.each(['pores', 'pores.', 'pores.pdf', '.md/pores', 'md'])('has none for "%s"', (path) => {
    expect(readerFor(path)).toBeUndefined();
  });
});

function bare(outcome: Outcome<SourceTree>): unknown {
  return JSON.parse(
    JSON.stringify(outcome.value?.tree ?? null, (key, value) => (key === 'position' ? undefined : value)),
  );
}

function utf16(text: string, little: boolean): Uint8Array {
  const bytes = Buffer.from(`\uFEFF${text}`, 'utf16le');
  return new Uint8Array(little ? bytes : bytes.swap16());
}
