import { inflateSync } from 'node:zlib';
import { PDFDocument, PDFName, PDFRawStream } from '@cantoo/pdf-lib';
import { parse } from 'csv-parse/sync';
import { beforeAll, describe, expect, it } from 'vitest';
import { emitCards } from '../../../src/formats/cards/cards.ts';
import { packedPixels } from '../../../src/formats/cards/carousel/packed-pixels.ts';
import type { Artifact } from '../../../src/model/artifact.ts';
import { leaflet, question, settings, tools } from './sample.ts';

const url = 'https://clinic.example.org/leaflets/skin/';
const document = leaflet(
  [
    question('What is skin?', { id: 'what', short: 'The largest organ, “skin”; it\nlasts.' }),
    question('=1+1 & -5 °C: too cold?', { id: 'cold', short: '@home it is, <b>no</b>.' }),
  ],
  { meta: { status: 'approved', canonicalUrl: url } },
);

let artifacts: readonly Artifact[];
beforeAll(async () => {
  ({ artifacts } = await emitCards(document, settings, tools()));
});

const bytesOf = (name: string) =>
  artifacts.find(({ path }) => path === `cards/${name}`)?.bytes ?? new Uint8Array();
const textOf = (name: string) => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytesOf(name));

describe('cards.csv', () => {
  it('is a table that Excel reads as UTF-8, with a row for each card and network', () => {
    const text = textOf('cards.csv');
    expect(
      text.startsWith('\ufeffnetwork,size,position,post,file,image,text,alt,link,title,question\r\n'),
    ).toBe(true);
    const rows: Record<string, string>[] = parse(text, { bom: true, columns: true });
    expect(
      rows.filter(({ file }) => file === 'cards/square/01-what.png').map(({ network }) => network),
    ).toEqual(['x', 'facebook', 'instagram', 'linkedin', 'threads', 'bluesky', 'mastodon']);
    expect(rows.find(({ network }) => network === 'pinterest')).toMatchObject({
      file: 'cards/pin/00-cover.png',
      image: `${url}cards/pin/00-cover.png`,
      link: url,
      title: 'All about skin',
      question: '',
    });
    expect(rows.find(({ question }) => question === 'what')?.text).toContain('“skin”; it\nlasts.');
  });

  it('is the same table where a mere line feed ends a row, as in spreadsheets', () => {
    const text = textOf('cards.csv');
    const read = (delimiters: string[]) => parse(text, { bom: true, record_delimiter: delimiters });
    expect(read(['\r\n', '\n'])).toEqual(read(['\r\n']));
  });

  it('runs nothing in a spreadsheet, and posts no sign that was not there', () => {
    const rows: Record<string, string>[] = parse(textOf('cards.csv'), { bom: true, columns: true });
    const cells = rows.flatMap((row) => Object.values(row));
    expect(cells.filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([]);
    const text = rows.find(({ question }) => question === 'cold')?.text ?? '';
    expect(text.replace(/^\u200b/, '')).toMatch(/^=1\+1 & -5 °C: too cold\?/);
  });
});

/** The address that an annotation leads to, written in hexadecimal. */
function addressIn(annotation: string): string {
  return Buffer.from(/\/URI <([\da-f]*)>/i.exec(annotation)?.[1] ?? '', 'hex').toString('latin1');
}

describe('carousel.pdf', () => {
  it('has a page for each portrait card, with its pixels as they were', async () => {
    const pdf = await PDFDocument.load(bytesOf('carousel.pdf'), { updateMetadata: false });
    const names = ['00-cover', '01-what', '02-cold', '03-closing'];
    expect(pdf.getPages().map((page) => page.getSize())).toEqual(
      names.map(() => ({ width: 810, height: 1012.5 })),
    );
    const images = pdf.context
      .enumerateIndirectObjects()
      .flatMap(([, object]) =>
        object instanceof PDFRawStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image')
          ? [object]
          : [],
      );
    const pixels = names.map((name) => {
      const png = packedPixels(bytesOf(`portrait/${name}.png`));
      return png === undefined ? 'see-through' : inflateSync(png.data).toString('base64');
    });
    expect(images.map((image) => inflateSync(image.contents).toString('base64'))).toEqual(pixels);
    expect(pixels).not.toContain('see-through');
  });

  it('says each card in words, and links where it names the address', async () => {
    const pdf = await PDFDocument.load(bytesOf('carousel.pdf'), { updateMetadata: false });
    expect([pdf.getTitle(), pdf.getCreationDate()]).toEqual(['All about skin', new Date(0)]);
    expect(pdf.catalog.get(PDFName.of('Lang'))?.toString()).toContain('en-GB');
    const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object.toString());
    const figures = objects.filter((object) => object.includes('/S /Figure'));
    expect(figures).toHaveLength(4);
    for (const figure of figures) expect(figure).toMatch(/\/Alt <FEFF/);
    expect(objects.filter((object) => object.includes('/S /Link'))).toHaveLength(1);
    const annotations = pdf.getPages().map((page) => page.node.Annots()?.size() ?? 0);
    expect(annotations).toEqual([0, 0, 0, 1]);
    const link = pdf.getPages()[3]?.node.Annots()?.lookup(0)?.toString() ?? '';
    expect(addressIn(link)).toBe(url);
    const [left = 0, bottom = 0, right = 0, top = 0] =
      /\/Rect \[ ([\d. ]+) \]/.exec(link)?.[1]?.split(' ').map(Number) ?? [];
    expect(right - left).toBeGreaterThan(100);
    expect(top - bottom).toBeGreaterThan(15);
    expect([left, bottom, 810 - right, 1012.5 - top].every((edge) => edge > 50)).toBe(true);
  });

  it('links to an address with a bracket that nothing closes', async () => {
    const odd = { ...document, meta: { ...document.meta, shortUrl: 'https://clinic.example.org/a(b' } };
    const made = await emitCards(odd, settings, tools());
    const bytes = made.artifacts.find(({ path }) => path.endsWith('.pdf'))?.bytes ?? new Uint8Array();
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false, throwOnInvalidObject: true });
    const link = pdf.getPages()[3]?.node.Annots()?.lookup(0)?.toString() ?? '';
    expect(addressIn(link)).toBe('https://clinic.example.org/a(b');
  });

  it('is not made where the brand has no portrait cards', async () => {
    const brand = { cards: { sizes: ['square' as const] } };
    const made = await emitCards(document, { ...settings, brand }, tools());
    expect(made.artifacts.map(({ path }) => path)).not.toContain('cards/carousel.pdf');
  });
});

describe('the contact sheet', () => {
  it('shows every card, beside it, with all its words', () => {
    const page = textOf('index.html');
    const pictures = artifacts.filter(({ mediaType }) => mediaType === 'image/png');
    for (const { path } of pictures) expect(page).toContain(`<img src="${path.replace('cards/', '')}"`);
    expect(page.match(/<img /g)).toHaveLength(pictures.length);
    expect(page).toContain('@home it is, &lt;b>no&lt;/b>.');
  });

  it('says in how many posts, what fits where, and warns of drafts and overdue reviews', async () => {
    expect(textOf('index.html')).not.toContain('class="notice"');
    const draft = { ...document, meta: { ...document.meta, status: 'draft' as const } };
    const made = await emitCards(draft, { ...settings, isOverdue: true }, tools());
    const page = new TextDecoder().decode(made.artifacts.find(({ path }) => path.endsWith('.html'))?.bytes);
    expect(page).toContain('A draft: do not post this.');
    expect(page).toContain('The date of the next review has passed');
  });
});
