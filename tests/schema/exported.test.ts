import { execFileSync } from 'node:child_process';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { scratch } from '../world.ts';

const root = join(import.meta.dirname, '..', '..');

it('the exported JSON Schemas are those of the code', async () => {
  const place = await scratch();
  execFileSync(process.execPath, [join(root, 'scripts', 'write-schema.ts'), place.folder]);
  const names = await readdir(place.folder);
  expect(names.sort()).toEqual((await readdir(join(root, 'schema'))).sort());
  for (const name of names) {
    const [made, kept] = await Promise.all(
      [place.folder, join(root, 'schema')].map((folder) => readFile(join(folder, name), 'utf8')),
    );
    expect(kept, `run: npm run schema`).toBe(made);
  }
  await place.remove();
});
