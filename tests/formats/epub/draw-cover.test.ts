import { unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { drawCover } from '../../../src/formats/epub/draw-cover.ts';
import { emitEpub } from '../../../src/formats/epub/epub.ts';
import { cardDesignNames } from '../../../src/model/card.ts';
import { leaflet, question, settings, tools } from '../cards/sample.ts';
import * as book from './sample.ts';

const shared = tools();
const one = [question('What is skin?')];

describe('the cover of a book', () => {
  it.each(cardDesignNames)('says what the title page says, in the design %s', async (design) => {
    const brand = { name: 'Example Skin Clinic', cards: { design } };
    const { cover, diagnostics } = await drawCover(leaflet(one), { ...settings, brand }, shared);
    expect(diagnostics).toEqual([]);
    expect(cover?.alt).toBe('cover: All about skin – And how to look after it – Example Skin Clinic');
    const { width, height } = PNG.sync.read(Buffer.from(cover?.bytes ?? []));
    expect([width, height]).toEqual([1200, 1920]);
    expect(cover?.bytes.length).toBeLessThan(200_000);
  });

  it('says that it is a draft', async () => {
    const { cover } = await drawCover(leaflet(one, { meta: { status: 'draft' } }), settings, shared);
    expect(cover?.alt).toMatch(/^cover: draft – /);
  });

  it('is the same each time, and another for another design', async () => {
    const draw = async (design: (typeof cardDesignNames)[number]) =>
      (await drawCover(leaflet(one), { ...settings, brand: { cards: { design } } }, tools())).cover?.bytes;
    expect(await draw('bold')).toEqual(await draw('bold'));
    expect(await draw('bold')).not.toEqual(await draw('talk'));
  });
});

const sections = [book.section(null, [book.question('why', 'Why?', '<p>Because.</p>')])];
const long = 'Pores and everything that a person could want to know about them '.repeat(12).trim();

/** What the cover cannot hold, and the one finding about it. */
const undrawable: readonly (readonly [string, { title: string; subtitle: string | null }, RegExp, string])[] =
  [
    [
      'characters without a font',
      { title: 'ขน', subtitle: null },
      /“ข” \(U\+0E02\), “น” \(U\+0E19\) on the cover/,
      'ข น',
    ],
    ['a long title', { title: long, subtitle: null }, /length of the title/, long],
    ['a long subtitle', { title: 'Pores', subtitle: long }, /length of the subtitle/, long],
  ];

it.each(undrawable)(
  'makes a book without a cover for %s, and says so once',
  async (_, words, message, quote) => {
    const { artifacts, diagnostics } = await emitEpub(
      book.leaflet(sections, words),
      book.settings(),
      book.tools,
    );
    expect(diagnostics).toMatchObject([
      { code: 'cover-undrawn', severity: 'warning', message: expect.stringMatching(message), quote },
    ]);
    const files = Object.keys(unzipSync(artifacts[0]?.bytes ?? new Uint8Array()));
    expect(files).toContain('OEBPS/title.xhtml');
    expect(files.filter((path) => path.includes('cover'))).toEqual([]);
  },
);
