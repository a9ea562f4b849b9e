import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { drawCover } from '../../../src/formats/epub/draw-cover.ts';
import { cardDesignNames } from '../../../src/model/card.ts';
import { leaflet, question, settings, tools } from '../cards/sample.ts';

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

describe('a cover that cannot be drawn is left out, and told', () => {
  const long = 'Everything that there is to know about the care of skin after treatment. '.repeat(20);
  it.each([
    ['a character that no font has', { title: 'Skin ไ' }, 'ไ', 'U+0E44'],
    ['too long a title', { title: long }, long, 'length of the title'],
    ['too long a subtitle', { subtitle: long }, long, 'length of the subtitle'],
  ])('%s', async (_, changes, quote, words) => {
    const { cover, diagnostics } = await drawCover(leaflet(one, changes), settings, shared);
    expect(cover).toBeUndefined();
    expect(diagnostics).toMatchObject([
      { code: 'cover-undrawn', severity: 'warning', channel: 'epub', path: 'source/skin.md', quote },
    ]);
    expect(diagnostics[0]?.message).toContain(words);
    expect(diagnostics[0]?.message).toContain('The e-book has no cover.');
  });
});
