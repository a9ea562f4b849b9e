import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, leastContrast } from '../../../src/model/colour.ts';
import { mix, readableOn } from '../../../src/render/pictures/colour.ts';

const colour = fc
  .integer({ min: 0, max: 0xffffff })
  .map((value) => `#${value.toString(16).padStart(6, '0')}`);

it.each([
  ['#000000', '#ffffff', 21],
  ['#ffffff', '#ffffff', 1],
  ['#767676', '#ffffff', 4.54],
  ['#ff0000', '#ffffff', 4],
])('%s on %s has a contrast of %d', (one, other, expected) => {
  expect(contrast(one, other)).toBeCloseTo(expected, 2);
  expect(contrast(other, one)).toBe(contrast(one, other));
});

it('finds text that can be read on any brand colour, and on the ornament in its shade', () => {
  fc.assert(
    fc.property(colour, colour, (ground, preferred) => {
      const text = readableOn(ground, preferred);
      expect(contrast(text, ground)).toBeGreaterThanOrEqual(leastContrast);
      const onBrand = readableOn(ground);
      const shade = mix(ground, onBrand === '#ffffff' ? '#000000' : '#ffffff', 0.16);
      expect(contrast(onBrand, shade)).toBeGreaterThanOrEqual(leastContrast);
    }),
  );
});

it.each([
  ['#0b5563', [], '#ffffff'],
  ['#f2c230', [], '#000000'],
  ['#ffffff', ['#0b5563'], '#0b5563'],
  ['#ffffff', ['#f2c230', '#1b2a30'], '#1b2a30'],
])('on %s, preferring %j: %s', (ground, preferred, expected) => {
  expect(readableOn(ground, ...preferred)).toBe(expected);
});
