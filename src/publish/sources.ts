import { posix } from 'node:path';
import type { Files } from '../model/context.ts';
import { UsageError } from '../model/usage-error.ts';
import { readerFor, readers } from '../read/readers.ts';

/** The source files that the user means: files as they are, folders with everything readable in them. */
export async function findSources(named: readonly string[], files: Files): Promise<readonly string[]> {
  const found: string[] = [];
  for (const path of named) {
    const kind = await files.kind(path);
    if (kind === undefined) {
      throw new UsageError(
        `There is no file or folder "${path}".`,
        'Check the spelling, or run the command from the project folder.',
      );
    }
    if (kind === 'file') found.push(readable(path));
    else found.push(...(await inFolder(path, files)));
  }
  return [...new Set(found)];
}

function readable(path: string): string {
  if (readerFor(path) !== undefined) return path;
  throw new UsageError(`"${path}" is no kind of file that can be read.`, `Sources end in ${endings()}.`);
}

async function inFolder(folder: string, files: Files): Promise<string[]> {
  const names = await files.list(folder);
  const sources = names.filter(
    (name) => readerFor(name) !== undefined && !/(^|\/)(readme\.|[._]|node_modules\/)/i.test(name),
  );
  if (sources.length === 0) {
    throw new UsageError(`The folder "${folder}" holds no source.`, `Sources end in ${endings()}.`);
  }
  return sources.map((name) => posix.join(folder.replaceAll('\\', '/'), name));
}

function endings(): string {
  return readers.flatMap((reader) => reader.endings).join(', ');
}
