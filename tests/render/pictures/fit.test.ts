import { describe, expect, it } from 'vitest';
import type { MeasuredBox } from '../../../src/model/context.ts';
import { largestFit, staysInside, textSize } from '../../../src/render/pictures/fit.ts';
import { cardSizes } from '../../../src/render/pictures/sizes.ts';

const [first] = cardSizes;
if (first === undefined) throw new Error('There are no sizes.');
/** The figures of the type are the test's own: they are a matter of taste, and change. */
const og = {
  ...first,
  headline: { largest: 96, smallest: 40 },
  text: { largest: 44, smallest: 28, share: 0.5 },
};

describe('the largest type that fits', () => {
  it.each([
    [200, 96],
    [96, 96],
    [95, 94],
    [71, 70],
    [42, 42],
    [41, 40],
    [40, 40],
    [39, undefined],
  ])('when %d pixels are the limit', async (limit, expected) => {
    const tried: number[] = [];
    const found = await largestFit(og.headline, async (size) => {
      tried.push(size);
      return size <= limit;
    });
    expect(found).toBe(expected);
    expect(tried.length).toBeLessThanOrEqual(6);
    if (found !== undefined) expect(tried).toContain(found);
  });

  it.each([
    [96, 44],
    [72, 36],
    [40, 28],
  ])('beside a headline of %d the text has %d pixels', (headline, expected) => {
    expect(textSize(headline, og.text)).toBe(expected);
  });
});

describe('words in the safe zone', () => {
  const line = { text: 'words here', x: 100, y: 200, width: 300, height: 50 };
  const box: MeasuredBox = { x: 100, y: 200, width: 1000, height: 50, lines: [line], children: [] };
  const card = (child: MeasuredBox): MeasuredBox => ({
    ...{ x: 0, y: 0, width: 1200, height: 630, lines: [] },
    children: [child],
  });

  it.each([
    ['in their box', box, true],
    ['box too far left', { ...box, x: 90 }, false],
    ['box too wide', { ...box, width: 1010 }, false],
    ['box too high up', { ...box, y: 40 }, false],
    ['box too far down', { ...box, y: 540 }, false],
    ['line over the right edge', { ...box, lines: [{ ...line, width: 1004 }] }, false],
    ['line over the left edge', { ...box, lines: [{ ...line, x: 95 }] }, false],
    ['only a space over the edge', { ...box, lines: [{ ...line, text: 'words here ', width: 1004 }] }, true],
    ['a single word may be over', { ...box, lines: [{ ...line, text: 'word ', width: 1004 }] }, false],
    [
      'a no-break space holds words together',
      { ...box, lines: [{ ...line, text: '5\u00a0mg ', width: 1004 }] },
      false,
    ],
    ['a line below its box', { ...box, lines: [line, { ...line, y: 250 }] }, false],
    ['a line above its box', { ...box, lines: [{ ...line, y: 150 }] }, false],
    ['a line a little higher than its box', { ...box, lines: [{ ...line, y: 195, height: 60 }] }, true],
    ['moved by a mark of direction', { ...box, lines: [{ ...line, text: '\u200fwords', x: 99.2 }] }, true],
    ['moved as much without one', { ...box, lines: [{ ...line, text: 'words', x: 99.2 }] }, false],
    ['a space by itself', { ...box, lines: [{ ...line, text: ' ', x: 95 }] }, true],
    ['a band pushed over the lower edge', { ...box, y: 600, lines: [] }, false],
  ])('%s', (_, child, expected) => {
    expect(staysInside(card(child), og)).toBe(expected);
  });
});
