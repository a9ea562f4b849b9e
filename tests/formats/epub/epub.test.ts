import { unzipSync } from 'fflate';
import { afterEach, describe, expect, it } from 'vitest';
import { buildBook } from '../../../src/formats/epub/book.ts';
import { emitEpub } from '../../../src/formats/epub/epub.ts';
import { packBook } from '../../../src/formats/epub/packager.ts';
import { assets, brand, fullMeta, leaflet, question, section, sections, settings, tools } from './sample.ts';

const document = leaflet(sections, { meta: fullMeta });
const options = settings({ brand, assets });

async function emitted(): Promise<Uint8Array> {
  const { artifacts } = await emitEpub(document, options, tools);
  return artifacts[0]?.bytes ?? new Uint8Array();
}

it('makes one file, named after the document', async () => {
  const { artifacts, diagnostics } = await emitEpub(document, options, tools);
  expect(artifacts.map(({ path, mediaType }) => [path, mediaType])).toEqual([
    ['skin.epub', 'application/epub+zip'],
  ]);
  expect(diagnostics).toEqual([]);
});

describe('the zip', () => {
  it('begins with the plain mimetype, as file(1) and reading systems look for it', async () => {
    const bytes = Buffer.from(await emitted());
    expect(bytes.toString('latin1', 0, 4)).toBe('PK\x03\x04');
    expect(bytes.readUInt16LE(6)).toBe(0); // no flags
    expect(bytes.readUInt16LE(8)).toBe(0); // stored
    expect(bytes.readUInt32LE(18)).toBe(20);
    expect(bytes.readUInt16LE(28)).toBe(0); // no extra field
    expect(bytes.toString('latin1', 30, 58)).toBe('mimetypeapplication/epub+zip');
  });

  it('holds the files of the book in their order, byte for byte, and no folders', async () => {
    const book = await buildBook(document, options, tools);
    const entries = unzipSync(await packBook(book));
    expect(Object.keys(entries)).toEqual(book.files.map(({ path }) => path));
    for (const { path, bytes } of book.files) {
      expect([path, Buffer.from(entries[path] ?? []).equals(Buffer.from(bytes))]).toEqual([path, true]);
    }
  });

  it('gives template marks in the text to no template', async () => {
    const odd = leaflet(
      [section(null, [question('a', '<%= 6 * 7 %>?', '<p>&lt;%- include("x") %&gt;</p>')])],
      {
        title: '<% throw 1 %>',
      },
    );
    const text = new TextDecoder().decode(
      unzipSync(await packBook(await buildBook(odd, options, tools)))['OEBPS/q01-a.xhtml'],
    );
    expect(text).toContain('&#x3C;%= 6 * 7 %>?');
    expect(text).toContain('&#x3C;%- include("x") %>');
  });
});

describe('the bytes', () => {
  const zone = process.env.TZ;
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  it('are the same each time and in every time zone', async () => {
    process.env.TZ = 'UTC';
    expect(new Date(0).getHours()).toBe(0);
    const first = await emitted();
    process.env.TZ = 'Asia/Tokyo';
    expect(new Date(0).getHours()).toBe(9);
    const second = await emitted();
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });
});
