import { createHash, randomBytes } from 'node:crypto';
import { readdir, readFile, rename, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Store } from '../model/context.ts';
import { makeFolder } from './make-folder.ts';

/** In bytes. A leaflet with a dozen questions in all formats takes about 3 MB. */
const mostBytes = 500 * 1024 * 1024;

const hashLength = 32;

/**
 * Finished artifacts in a folder, one file a key, a hash of its content in front: what is damaged counts as absent.
 * Never fails: a store that cannot be read or written keeps nothing, and the work is done anew.
 *
 * @param most How many bytes are kept, about; the ones not used for longest go first.
 */
export function createDiskStore(folder: string, most = mostBytes): Store {
  let evicted: Promise<void> | undefined;
  const pathOf = (key: string) => {
    const name = createHash('sha256').update(key).digest('hex');
    return join(folder, name.slice(0, 2), name.slice(2));
  };
  return {
    async get(key) {
      const path = pathOf(key);
      const file = await readFile(path).catch(() => undefined);
      if (file === undefined) return undefined;
      const value = file.subarray(hashLength);
      if (!hashOf(value).equals(file.subarray(0, hashLength))) {
        await rm(path, { force: true }).catch(() => {});
        return undefined;
      }
      const now = new Date();
      await utimes(path, now, now).catch(() => {});
      return value;
    },
    async set(key, value) {
      const path = pathOf(key);
      const temporary = `${path}.${randomBytes(6).toString('hex')}`;
      try {
        makeFolder(dirname(path), 0o700);
        await writeFile(temporary, Buffer.concat([hashOf(value), value]));
        await rename(temporary, path);
      } catch {
        await rm(temporary, { force: true }).catch(() => {});
      }
      // Once a run, and only in a run that adds something.
      evicted ??= evict(folder, most).catch(() => {});
      await evicted;
    },
  };
}

/** The store of `--no-cache`. */
export const emptyStore: Store = {
  async get() {
    return undefined;
  },
  async set() {},
};

function hashOf(value: Uint8Array): Buffer {
  return createHash('sha256').update(value).digest();
}

async function evict(folder: string, most: number): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = await Promise.all(
    entries
      .filter((entry) => entry.isFile())
      .map(async (entry) => {
        const path = join(entry.parentPath, entry.name);
        const { size, mtimeMs } = await stat(path);
        return { path, size, mtimeMs };
      }),
  );
  let total = 0;
  for (const { path, size } of files.sort((a, b) => b.mtimeMs - a.mtimeMs)) {
    total += size;
    if (total > most) await rm(path, { force: true });
  }
}
