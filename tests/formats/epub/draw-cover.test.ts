import { unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import { drawCover } from '../../../src/formats/epub/draw-cover.ts';
import { emitEpub } from '../../../src/formats/epub/epub.ts';
import { leaflet, question, section, settings, tools } from './sample.ts';

const sections = [section(null, [question('why', 'Why?', '<p>Because.</p>')])];
const long = 'Pores and everything that a person could want to know about them '.repeat(12).trim();

it('draws the title, the subtitle and the name of the clinic, and says them', async () => {
  const { cover, diagnostics } = await drawCover(
    leaflet(sections, { title: 'Pores', subtitle: 'Small but many' }),
    settings({ brand: { name: 'Example Clinic' } }),
    tools,
  );
  expect(diagnostics).toEqual([]);
  expect(cover?.mediaType).toBe('image/png');
  expect(cover?.alt).toContain('Pores – Small but many');
  expect(cover?.alt).toContain('Example Clinic');
});

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
    const { artifacts, diagnostics } = await emitEpub(leaflet(sections, words), settings(), tools);
    expect(diagnostics).toMatchObject([
      { code: 'cover-undrawn', severity: 'warning', message: expect.stringMatching(message), quote },
    ]);
    const files = Object.keys(unzipSync(artifacts[0]?.bytes ?? new Uint8Array()));
    expect(files).toContain('OEBPS/title.xhtml');
    expect(files.filter((path) => path.includes('cover'))).toEqual([]);
  },
);
