import { lstat, mkdir, mkdtemp, readdir, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** An unfinished folder of this age, in milliseconds, belongs to nobody any more: unpacking takes seconds. */
const abandoned = 60 * 60 * 1000;

/**
 * Makes a folder that is either complete or not there, also when several processes make it at once and when
 * one of them is killed: `fill` works in a temporary neighbour, which then takes the name. Mode 700.
 *
 * @throws when the folder is there but belongs to another user, as its content is going to be executed.
 */
export async function folderOnce(folder: string, fill: (temporary: string) => Promise<void>): Promise<void> {
  if (await isOurs(folder)) return;
  const parent = dirname(folder);
  await mkdir(parent, { recursive: true, mode: 0o700 });
  await sweep(parent, abandoned);
  const temporary = await mkdtemp(join(parent, `.${basename(folder)}-`));
  try {
    await fill(temporary);
    await rename(temporary, folder);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true });
    // Somebody else was faster: the name is taken by a folder as complete as ours.
    if (!(await isOurs(folder))) throw error;
  }
}

async function isOurs(folder: string): Promise<boolean> {
  const found = await lstat(folder).catch(() => undefined);
  if (found === undefined) return false;
  const us = process.getuid?.();
  if (!found.isDirectory() || (us !== undefined && found.uid !== us)) {
    throw new Error(`${folder} is not a folder of this user; remove it or choose another cache folder.`);
  }
  return true;
}

/** Removes hidden (that is: temporary) folders in `parent` that were last changed `age` milliseconds ago or earlier. */
export async function sweep(parent: string, age: number): Promise<void> {
  const now = Date.now();
  const names = await readdir(parent).catch(() => []);
  const hidden = names.filter((name) => name.startsWith('.')).map((name) => join(parent, name));
  await Promise.all(
    hidden.map(async (folder) => {
      const found = await stat(folder).catch(() => undefined);
      if (found !== undefined && now - found.mtimeMs > age)
        await rm(folder, { recursive: true, force: true });
    }),
  );
}
