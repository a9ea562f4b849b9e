import { lstat, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** With what our temporary files and folders begin: hidden, and nobody else's. */
export const temporaryPrefix = '.pamphleteer-tmp-';

/** In milliseconds: what is older belongs to no run any more. A document is written in far less than a second. */
const abandoned = 60 * 60 * 1000;

/** In milliseconds: how long a folder may be away while another takes its place; the renames take microseconds. */
const swapping = 10 * 1000;

/**
 * Clears a folder of what killed runs left. A document that had just been moved away when its run was killed is put
 * back: it is the last good one.
 */
export async function tidy(folder: string): Promise<void> {
  const names = (await readdir(folder)).filter((name) => name.startsWith(temporaryPrefix));
  for (const name of names) {
    const path = join(folder, name);
    const found = await lstat(path).catch(() => undefined);
    if (found === undefined) continue;
    // The time of the last change of name or content.
    const age = Date.now() - found.ctimeMs;
    const home = /^old-[0-9a-f]+-(.+)$/.exec(name.slice(temporaryPrefix.length))?.[1];
    const isNeeded =
      home !== undefined && (await lstat(join(folder, home)).catch(() => undefined)) === undefined;
    if (isNeeded && age > swapping) await rename(path, join(folder, home)).catch(() => {});
    else if (age > abandoned) await rm(path, { recursive: true, force: true }).catch(() => {});
  }
}
