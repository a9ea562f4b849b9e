import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, it } from 'vitest';
import { run } from '../../validators/programs.ts';

/** Prints the hash of two whole books, with the hour that it is at the start of 1970. */
const script = `
  const { createHash } = await import('node:crypto');
  const { makeBook } = await import('${pathToFileURL(join(import.meta.dirname, 'books.ts')).href}');
  const books = await Promise.all(['arabic', 'pictures'].map((name) => makeBook(name)));
  const hashes = books.map(({ bytes }) => createHash('sha256').update(bytes).digest('hex'));
  console.log(JSON.stringify({ hour: new Date(0).getHours(), hashes }));
`;

it('makes the same bytes in every time zone', async () => {
  const zones = { UTC: 0, 'Asia/Tokyo': 9, 'America/New_York': 19 };
  const made = await Promise.all(
    Object.keys(zones).map(async (TZ) => {
      const args = ['--input-type=module', '-e', script];
      const ran = await run(process.execPath, args, { env: { ...process.env, TZ } });
      expect(ran.code, ran.stderr).toBe(0);
      return JSON.parse(ran.stdout) as { readonly hour: number; readonly hashes: readonly string[] };
    }),
  );
  expect(made.map(({ hour }) => hour)).toEqual(Object.values(zones));
  const [first] = made;
  for (const { hashes } of made) expect(hashes).toEqual(first?.hashes);
});
