import { posix } from 'node:path';
import type { Files } from '../model/context.ts';
import { UsageError } from '../model/usage-error.ts';
import { readerFor, readers } from '../read/readers.ts';

export interface FoundSources {
  readonly sources: readonly string[];
  /** Those that the user named one by one; the others were found in a folder. */
  readonly named: ReadonlySet<string>;
  /** Files that look like texts, but that nothing here can read. */
  readonly skipped: readonly string[];
}

/** What clinics keep texts in. Pictures beside the sources are none. */
const textLike = /\.(docx?|html?|pdf|rtf|odt|csv|tsv|xlsx?|json|pages)$/i;

/** Files that are never a source unless named: the brand, settings of programs, our own reports. */
const neverSource =
  /(^|\/)(brand\.ya?ml|[^/]*\.schema\.json|package(-lock)?\.json|tsconfig[^/]*\.json|report\.json|cards\.json|pamphleteer-baseline\.json)$/i;

/** The source files that the user means: files as they are, folders with everything readable in them. */
export async function findSources(named: readonly string[], files: Files): Promise<FoundSources> {
  const sources: string[] = [];
  const single = new Set<string>();
  const skipped: string[] = [];
  for (const path of named) {
    const kind = await files.kind(path);
    if (kind === undefined) {
      throw new UsageError(
        `There is no file or folder "${path}".`,
        'Check the spelling, or run the command from the project folder.',
      );
    }
    if (kind === 'file') {
      sources.push(readable(path));
      single.add(path);
    } else {
      const found = await inFolder(path, files);
      sources.push(...found.sources);
      skipped.push(...found.skipped);
    }
  }
  return { sources: [...new Set(sources)], named: single, skipped };
}

function readable(path: string): string {
  if (readerFor(path) !== undefined) return path;
  const way = ways.find(({ ending }) => ending.test(path))?.hint ?? '';
  throw new UsageError(
    `"${path}" is no kind of file that can be read.`,
    `${way}Sources end in ${endings()}.`,
  );
}

/** How to make a source of what clinics keep texts in. */
const ways = [
  {
    ending: /\.(?:doc|docm|dot|dotx|dotm|odt|ott|rtf|wps|wpd|pages)$/i,
    hint: 'Open it in the program that made it, save it as a Word document (".docx"), and name that. ',
  },
  {
    ending: /\.pdf$/i,
    hint: 'Name the Word file that it was made from; or open the PDF in Word and save it as a Word document (".docx"). ',
  },
  {
    ending: /\.(?:xlsx?|xlsm|ods|numbers)$/i,
    hint: 'Open it, and save the sheet with the questions as "CSV UTF-8" (".csv"). ',
  },
];

async function inFolder(folder: string, files: Files): Promise<Omit<FoundSources, 'named'>> {
  const names = (await files.list(folder)).filter(
    (name) => !/(^|\/)(readme\.|[._]|~\$|node_modules\/)/i.test(name) && !neverSource.test(name),
  );
  const whole = (name: string) => posix.join(folder.replaceAll('\\', '/'), name);
  const isRead = (name: string) => readerFor(name) !== undefined;
  const sources = names.filter(isRead).map(whole);
  if (sources.length === 0) throw noSource([folder]);
  return { sources, skipped: names.filter((name) => textLike.test(name) && !isRead(name)).map(whole) };
}

export function noSource(folders: readonly string[]): UsageError {
  const names = folders.map((folder) => `"${folder}"`).join(', ');
  return new UsageError(`The folder ${names} holds no source.`, `Sources end in ${endings()}.`);
}

function endings(): string {
  return readers.flatMap((reader) => reader.endings).join(', ');
}
