import { PDFDict, PDFDocument, PDFName } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { editions } from '../../../src/formats/pdf/editions.ts';
import { editionNames } from '../../../src/model/artifact.ts';
import { drawingOf } from '../../../src/pdf/interpret.ts';
import { PDFDocument as OwnDocument } from '../../../src/pdf/pdf-lib.ts';
import { taggedText } from '../../../src/pdf/tagged-text.ts';
import { survey } from '../../../src/preflight/survey.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { documents } from '../../documents.ts';
import { openWorld } from '../../world.ts';
import { leaflet, printed } from './editions.ts';

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const arabic = `---
title: كل شيء عن المسام
inLanguage: ar
status: approved
identifier: SK-001-AR
version: "1.0"
shortUrl: https://clinic.example.org/ar
keyPoints: [المسام جزء ضروري من بشرتك.]
---
## ما هي المسام؟

فتحات صغيرة في الجلد تخرج منها بصيلات الشعر. لا يمكنك إغلاقها تماماً، ويساعد حمض الساليسيليك (BHA 2%) مع SPF 30.

## متى أتصل بالطبيب؟

اتصل بنا على الرقم +44 20 7946 0000 إذا أصبح الجلد مؤلماً أو متورّماً.
`;

const open = (bytes: Uint8Array | undefined) =>
  PDFDocument.load(bytes ?? new Uint8Array(), { updateMetadata: false });

async function textOf(bytes: Uint8Array | undefined): Promise<string> {
  const pdf = await OwnDocument.load(bytes ?? new Uint8Array(), { updateMetadata: false });
  const { pages } = survey(pdf);
  return taggedText(
    pdf,
    pages.map(({ tagged }) => tagged),
  )
    .map(({ text }) => text)
    .join(' ');
}

it('there is one for every name of the contract', () => {
  expect(editions.map(({ name }) => name).sort()).toEqual([...editionNames].sort());
});

describe('every edition', () => {
  it.each(Object.entries({ ...documents, leaflet, Arabic: arabic }))(
    'keeps its promises: %s',
    async (name, source) => {
      const { files, diagnostics } = await printed(source, world);
      const isLong = name === 'eighty questions';
      expect(diagnostics.map(({ code }) => code)).toEqual(isLong ? ['trifold-overflow'] : []);
      expect([...files.keys()]).toEqual(
        [
          'sample.pdf',
          'print/sample-booklet.pdf',
          'print/sample-booklet-pages.pdf',
          'print/sample-trifold.pdf',
          'print/sample-large-print.pdf',
          'print/sample-press.pdf',
          'print/sample-press-booklet.pdf',
          'print/sample-press-trifold.pdf',
        ].filter((path) => !(isLong && path.includes('trifold'))),
      );
    },
    120_000,
  );

  it('is the same, byte for byte, whichever others are made', async () => {
    const [all, alone] = await Promise.all([
      printed(leaflet, world),
      printed(leaflet, world, { editions: ['press', 'large-print'] }),
    ]);
    for (const [path, { bytes }] of alone.files) {
      expect(Buffer.compare(all.files.get(path)?.bytes ?? new Uint8Array(), bytes), path).toBe(0);
    }
  });

  it('has a logo with small letters in it, which are no text to read', async () => {
    const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 40"><rect width="100" height="40" fill="#0b5563"/><text x="8" y="24" font-size="9" fill="#fff">Example Clinic</text></svg>`;
    const { files, diagnostics } = await printed(leaflet, world, {
      brand: { logo: { bytes: new TextEncoder().encode(logo), mediaType: 'image/svg+xml' } },
    });
    expect(diagnostics).toEqual([]);
    expect(files.size).toBe(8);
  });

  it('is on the paper of the region', async () => {
    const { files } = await printed(leaflet, world, { brand: { region: 'us' } });
    const sizes = await Promise.all(
      [...files.values()].map(async ({ path, bytes }) => {
        const { width, height } = (await open(bytes)).getPage(0).getTrimBox();
        return [path.replace(/^.*sample-?/, ''), Math.round(width), Math.round(height)];
      }),
    );
    expect(sizes).toEqual([
      ['.pdf', 612, 792],
      ['booklet.pdf', 792, 612],
      ['booklet-pages.pdf', 396, 612],
      ['trifold.pdf', 792, 612],
      ['large-print.pdf', 612, 792],
      ['press.pdf', 612, 792],
      ['press-booklet.pdf', 396, 612],
      ['press-trifold.pdf', 792, 612],
    ]);
  });
});

describe('the reading copy', () => {
  it('has no name of more than 127 bytes, and links that still lead somewhere', async () => {
    const { files } = await printed(
      arabic.replace('هي المسام', 'هي المسام ولماذا تبدو أكبر حجماً عند بعض الناس من غيرهم') +
        Array.from({ length: 4 }, (_, index) => `\n## سؤال آخر ${index + 1}؟\n\nجواب.\n`).join(''),
      world,
      { editions: ['a4'] },
    );
    const pdf = await open(files.get('sample.pdf')?.bytes);
    const places = pdf.catalog.lookup(PDFName.of('Dests'), PDFDict);
    const links = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) => (object instanceof PDFDict ? [object.get(PDFName.of('Dest'))] : []))
      .filter((place) => place instanceof PDFName);
    expect(links.length).toBeGreaterThan(5);
    for (const place of links) {
      expect(Buffer.byteLength(place.decodeText())).toBeLessThanOrEqual(127);
      expect(places.has(place)).toBe(true);
    }
  });

  it('names in its list of contents the pages where questions are', async () => {
    const { files } = await printed(leaflet, world, { editions: ['a4', 'large-print'] });
    for (const { bytes } of files.values()) {
      const pdf = await OwnDocument.load(bytes, { updateMetadata: false });
      const shown = pdf.getPages().map((page) =>
        drawingOf(page, new Map())
          .texts.map(({ text }) => text)
          .join(' '),
      );
      const text = await textOf(bytes);
      for (const question of ['What should I do?', 'When do I need a doctor?']) {
        const listed = new RegExp(`${question.replace('?', '\\?')} +(\\d+)`).exec(text)?.[1];
        // The last page that has it: the first may be the list itself.
        const page = shown.findLastIndex((content) => content.includes(question)) + 1;
        expect(Number(listed), question).toBe(page);
      }
    }
  });

  it('has an outline in the words of the leaflet, and links that say where they lead', async () => {
    const { files } = await printed(leaflet, world, { editions: ['a4'] });
    const pdf = await open(files.get('sample.pdf')?.bytes);
    const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
    const dicts = objects.filter((object) => object instanceof PDFDict);
    const texts = (key: string) =>
      dicts.flatMap((dict) => {
        const value = dict.get(PDFName.of(key));
        return value !== undefined && 'decodeText' in value
          ? [(value as { decodeText(): string }).decodeText()]
          : [];
      });
    expect(texts('Title')).toContain('When do I need a doctor?');
    expect(texts('Contents')).toContain('our page');
    expect(texts('Contents').some((words) => words.startsWith('What is sunburn?'))).toBe(true);
  });
});
