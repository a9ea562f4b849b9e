import type { Files } from '../model/context.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import { UsageError } from '../model/usage-error.ts';
import { inspectPrint } from '../preflight/preflight.ts';
import type { ReportedDocument } from './report.ts';

/** A printed file, held to its promise. */
export interface ProofedFile {
  readonly path: string;
  /** What it was held to, for people. */
  readonly summary: string;
  readonly diagnostics: readonly Diagnostic[];
  /** The same for programs. */
  readonly document: ReportedDocument;
}

/** Throws a `UsageError` when there is no such file, or when its name is not that of a PDF. */
export async function proofFile(path: string, files: Files): Promise<ProofedFile> {
  const bytes = await files.read(path);
  const hint = 'Name a PDF, such as dist/pores/pores.pdf.';
  if (bytes === undefined && (await files.kind(path)) === 'folder')
    throw new UsageError(`"${path}" is a folder, expected a file.`, hint);
  if (bytes === undefined) throw new UsageError(`There is no file "${path}".`, hint);
  if (!/\.pdf$/i.test(path))
    throw new UsageError(`Unexpected "${path}", expected a file that ends in .pdf.`, hint);
  const { promise, isCarried, pages, findings } = await inspectPrint(bytes);
  const diagnostics = findings.map((one) => ({ ...one, path }));
  const edition =
    promise === undefined && pages === 0
      ? 'cannot be read'
      : promise === undefined
        ? 'of unknown origin: held to what every print owes'
        : `edition ${promise.edition}`;
  const guess = promise === undefined || isCarried ? '' : ', told from its form';
  const count = pages === 0 ? '' : `, ${pages} page${pages === 1 ? '' : 's'}`;
  const summary = `${edition}${guess}${count}`;
  const id =
    path
      .split(/[\\/]/)
      .at(-1)
      ?.replace(/\.pdf$/i, '') ?? path;
  const document = {
    id,
    title: id,
    source: path,
    state: 'finished',
    publisher: undefined,
    status: 'checked' as const,
    artifacts: [],
    diagnostics,
  };
  return { path, summary, diagnostics, document };
}
