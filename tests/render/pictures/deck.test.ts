import { describe, expect, it } from 'vitest';
import type { CardSizeName } from '../../../src/model/card.ts';
import { calmSizes, fitDeck } from '../../../src/render/pictures/deck.ts';
import { fitPicture } from '../../../src/render/pictures/draw.ts';
import { lookOf } from '../../../src/render/pictures/look.ts';
import type { Picture } from '../../../src/render/pictures/picture.ts';
import { cardSizes } from '../../../src/render/pictures/sizes.ts';
import { leaflet, settings, tools } from '../../formats/cards/sample.ts';

describe('the type that a deck shares', () => {
  it.each([
    ['all short', [112, 112, 112], [112, 112, 112]],
    ['the longest decides', [112, 104, 96, 88], [88, 88, 88, 88]],
    ['one of forty words stands by itself', [112, 104, 100, 96, 44], [96, 96, 96, 96, 44]],
    ['two long ones share theirs', [112, 104, 100, 96, 52, 44], [96, 96, 96, 96, 44, 44]],
    ['one short among long ones joins them', [112, 60, 58, 56, 54], [54, 54, 54, 54, 54]],
    ['half and half', [96, 96, 96, 96, 60, 56, 52], [96, 96, 96, 96, 52, 52, 52]],
    ['two that would be nearly the same', [136, 136, 136, 136, 110, 100], [100, 100, 100, 100, 100, 100]],
    ['a single one', [70], [70]],
    ['none', [], []],
  ])('%s', (_, largest, expected) => {
    const shared = calmSizes(largest);
    expect(largest.map((size) => shared.get(size))).toEqual(expected);
  });
});

const shared = tools();
const sentence =
  'Can pores be closed for good, or do they only look smaller for a while after each of the treatments';
const questions = [
  ...[30, 50, 70, 100, 110].map((length) => `${sentence.slice(0, length).trim()}?`),
  `${`${sentence}, `.repeat(3)}or not?`,
];

function pictures(name: CardSizeName): readonly Picture[] {
  const size = cardSizes.find((one) => one.name === name);
  if (size === undefined) throw new Error('There is no such size.');
  const words = {
    draft: null,
    leaflet: null,
    text: null,
    facts: [],
    address: null,
    clinic: null,
    note: null,
  };
  return (['cover', ...questions.map(() => 'question' as const)] as const).map((kind, index) => ({
    kind,
    size,
    code: null,
    words: { ...words, headline: questions[index - 1] ?? 'Skin' },
  }));
}

/** So little room that the questions have different sizes. */
const padding = '.card.portrait{padding:330px 110px 330px}';

async function headlines(name: CardSizeName, oneTypeSize?: boolean) {
  const brand = { ...settings.brand, ...(oneTypeSize === undefined ? {} : { cards: { oneTypeSize } }) };
  const plain = lookOf(leaflet([]), { ...settings, brand }, shared.templates);
  const look = { ...plain, css: plain.css + padding };
  const alone = await Promise.all(pictures(name).map((picture) => fitPicture(picture, look, shared)));
  const together = await fitDeck(pictures(name), look, shared);
  const [largest, found] = [alone, together].map((all) =>
    all.map((one) => ('picture' in one ? one.headline : Number.NaN)),
  );
  return { largest: largest ?? [], found: found ?? [] };
}

describe('question cards', () => {
  it.each([
    ['of a carousel', 'portrait', undefined],
    ['of the link preview, where the brand wants it', 'og', true],
  ] as const)('%s share their type, the longest by itself', async (_, name, oneTypeSize) => {
    const { largest, found } = await headlines(name, oneTypeSize);
    const [cover, ...usual] = found.slice(0, -1);
    expect(new Set(largest.slice(1, -1)).size).toBeGreaterThan(1);
    expect(new Set(usual)).toEqual(new Set([Math.min(...largest.slice(1, -1))]));
    expect(cover).toBe(largest[0]);
    expect(found.at(-1)).toBe(largest.at(-1));
    expect(found.at(-1)).toBeLessThan(0.75 * (usual[0] ?? 0));
  });

  it.each([
    ['of the link preview', 'og', undefined],
    ['of a carousel, where the brand does not want one size', 'portrait', false],
  ] as const)('%s have the largest type that fits', async (_, name, oneTypeSize) => {
    const { largest, found } = await headlines(name, oneTypeSize);
    expect(found).toEqual(largest);
  });

  it('that cannot be drawn keep their place and their trouble', async () => {
    const [cover, first, ...others] = pictures('og') as readonly [Picture, Picture, ...Picture[]];
    const unknown = { ...first, words: { ...first.words, headline: 'ไ' } };
    const look = lookOf(leaflet([]), settings, shared.templates);
    const fitted = await fitDeck([cover, unknown, ...others], look, shared);
    expect(fitted[1]).toEqual(await fitPicture(unknown, look, shared));
    expect(fitted.map((one) => 'picture' in one)).toEqual([true, false, ...others.map(() => true)]);
  });
});
