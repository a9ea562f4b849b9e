import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cardDesignNames } from '../../../src/model/card.ts';
import { contrast } from '../../../src/model/colour.ts';
import type { CardPicture } from '../../../src/model/context.ts';
import { type Faint, faintWords } from '../../../src/render/pictures/contrast.ts';
import { drawPicture, fitPicture } from '../../../src/render/pictures/draw.ts';
import { lookOf } from '../../../src/render/pictures/look.ts';
import type { Picture } from '../../../src/render/pictures/picture.ts';
import { cardSizes } from '../../../src/render/pictures/sizes.ts';
import { leaflet, settings, tools } from '../../formats/cards/sample.ts';

const shared = tools();

/** A card of 600 × 300 with these elements; `p` is at 50, 100, of 500 × 60. */
async function card(body: string, css: string): Promise<CardPicture> {
  const base =
    '.card{position:relative;width:600px;height:300px;margin:0;background-color:#fff;color:#000}' +
    'p{position:absolute;left:50px;top:100px;width:500px;margin:0;font-size:40px;line-height:60px}' +
    '.shape{position:absolute}';
  return {
    html: `<!DOCTYPE html><html lang="en"><body class="card">${body}</body></html>`,
    css: `html{display:block}${base}${css}`,
    width: 600,
    height: 300,
    lang: 'en',
    fonts: await shared.fonts.faces(`${body}☀ `),
    images: { dark: svg('#222'), pale: svg('#eee') },
  };
}

function svg(fill: string): Uint8Array {
  return new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><rect width="10" height="10" fill="${fill}"/></svg>`,
  );
}

async function faintOn(body: string, css: string): Promise<readonly Faint[]> {
  const picture = await card(body, css);
  return faintWords(picture, await shared.cards.draw(picture), shared.cards);
}

const words = '<p>How can I tell?</p>';
const shape = (css: string) => `.shape{${css}}`;

describe('words that can be read', () => {
  it.each([
    ['black on white', words, ''],
    ['white on black', words, '.card{background-color:#000;color:#fff}'],
    ['grey just dark enough: 4.54', words, 'p{color:#767676}'],
    ['thin strokes and dots', '<p>ị, : ’ - ・</p>', 'p{font-size:26px}'],
    [
      'white on a dark shape, on white',
      `<div class="shape"></div>${words}`,
      `p{color:#fff}${shape('left:0;top:50px;width:600px;height:150px;background-color:#333')}`,
    ],
    [
      'a shape of the words’ own colour, away from them',
      `<div class="shape"></div>${words}`,
      shape('left:0;top:0;width:600px;height:90px;background-color:#000'),
    ],
    [
      'a gradient that stays dark enough',
      words,
      '.card{color:#fff;background-image:linear-gradient(90deg,#000,#666)}',
    ],
    [
      'a shadow that does no harm',
      words,
      '.card{color:#fff;background-color:#222}p{text-shadow:2px 2px 4px #000}',
    ],
    [
      'a dark picture behind white words',
      `<img class="shape" src="dark">${words}`,
      'p{color:#fff}img{left:0;top:0;width:600px;height:300px}',
    ],
    ['no words', '<div class="shape"></div>', ''],
    ['spaces and joiners alone', '<p>\u200b\u00a0\u2060</p>', ''],
  ])('%s', async (_, body, css) => {
    expect(await faintOn(body, css)).toEqual([]);
  });
});

