import { randomBytes } from 'node:crypto';
import { renameSync } from 'node:fs';
import { chmod, readdir, readFile, realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import type { Files } from '../model/context.ts';
import { temporaryPrefix, tidy } from './leftovers.ts';
import { makeFolder } from './make-folder.ts';
import { asUsageError, isAbsent } from './system-error.ts';

export interface NodeFiles extends Files {
  /** Waits until nothing is being written. */
  idle(): Promise<void>;
}

/**
 * The files of this machine.
 *
 * @param signal Once aborted, nothing more is written: what was there stays as it was.
 */
export function createNodeFiles(signal?: AbortSignal): NodeFiles {
  const writing = new Set<Promise<void>>();
  const track = async (work: Promise<void>): Promise<void> => {
    writing.add(work);
    await work.finally(() => writing.delete(work));
  };
  return {
    async idle() {
      await Promise.allSettled(writing);
    },
    async kind(path) {
      const found = await ifPresent(path, () => stat(path));
      if (found === undefined) return undefined;
      return found.isDirectory() ? 'folder' : 'file';
    },
    async read(path) {
      return ifPresent(path, async () => new Uint8Array(await readFile(path)));
    },
    async list(folder) {
      const names = (await ifPresent(folder, () => walk(folder, '', []))) ?? [];
      // By bytes of UTF-8, which is by code points; the built-in order is by UTF-16 units.
      return names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
    },
    async real(path) {
      return ifPresent(path, () => realpath(path));
    },
    async ensureWritable(folder) {
      try {
        makeFolder(folder);
        const trial = join(folder, temporaryName('trial'));
        await writeFile(trial, '');
        await rm(trial);
        await tidy(folder);
      } catch (error) {
        throw asUsageError(error, `Nothing can be written to the folder "${folder}"`);
      }
    },
    write: (path, bytes) => track(writeFileAtOnce(path, bytes, signal)),
    remove: (path) => track(removeFile(path, signal)),
    replaceFolder: (folder, files) => track(replaceFolder(folder, files, signal)),
  };
}

async function writeFileAtOnce(
  path: string,
  bytes: Uint8Array,
  signal: AbortSignal | undefined,
): Promise<void> {
  signal?.throwIfAborted();
  try {
    const target = (await ifPresent(path, () => realpath(path))) ?? path;
    makeFolder(dirname(target));
    const temporary = join(dirname(target), temporaryName('file'));
    await orRemove(temporary, async () => {
      await writeFile(temporary, bytes);
      signal?.throwIfAborted();
      await rename(temporary, target);
    });
  } catch (error) {
    throw asUsageError(error, `The file "${path}" cannot be written`);
  }
}

async function removeFile(path: string, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  try {
    await rm(path, { force: true });
  } catch (error) {
    throw asUsageError(error, `The file "${path}" cannot be removed`);
  }
}

type NewFiles = Parameters<Files['replaceFolder']>[1];

async function replaceFolder(named: string, files: NewFiles, signal: AbortSignal | undefined): Promise<void> {
  signal?.throwIfAborted();
  try {
    // A folder that is a link stays one: what it points to is replaced.
    await replace((await ifPresent(named, () => realpath(named))) ?? resolve(named), files, signal);
  } catch (error) {
    throw asUsageError(error, `The folder "${named}" cannot be replaced`);
  }
}

async function replace(folder: string, files: NewFiles, signal: AbortSignal | undefined): Promise<void> {
  const parent = dirname(folder);
  const before = await ifPresent(folder, () => stat(folder));
  if (before?.isDirectory() === false)
    throw Object.assign(new Error('a file has its name'), { code: 'ENOTDIR' });
  const old = join(parent, temporaryName('old', basename(folder)));
  if (files.length === 0) {
    if (before === undefined) return;
    renameSync(folder, old);
  } else {
    const fresh = join(parent, temporaryName('new'));
    await orRemove(fresh, async () => {
      await fill(fresh, files, signal);
      if (before !== undefined) await chmod(fresh, before.mode);
      signal?.throwIfAborted();
      swap(folder, fresh, old, before !== undefined);
    });
  }
  // The new files are in place: an old one that will not go (open on Windows) is no failure, a later run takes it.
  if (before !== undefined) await rm(old, { recursive: true, force: true, maxRetries: 3 }).catch(() => {});
}

/** The two renames follow one another without a pause in which a signal or another task could come between. */
function swap(folder: string, fresh: string, old: string, exists: boolean): void {
  if (exists) renameSync(folder, old);
  try {
    renameSync(fresh, folder);
  } catch (error) {
    if (exists) renameSync(old, folder);
    throw error;
  }
}

async function fill(folder: string, files: NewFiles, signal: AbortSignal | undefined): Promise<void> {
  const targets = files.map(({ path, bytes }) => ({ target: resolve(folder, path), bytes }));
  const stray = targets.find(({ target }) => !target.startsWith(join(folder, '/')));
  if (stray !== undefined) throw new Error(`${stray.target} lies outside its folder ${folder}.`);
  const folders = new Set([folder, ...targets.map(({ target }) => dirname(target))]);
  for (const needed of folders) makeFolder(needed);
  for (const { target, bytes } of targets) {
    signal?.throwIfAborted();
    await writeFile(target, bytes);
  }
}

/** All files below, links followed; a link that leads back to a folder above it ends there. */
async function walk(folder: string, prefix: string, above: readonly string[]): Promise<string[]> {
  const here = await realpath(folder);
  if (above.includes(here)) return [];
  const entries = await readdir(folder, { withFileTypes: true });
  const found = await Promise.all(
    entries.map(async (entry): Promise<string[]> => {
      const path = join(folder, entry.name);
      const kind = entry.isSymbolicLink() ? await ifPresent(path, () => stat(path)) : entry;
      if (kind?.isDirectory()) return walk(path, `${prefix}${entry.name}/`, [...above, here]);
      return kind?.isFile() ? [`${prefix}${entry.name}`] : [];
    }),
  );
  return found.flat();
}

/** Hidden, and named so that a later run knows it for one of ours. */
function temporaryName(kind: 'trial' | 'file' | 'new' | 'old', of = ''): string {
  return `${temporaryPrefix}${kind}-${randomBytes(6).toString('hex')}${of === '' ? '' : `-${of}`}`;
}

async function orRemove(path: string, work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    await rm(path, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
}

async function ifPresent<T>(path: string, look: () => Promise<T>): Promise<T | undefined> {
  try {
    return await look();
  } catch (error) {
    if (isAbsent(error)) return undefined;
    throw asUsageError(error, `"${path}" cannot be read`);
  }
}
