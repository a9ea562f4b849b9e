import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { findPackageJSON } from 'node:module';
import { basename, dirname, join, resolve } from 'node:path';

/** Where this program lives: the folder with its `package.json`, templates and code. */
export function programFolder(): string {
  const manifest = findPackageJSON(import.meta.url);
  if (manifest === undefined) throw new Error('The package.json of Pamphleteer is missing.');
  return dirname(manifest);
}

/**
 * The cache folder: the one named, as a whole path. Without a name, in the `node_modules` that belong to the program, whatever folder the command
 * is run from; for an installation that this user may not write to, in those of the working folder.
 */
export function cacheFolder(named: string | undefined): string {
  if (named !== undefined) return resolve(named);
  const program = programFolder();
  const parent = dirname(program);
  const modules = basename(parent) === 'node_modules' ? parent : join(program, 'node_modules');
  const own = join(modules, '.cache', 'pamphleteer');
  return isWritable(own) ? own : resolve('node_modules', '.cache', 'pamphleteer');
}

/** Whether a folder, or the nearest one above it that there is, may be written to. */
function isWritable(folder: string): boolean {
  if (!existsSync(folder)) return dirname(folder) !== folder && isWritable(dirname(folder));
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/** The version in `package.json`. */
export async function programVersion(): Promise<string> {
  const manifest: { version: string } = JSON.parse(
    await readFile(join(programFolder(), 'package.json'), 'utf8'),
  );
  return manifest.version;
}

/**
 * A hash over all that makes the program what it is: its code and templates, its package files (which pin what it
 * depends on), and Node, whose zlib and Unicode data show in outputs. Takes about 5 ms.
 */
export async function programFingerprint(): Promise<string> {
  const program = programFolder();
  const code = resolve(import.meta.dirname, '..');
  const files = [
    ...(await filesBelow(code)),
    ...(await filesBelow(join(program, 'templates'))),
    join(program, 'package.json'),
    join(program, 'package-lock.json'),
  ];
  const contents = await Promise.all(files.map((path) => readFile(path).catch(() => undefined)));
  const hash = createHash('sha256').update(process.version);
  for (const [index, content] of contents.entries()) {
    if (content === undefined) continue;
    hash.update(`\0${files[index]}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
