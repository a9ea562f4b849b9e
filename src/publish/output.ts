import { join } from 'node:path';
import type { EditionName, FormatName } from '../model/artifact.ts';
import type { Files } from '../model/context.ts';
import { UsageError } from '../model/usage-error.ts';
import type { FormatResult } from './emit.ts';

/**
 * The list of our own files in a document's folder, kept there: so that a card of a question that is gone goes too,
 * a format that this run did not make stays, and a file that somebody else put there is kept.
 */
export const listName = '.pamphleteer.json';

interface OwnFile {
  readonly path: string;
  /** `sheet`: made by every run, of no format. */
  readonly format: FormatName | 'sheet';
  readonly edition?: EditionName;
  /** A hash of the words that it was made from. */
  readonly text: string;
  /** Whether it carries the mark of a draft. */
  readonly draft?: true;
}

/** What writing a document came to. */
export interface Written {
  readonly changed: boolean;
  /** The formats and editions in the folder that were made from other words than this run's, and stay as they are. */
  readonly older: readonly string[];
}

interface OutputFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** What a run has to put into a document's folder. */
export interface Made {
  /** Files of other formats stay as they are. */
  readonly results: readonly FormatResult[];
  /** Those of the PDF that this run was about; files of other editions stay, too. */
  readonly editions: readonly EditionName[];
  /** Files of no format, made by every run; those of earlier runs that are not among them go. */
  readonly sheets: readonly OutputFile[];
  /**
   * The formats that rules hold out. What they made of a draft, or of these very words, goes: it shows what must not be
   * shown. What was approved with other words is the last good output, and stays.
   */
  readonly heldOut: readonly FormatName[];
  /** A hash of the document's words. */
  readonly text: string;
  readonly isDraft: boolean;
}

/** Puts a document's artifacts into its folder in one step. */
export async function writeDocument(
  folder: string,
  { results, editions, sheets, heldOut, text, isDraft }: Made,
  files: Files,
): Promise<Written> {
  const made: readonly (OutputFile & Omit<OwnFile, 'text' | 'draft'>)[] = [
    ...results.flatMap((result) =>
      result.artifacts.map((artifact) => ({ ...artifact, format: result.format })),
    ),
    ...sheets.map((sheet) => ({ ...sheet, format: 'sheet' as const })),
  ];
  const formats = new Set<OwnFile['format']>([...results.map((result) => result.format), 'sheet']);
  const isMadeAnew = ({ format, edition }: OwnFile) =>
    formats.has(format) && (edition === undefined || editions.includes(edition));
  const isUnfit = unfit({ heldOut, text });
  const goes = (file: OwnFile) => isMadeAnew(file) || isUnfit(file);
  const before = await present(folder, files);
  const own = await ownFiles(folder, files);
  const gone = new Set(own.filter(goes).map((file) => file.path));
  const overwritten = new Set(made.map((artifact) => artifact.path));
  const kept = before.filter(
    (file) => !gone.has(file.path) && !overwritten.has(file.path) && file.path !== listName,
  );
  const list: OwnFile[] = [
    ...own.filter((file) => !goes(file) && !overwritten.has(file.path)),
    ...made.map(({ path, format, edition }) => ({
      path,
      format,
      ...(edition === undefined ? {} : { edition }),
      text,
      ...(isDraft ? { draft: true as const } : {}),
    })),
  ].sort((a, b) => (a.path < b.path ? -1 : 1));
  const after = [...kept, ...made, ...listFile(list)];
  const outdated = list.filter((file) => file.text !== text);
  const older = [
    ...new Set(
      outdated.map(({ format, edition }) => (edition === undefined ? format : `${format} (${edition})`)),
    ),
  ];
  if (isSame(before, after)) return { changed: false, older };
  await files.replaceFolder(folder, after);
  return { changed: true, older };
}

/**
 * Takes away what rules hold out, where nothing else is made of a document; see `heldOut` of `Made`. The sign-off sheet goes
 * with the last of its files.
 *
 * @returns The files that went.
 */
export async function takeAway(
  folder: string,
  held: Pick<Made, 'heldOut' | 'text'>,
  files: Files,
): Promise<readonly string[]> {
  const own = await ownFiles(folder, files);
  const isUnfit = unfit(held);
  if (!own.some(isUnfit)) return [];
  const stays = own.filter((file) => file.format !== 'sheet' && !isUnfit(file));
  const list =
    stays.length === 0 ? [] : own.filter((file) => file.format === 'sheet' || stays.includes(file));
  const gone = new Set(own.filter((file) => !list.includes(file)).map(({ path }) => path));
  const kept = (await present(folder, files)).filter(({ path }) => !gone.has(path) && path !== listName);
  await files.replaceFolder(folder, [...kept, ...listFile(list)]);
  return [...gone];
}

function unfit({ heldOut, text }: Pick<Made, 'heldOut' | 'text'>): (file: OwnFile) => boolean {
  return (file) =>
    heldOut.some((name) => name === file.format) && (file.draft === true || file.text === text);
}

function listFile(list: readonly OwnFile[]): readonly OutputFile[] {
  if (list.length === 0) return [];
  return [{ path: listName, bytes: new TextEncoder().encode(`${JSON.stringify(list, null, 1)}\n`) }];
}

async function present(folder: string, files: Files): Promise<OutputFile[]> {
  if ((await files.kind(folder)) !== 'folder') return [];
  const names = await files.list(folder);
  const found = await Promise.all(
    names.map(async (path) => ({ path, bytes: await files.read(join(folder, path)) })),
  );
  return found.filter((file): file is OutputFile => file.bytes !== undefined);
}

async function ownFiles(folder: string, files: Files): Promise<readonly OwnFile[]> {
  const bytes = await files.read(join(folder, listName));
  if (bytes === undefined) return [];
  try {
    const list: unknown = JSON.parse(new TextDecoder().decode(bytes));
    return Array.isArray(list) ? (list as OwnFile[]) : [];
  } catch {
    // A damaged list names nothing: then nothing is taken away.
    return [];
  }
}

function isSame(before: readonly OutputFile[], after: readonly OutputFile[]): boolean {
  if (before.length !== after.length) return false;
  const old = new Map(before.map((file) => [file.path, file.bytes]));
  return after.every((file) => {
    const bytes = old.get(file.path);
    return bytes !== undefined && Buffer.compare(bytes, file.bytes) === 0;
  });
}

/** The overview goes to `index.html` of the output folder: never over a page that somebody else put there. */
export async function refuseForeignOverview(out: string, files: Files): Promise<void> {
  const path = join(out, 'index.html');
  const bytes = await files.read(path);
  if (bytes === undefined || new TextDecoder().decode(bytes).includes('content="Pamphleteer')) return;
  throw new UsageError(
    `"${path}" was not made by Pamphleteer and would be overwritten.`,
    'Name another folder with --out, or move the file away.',
  );
}
