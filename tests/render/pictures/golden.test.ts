import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pixelmatch from 'pixelmatch';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import type { CardDesignName } from '../../../src/model/card.ts';
import { draw, lookFor, type SampleName, samples, sizes } from './samples.ts';

/**
 * Pictures that people have looked at and found right: the look of each design, and letters that join, move and break
 * as their script wants. When a change is meant, draw them again with `GOLDEN=update npx vitest run
 * tests/render/pictures/golden.test.ts`, and look at each that changed before it is committed.
 */

const folder = new URL('../../golden/cards/', import.meta.url);

/** Pixels that may differ, of some 700 000: fewer than a dot of an Arabic letter has. */
const tolerance = 20;

/** Bytes. They are kept in the repository. */
const largest = 40_000;

const golden: readonly (readonly [CardDesignName, string, SampleName])[] = [
  ['clear', 'og', 'short'],
  ['clear', 'portrait', 'cover'],
  ['clear', 'book', 'book'],
  ['bold', 'og', 'cover'],
  ['bold', 'og', 'closing'],
  ['bold', 'square', 'unanswered'],
  ['talk', 'og', 'unanswered'],
  ['talk', 'og', 'arabic'],
  ['talk', 'pin', 'short'],
  ['clear', 'og', 'arabic'],
  ['clear', 'og', 'hebrew'],
  ['clear', 'og', 'devanagari'],
  ['clear', 'og', 'chinese'],
  ['clear', 'og', 'japanese'],
  ['clear', 'og', 'signs'],
];

test.each(golden)('%s, %s: %s', async (design, sizeName, name) => {
  const size = sizes.find((one) => one.name === sizeName);
  if (size === undefined) throw new Error(`There is no size ${sizeName}.`);
  const { png } = await draw(samples[name], lookFor(samples[name], design), size);
  expect(png.length).toBeLessThanOrEqual(largest);
  const file = `${design}-${sizeName}-${name}.png`;
  const path = new URL(file, folder);
  if (process.env.GOLDEN === 'update') writeFileSync(path, png);
  if (!existsSync(path)) throw new Error(`There is no tests/golden/cards/${file} yet.`);
  const [actual, expected] = [PNG.sync.read(Buffer.from(png)), PNG.sync.read(readFileSync(path))];
  expect([actual.width, actual.height]).toEqual([expected.width, expected.height]);
  const different = pixelmatch(actual.data, expected.data, undefined, actual.width, actual.height);
  if (different > tolerance) expect.fail(`${different} pixels differ; the picture now: ${keep(png, file)}`);
});

function keep(png: Uint8Array, file: string): string {
  const path = join(mkdtempSync(join(tmpdir(), 'cards-')), file);
  writeFileSync(path, png);
  return path;
}