describe('words that can hardly be read', () => {
  it.each([
    ['grey not dark enough', words, 'p{color:#777777}', 4.47],
    ['grey on grey', words, '.card{background-color:#999}p{color:#888}', 1.24],
    ['the same colour', words, 'p{color:#fff}', 1],
    [
      'white words half beyond their dark shape',
      `<div class="shape"></div>${words}`,
      `p{color:#fff}${shape('left:0;top:50px;width:150px;height:150px;background-color:#333')}`,
      1,
    ],
    [
      'black words half over a dark shape',
      `<div class="shape"></div>${words}`,
      shape('left:0;top:50px;width:150px;height:150px;background-color:#333'),
      1.66,
    ],
    [
      'an edge through the lower half of the letters',
      `<div class="shape"></div>${words}`,
      shape('left:0;top:130px;width:600px;height:150px;background-color:#444'),
      2.15,
    ],
    [
      'the edge of a ring across one letter',
      `<div class="shape"></div>${words}`,
      shape('left:120px;top:0;width:300px;height:300px;border:6px solid #555;border-radius:50%'),
      2.81,
    ],
    [
      'a gradient that becomes too light',
      words,
      '.card{color:#fff;background-image:linear-gradient(90deg,#000,#fff)}',
      undefined,
    ],
    [
      'a pale picture behind white words',
      `<img class="shape" src="pale">${words}`,
      'p{color:#fff}img{left:0;top:0;width:600px;height:300px}',
      1.16,
    ],
    [
      'a shape over the words',
      `${words}<div class="shape"></div>`,
      shape('left:100px;top:50px;width:100px;height:150px;background-color:#900'),
      1,
    ],
    ['half transparent', words, 'p{opacity:0.4}', undefined],
    ['hidden', words, 'p{visibility:hidden}', 1],
    ['transparent', words, 'p{color:transparent}', 1],
    ['too small to be seen', words, 'p{font-size:0}', 1],
  ])('%s', async (_, body, css, ratio) => {
    const found = await faintOn(body, css);
    expect(found).toMatchObject([{ words: 'How can I tell?' }]);
    if (ratio === undefined) expect(found[0]?.ratio).toBeLessThan(4.5);
    else expect(found[0]?.ratio).toBeCloseTo(ratio, 1);
  });

  it('are named, each with its own contrast', async () => {
    const found = await faintOn(
      '<p>Fine</p><p class="low">Too <b>pale</b></p><p class="lower">Paler</p>',
      '.low{top:160px;color:#999}.lower{top:220px;color:#ccc}',
    );
    expect(found.map((faint) => faint.words)).toEqual(['Too pale', 'Paler']);
    expect(found[0]?.ratio).toBeCloseTo(contrast('#999999', '#ffffff'), 5);
    expect(found[1]?.ratio).toBeCloseTo(contrast('#cccccc', '#ffffff'), 5);
  });

  it('are found in Arabic and in Chinese, and letters that the style sheet adds as well', async () => {
    expect(await faintOn('<p dir="rtl">هل يساعد</p>', 'p{color:#999}')).toHaveLength(1);
    expect(await faintOn('<p>什么是毛孔？</p>', 'p{color:#999}')).toHaveLength(1);
  });
});

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

/** What each kind of card says. */
const said = {
  cover: { leaflet: null, facts: [], address: null },
  question: { facts: [], address: null },
  closing: { leaflet: null, note: null },
};
const kinds = ['cover', 'question', 'closing'] as const;
const [og] = cardSizes;
if (og === undefined) throw new Error('There are no sizes.');
const everything: Picture = {
  kind: 'question',
  size: og,
  code: null,
  words: {
    draft: 'Draft',
    leaflet: 'All about skin',
    headline: 'How often should I wash my face, and with what?',
    text: 'Twice a day is enough for most people.',
    facts: ['Reviewed in May 2026'],
    address: 'example.org/skin',
    clinic: 'Example Skin Clinic',
    note: '3 / 12',
  },
};

it('no brand colour makes the words of a card unreadable, in any design', { timeout: 60_000 }, async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.record({ primary: colour, accent: colour }),
      fc.constantFrom(...cardDesignNames),
      fc.constantFrom(...kinds),
      async (colors, design, kind) => {
        const brand = { ...settings.brand, colors, cards: { design } };
        const look = lookOf(leaflet([]), { ...settings, brand }, shared.templates);
        const fitted = await fitPicture(
          { ...everything, kind, words: { ...everything.words, ...said[kind] } },
          look,
          shared,
        );
        if (!('picture' in fitted)) throw new Error('It did not fit.');
        expect(await drawPicture(fitted, look, shared.cards)).toBeInstanceOf(Uint8Array);
      },
    ),
    { numRuns: 40 },
  );
});

it('a card whose style sheet makes words unreadable is not drawn', async () => {
  const look = lookOf(leaflet([]), settings, shared.templates);
  const broken = {
    ...look,
    css: `${look.css}.card .headline{background-color:#fff!important;color:#ddd!important}`,
  };
  const fitted = await fitPicture(everything, broken, shared);
  if (!('picture' in fitted)) throw new Error('It did not fit.');
  expect(await drawPicture(fitted, broken, shared.cards)).toMatchObject([
    { kind: 'contrast', words: everything.words.headline },
  ]);
});
