import type { EditionName } from '../../model/artifact.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import { preflight } from '../../preflight/preflight.ts';
import type { PrintPromise } from '../../preflight/promise.ts';
import type { Emitted } from '../format.ts';
import type { JobData } from './job.ts';

/** A finished file, and what it has to keep. */
export interface Finished {
  /** Relative to the document's folder. */
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly promise: PrintPromise;
  /** Its text, block by block; without it, words are not compared. */
  readonly words?: readonly string[];
}

/** Holds a finished file to its promise. One that breaks it is not handed out. */
export async function deliver(
  finished: Finished,
  edition: EditionName,
  { document }: JobData,
): Promise<Emitted> {
  const { path, bytes, promise, words } = finished;
  const found = await preflight(bytes, promise, words);
  const diagnostics = found.map((one) => ({
    ...one,
    path: document.path,
    channel: 'print' as const,
    message: `${path}: ${one.message}`,
  }));
  if (hasErrors(diagnostics)) return { artifacts: [], diagnostics };
  return { artifacts: [{ path, mediaType: 'application/pdf', bytes, edition }], diagnostics };
}

/** Where the files of an edition go; `part` tells the further files of one edition from its first. */
export function printPath(id: string, edition: EditionName, part?: string): string {
  if (edition === 'a4') return `${id}.pdf`;
  return `print/${id}-${edition}${part === undefined ? '' : `-${part}`}.pdf`;
}
