import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { expect, it } from 'vitest';
import { damageOf } from '../../src/config/logo-damage.ts';

const svg = (text: string) => damageOf(new TextEncoder().encode(text), 'image/svg+xml');
const root = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10">';
const png = PNG.sync.write(new PNG({ width: 10, height: 10 }));

it.each([
  ['whole', `${root}<rect width="10" height="10"/></svg>`, undefined],
  [
    'with a declaration',
    `<?xml version="1.0" encoding="UTF-8"?>\n<!-- made by hand -->\n${root}</svg>`,
    undefined,
  ],
  ['cut short', `${root}\n<rect width="1`, /^is damaged in line 2$/],
  ['not closed', `${root}<g></svg>`, /^is damaged in line 1$/],
  ['inside of a page', `<html>${root}</svg></html>`, /^is no SVG by itself$/],
])('SVG: %s', (_, text, expected) => {
  if (expected === undefined) expect(svg(text)).toBeUndefined();
  else expect(svg(text)).toMatch(expected);
});

it.each([
  ['whole', png, undefined],
  ['cut short', png.subarray(0, png.length - 12), 'is cut short'],
  ['cut short within its picture', png.subarray(0, 60), 'is cut short'],
  ['cut short at a checksum', png.subarray(0, png.length - 14), 'is cut short'],
  ['its name alone', png.subarray(0, 8), 'is cut short'],
  ['with a byte changed', png.map((byte, at) => (at === 50 ? byte ^ 1 : byte)), 'is damaged'],
])('PNG: %s', (_, bytes, expected) => {
  expect(damageOf(bytes, 'image/png')).toBe(expected);
});

it('PNG: with more pixels than memory is there for', () => {
  const huge = PNG.sync.write(new PNG({ width: 6000, height: 5000 }));
  expect(damageOf(huge, 'image/png')).toBe('has 6000 × 5000 pixels, more than 25 million');
});

it('the logo of the sample clinic is whole', () => {
  const logo = readFileSync(new URL('../../source/logo.svg', import.meta.url));
  expect(damageOf(logo, 'image/svg+xml')).toBeUndefined();
});
