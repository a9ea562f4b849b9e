import jsqr from 'jsqr';
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { cardDesignNames } from '../../../src/model/card.ts';
import { contrast, leastContrast } from '../../../src/model/colour.ts';
import { cardSizes, type PictureSize } from '../../../src/render/pictures/sizes.ts';
import { tools } from '../../formats/cards/sample.ts';
import {
  type Colours,
  draw,
  fit,
  lookFor,
  type SampleName,
  sampleNames,
  samples,
  sizesOf,
} from './samples.ts';

/** The promises that every design keeps, in every size, for every kind of picture. */

/** WhatsApp shows no larger preview. */
const mostBytes = 300_000;

const [og] = cardSizes as readonly [PictureSize];

const fullest: ReadonlySet<SampleName> = new Set(['several', 'closing']);

const noWords = '.card,.card *{color:transparent!important}';
const wordsAlone =
  '.card,.card *{background-color:transparent!important;border-color:transparent!important;color:#000!important}' +
  '.card img{visibility:hidden!important}';

const brands: readonly Colours[] = [
  { primary: '#000000', accent: '#444444' },
  { primary: '#1a1035', accent: '#e0a100' },
  { primary: '#2a6fdb', accent: '#d9480f' },
  { primary: '#9b1c1c', accent: '#b4472f' },
  { primary: '#f2c230', accent: '#0b5563' },
];

describe.each(cardDesignNames)('%s', (design) => {
  it.each(sampleNames)('has room for “%s” in every size', async (name) => {
    const sample = samples[name];
    const fitted = sizesOf(sample).map((size) => fit(sample, lookFor(sample, design), size));
    for (const one of await Promise.all(fitted)) expect(one).toHaveProperty('headline');
  });

  // Looking at all pixels takes long. The fullest pictures are looked at in all sizes, the others in turns.
  it.each(sampleNames)('shows every word of “%s”, to be read', async (name) => {
    const sample = samples[name];
    const turn = sampleNames.indexOf(name) + cardDesignNames.indexOf(design);
    const sizes = sizesOf(sample);
    const looked = fullest.has(name) ? sizes : [sizes[turn % sizes.length] ?? og];
    for (const [index, size] of looked.entries()) {
      const colours = brands[(turn + index) % brands.length];
      const { png, redraw } = await draw(sample, lookFor(sample, design, colours), size);
      expect(png.length).toBeLessThan(mostBytes);
      const least = weakest(read(png), read(await redraw(noWords)), read(await redraw(wordsAlone)));
      expect(least, `${size.name}, ${colours?.primary}`).toBeGreaterThanOrEqual(leastContrast - 0.05);
    }
  });

  it.each(cardSizes)('has a code on its closing card that phones can read: $name', async (size) => {
    const { png } = await draw(samples.closing, lookFor(samples.closing, design), size);
    const { data, width, height } = read(png);
    const found = jsqr.default(new Uint8ClampedArray(data), width, height);
    expect(found?.data).toBe(samples.closing.code);
    const modules = 17 + 4 * (found?.version ?? 0);
    const { topLeftCorner, topRightCorner } = found?.location ?? expect.unreachable();
    // With the quiet zone of four modules on either side.
    const side = ((topRightCorner.x - topLeftCorner.x) / modules) * (modules + 8);
    expect(side).toBeGreaterThanOrEqual(298);
  });

  it('draws the same bytes again', async () => {
    const look = lookFor(samples.short, design);
    const [first, second] = await Promise.all([og, og].map((size) => draw(samples.short, look, size)));
    expect(second?.png).toEqual(first?.png);
  });

  it('uses only the custom properties that card.css explains, and its own', () => {
    const { templates } = tools();
    const own = templates[`card/${design}/card.css`] ?? '';
    const all = (templates['card/card.css'] ?? '') + own;
    const declared = new Set([...all.matchAll(/(--[\w-]+):/g)].map(([, name]) => name));
    const used = [...all.matchAll(/var\((--[\w-]+)\)/g)].map(([, name]) => name);
    expect(used.filter((name) => !declared.has(name))).toEqual([]);
  });
});

// The renderer takes the first for a box that may shrink, and draws more lines of the second than it measures.
it.each(['flex: none', 'text-wrap: pretty'])('no style sheet says %s', (declaration) => {
  const sheets = Object.entries(tools().templates).filter(([path]) => /^card\/.*\.css$/.test(path));
  expect(sheets.length).toBeGreaterThan(cardDesignNames.length);
  for (const [path, css] of sheets)
    expect(css.replace(/\/\*[\s\S]*?\*\//g, ''), path).not.toContain(`${declaration};`);
});

function read(bytes: Uint8Array): PNG {
  return PNG.sync.read(Buffer.from(bytes));
}

/** The lowest contrast that any pixel in the middle of a stroke has to what lies under it: 1 where it is covered. */
function weakest(seen: PNG, ground: PNG, ink: PNG): number {
  const known = new Map<string, number>();
  let least = 21;
  for (let at = 0; at < ink.data.length; at += 4) {
    if (ink.data[at + 3] !== 255) continue;
    const pair = [colourAt(seen, at), colourAt(ground, at)] as const;
    const key = pair.join();
    const value = known.get(key) ?? contrast(...pair);
    known.set(key, value);
    least = Math.min(least, value);
  }
  return least;
}

function colourAt({ data }: PNG, at: number): string {
  return `#${data.toString('hex', at, at + 3)}`;
}
