import { createHash } from 'node:crypto';
import { mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { artifactsIn, publishSamples, samples } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const folder = await temporaryFolder();

describe('publishing twice', () => {
  test('makes the same bytes of every artifact, in London and in Tokyo', async () => {
    const zones = ['UTC', 'Asia/Tokyo'];
    const outputs: string[] = [];
    for (const zone of zones) {
      const place = join(folder, zone);
      await mkdir(place, { recursive: true });
      outputs.push(await publishSamples(place, { TZ: zone }));
    }
    const [first = [], second = []] = await Promise.all(outputs.map(hashes));
    expect(second).toEqual(first);
    // At least a page, a PDF, an e-book, markup and a card of each.
    expect(first.length).toBeGreaterThan(samples.length * 6);
  });
});

/** The hash of every artifact as it lies on the disk; it has to be the one that the report names. */
async function hashes(out: string): Promise<readonly string[]> {
  const artifacts = await artifactsIn(out);
  return Promise.all(
    artifacts.map(async ({ path, sha256 }) => {
      const bytes = await readFile(join(out, path));
      expect(createHash('sha256').update(bytes).digest('hex'), path).toBe(sha256);
      return `${sha256} ${path}`;
    }),
  );
}
