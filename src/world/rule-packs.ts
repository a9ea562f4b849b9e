import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PackFile } from '../check/packs.ts';

/** The rule packs that come with the program, in the order of their names. Their paths are those in the repository. */
export async function readRulePacks(folder: string): Promise<readonly PackFile[]> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.yaml')).sort();
  return Promise.all(
    names.map(async (name) => ({ path: `rules/${name}`, text: await readFile(join(folder, name), 'utf8') })),
  );
}
