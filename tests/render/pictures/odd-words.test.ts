import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { drawPicture, fitPicture } from '../../../src/render/pictures/draw.ts';
import { lookOf } from '../../../src/render/pictures/look.ts';
import { cardSizes } from '../../../src/render/pictures/sizes.ts';
import { leaflet, settings, tools } from '../../formats/cards/sample.ts';

const shared = tools();
const [size] = cardSizes;
if (size === undefined) throw new Error('There are no sizes.');

async function drawn(headline: string, text: string | null, logo?: typeof settings.brand.logo) {
  const brand = { ...settings.brand, ...(logo === undefined ? {} : { logo }) };
  const look = lookOf(leaflet([]), { ...settings, brand }, shared.templates);
  const words = {
    ...{ draft: null, leaflet: 'All about skin', facts: [], address: null, clinic: 'Example', note: '1 / 2' },
    ...{ headline, text },
  };
  const fitted = await fitPicture(
    { kind: 'question', size: size as typeof size & {}, code: null, words },
    look,
    shared,
  );
  return 'picture' in fitted ? drawPicture(fitted, look, shared.cards) : fitted;
}

describe('odd words are drawn', () => {
  it.each([
    ['one letter', 'A', null],
    ['emoji alone', '🙂 👍🏿 👩‍⚕️', null],
    ['an emoji in the middle', 'Sun ☀️ and skin ❤️?', 'Yes ✓'],
    ['a word of 45 letters', 'Pneumonoultramicroscopicsilicovolcanoconiosis', null],
    ['what takes no room', 'Skin\u200b\u2060\u00adcare\ufeff\u200d?', '\u200b'],
    ['marks of direction', '\u200fSkin \u202bcare\u202c \u2066(AHA 5%)\u2069?', null],
    ['letters that mean something in HTML', '<b>5</b> < 6 & 7 > "2" \'1\' &amp;', '</p><script>'],
    ['lines and tabs', 'What is\n\tskin,\r\nand what not?', 'An organ.\n\nA large one.'],
    ['no-break spaces alone between words', 'From\u00a05\u00a0to\u00a010\u202fmg', null],
    ['points, conjuncts, marks', 'שָׁלוֹם क्या ệ مُشَدَّد', 'H₂O 10⁻⁹ µg Ω ≥ 5'],
    ['marks spelled by themselves', 'Vie\u0323\u0302t e\u0301', null],
  ])('%s', async (_, headline, text) => {
    expect(await drawn(headline, text)).toBeInstanceOf(Uint8Array);
  });

  it('three hundred letters and more are refused, and the part that is too long is told', async () => {
    const long = 'Should I go on with my usual cleanser? '.repeat(20);
    expect(await drawn(long, null)).toMatchObject([{ kind: 'overflow', part: 'headline' }]);
    expect(await drawn('Why?', long)).toMatchObject([{ kind: 'overflow', part: 'text' }]);
    expect(await drawn('X'.repeat(300), null)).toMatchObject([{ kind: 'overflow', part: 'headline' }]);
  });
});

const svg = (width: number, height: number, inside: string) => ({
  mediaType: 'image/svg+xml' as const,
  bytes: new TextEncoder().encode(
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}">${inside}</svg>`,
  ),
});
const discs = (width: number, height: number) =>
  svg(
    width,
    height,
    `<circle cx="50" cy="50" r="50"/><circle cx="${width - 50}" cy="${height - 50}" r="50"/>`,
  );

describe('any logo leaves the words whole', () => {
  it.each([
    ['ten times as wide as high', discs(1000, 100)],
    ['five times as high as wide', discs(100, 500)],
    [
      'of 12 million pixels',
      { mediaType: 'image/png' as const, bytes: PNG.sync.write(new PNG({ width: 4000, height: 3000 })) },
    ],
    ['without anything in it', svg(10, 10, '')],
    ['white', svg(10, 10, '<rect width="10" height="10" fill="#fff"/>')],
  ])('%s', async (_, logo) => {
    expect(await drawn('What is skin?', 'An organ.', logo)).toBeInstanceOf(Uint8Array);
  });

  it('that asks for things elsewhere: they are not fetched', async () => {
    const asked: string[] = [];
    const server = createServer((request, response) => {
      asked.push(request.url ?? '');
      response.end();
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const parts = [`<image href="${home}/a.png" width="9" height="9"/>`, `<use href="${home}/b.svg#c"/>`];
    const style = `<style>@import url(${home}/d.css);</style>`;
    await drawn('What is skin?', null, svg(10, 10, `${style}${parts.join('')}`));
    server.close();
    expect(asked).toEqual([]);
  });
});
