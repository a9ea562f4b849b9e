import fc from 'fast-check';
import { expect, it } from 'vitest';
import { contrast, leastContrast } from '../../../src/model/colour.ts';
import { darkened, mix, readableOn, shadeOf } from '../../../src/render/pictures/colour.ts';

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
    }),
  );
});

it('finds an ornament that shows on any brand colour, and does not take its contrast from the text', () => {
  fc.assert(
    fc.property(colour, fc.constantFrom(0.16, 0.3), (ground, share) => {
      const shade = shadeOf(ground, share);
      expect(contrast(readableOn(ground), shade)).toBeGreaterThanOrEqual(leastContrast);
      expect(contrast(ground, shade)).toBeGreaterThan(1.1);
    }),
  );
});

it.each([
  ['#0b5563', '#094753'],
  ['#000000', '#292929'],
  ['#ffffff', '#d6d6d6'],
])('the ornament on %s: %s', (ground, expected) => {
  expect(shadeOf(ground, 0.16)).toBe(expected);
});

it.each([
  ['#0b5563', '#0b5563'],
  ['#2a6fdb', mix('#2a6fdb', '#000000', 0.1)],
  ['#f2c230', '#1b2a30'],
])('a heading in %s on its tint: %s', (primary, expected) => {
  expect(darkened(primary, mix('#ffffff', primary, 0.14), '#1b2a30')).toBe(expected);
});

it.each([
  ['#0b5563', [], '#ffffff'],
  ['#f2c230', [], '#000000'],
  ['#ffffff', ['#0b5563'], '#0b5563'],
  ['#ffffff', ['#f2c230', '#1b2a30'], '#1b2a30'],
])('on %s, preferring %j: %s', (ground, preferred, expected) => {
  expect(readableOn(ground, ...preferred)).toBe(expected);
});
