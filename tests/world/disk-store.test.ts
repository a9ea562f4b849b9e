import { mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { createDiskStore, emptyStore } from '../../src/world/disk-store.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'disk-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const value = (size: number, fill = 7) => new Uint8Array(size).fill(fill);
const same = (found: Uint8Array | undefined, expected: Uint8Array) =>
  found !== undefined && Buffer.compare(found, expected) === 0;

function entries(): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
}

test('gives back what it was given, also to a later run', async () => {
  await createDiskStore(folder).set('key', value(1000));
  await createDiskStore(folder).set('../../strange key', value(0));
  expect(same(await createDiskStore(folder).get('key'), value(1000))).toBe(true);
  expect(same(await createDiskStore(folder).get('../../strange key'), value(0))).toBe(true);
  expect(await createDiskStore(folder).get('other')).toBeUndefined();
});

test.each([
  ['cut short', (file: Buffer) => file.subarray(0, 100)],
  ['shorter than its hash', (file: Buffer) => file.subarray(0, 10)],
  ['empty', () => Buffer.alloc(0)],
  [
    'with one bit flipped',
    (file: Buffer) => Buffer.from(file.map((byte, index) => (index === 500 ? byte ^ 1 : byte))),
  ],
])('an entry that is %s counts as absent, and can be written anew', async (_, damage) => {
  const store = createDiskStore(folder);
  await store.set('key', value(1000));
  const [path = ''] = entries();
  writeFileSync(path, damage(readFileSync(path)));
  expect(await store.get('key')).toBeUndefined();
  await store.set('key', value(1000));
  expect(same(await store.get('key'), value(1000))).toBe(true);
});

test('the entries not used for longest go first', async () => {
  const first = createDiskStore(folder);
  for (const key of ['a', 'b', 'c']) await first.set(key, value(1000));
  const old = new Date(Date.now() - 60_000);
  for (const path of entries()) utimesSync(path, old, old);
  await first.get('a');
  await createDiskStore(folder, 2500).set('d', value(1000));
  const kept = await Promise.all(
    ['a', 'b', 'c', 'd'].map(async (key) => (await first.get(key)) !== undefined),
  );
  expect(kept).toEqual([true, false, false, true]);
});

test('a folder that cannot be written keeps nothing and breaks nothing', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  const store = createDiskStore(join(file, 'store'));
  await store.set('key', value(10));
  expect(await store.get('key')).toBeUndefined();
});

test('the empty store has nothing', async () => {
  await emptyStore.set('key', value(10));
  expect(await emptyStore.get('key')).toBeUndefined();
});
