import { posix } from 'node:path';
import type { Files } from '../model/context.ts';
import { UsageError } from '../model/usage-error.ts';
import { readerFor, readers } from '../read/readers.ts';

export interface FoundSources {
  readonly sources: readonly string[];
  /** Files that look like texts, but that nothing here can read. */
  readonly skipped: readonly string[];
}

/** What clinics keep texts in. Pictures and brand files beside the sources are none. */
const textLike = /\.(docx?|html?|pdf|rtf|odt|csv|tsv|xlsx?|json|pages)$/i;

/** The source files that the user means: files as they are, folders with everything readable in them. */
export async function findSources(named: readonly string[], files: Files): Promise<FoundSources> {
  const sources: string[] = [];
  const skipped: string[] = [];
  for (const path of named) {
    const kind = await files.kind(path);
    if (kind === undefined) {
      throw new UsageError(
        `There is no file or folder "${path}".`,
        'Check the spelling, or run the command from the project folder.',
      );
    }
    if (kind === 'file') sources.push(readable(path));
    else {
      const found = await inFolder(path, files);
      sources.push(...found.sources);
      skipped.push(...found.skipped);
    }
  }
  return { sources: [...new Set(sources)], skipped };
}

function readable(path: string): string {
  if (readerFor(path) !== undefined) return path;
  throw new UsageError(`"${path}" is no kind of file that can be read.`, `Sources end in ${endings()}.`);
}

async function inFolder(folder: string, files: Files): Promise<FoundSources> {
  const names = (await files.list(folder)).filter(
    (name) => !/(^|\/)(readme\.|[._]|node_modules\/)/i.test(name),
  );
  const whole = (name: string) => posix.join(folder.replaceAll('\\', '/'), name);
  const sources = names.filter((name) => readerFor(name) !== undefined).map(whole);
  if (sources.length === 0) {
    throw new UsageError(`The folder "${folder}" holds no source.`, `Sources end in ${endings()}.`);
  }
  return { sources, skipped: names.filter((name) => textLike.test(name)).map(whole) };
}

function endings(): string {
  return readers.flatMap((reader) => reader.endings).join(', ');
}
