import type { EditionName } from '../../model/artifact.ts';
import { hasErrors } from '../../model/diagnostic.ts';
import type { PrintedText, Stretch } from '../../model/printed-text.ts';
import type { PageStarts } from '../../preflight/page-starts.ts';
import { preflight, preflightWithPages } from '../../preflight/preflight.ts';
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
  /** The same counted, where others want to know where its pages begin. */
  readonly stretches?: readonly Stretch[];
}

/** Holds a finished file to its promise. One that breaks it is not handed out. */
export async function deliver(
  finished: Finished,
  edition: EditionName,
  { document }: JobData,
): Promise<Emitted> {
  const { path, bytes, promise, words, stretches } = finished;
  const { findings, starts } =
    stretches === undefined
      ? { findings: await preflight(bytes, promise, words) }
      : await preflightWithPages(bytes, promise, words);
  const diagnostics = findings.map((one) => ({
    ...one,
    path: document.path,
    channel: 'print' as const,
    message: `${path}: ${one.message}`,
  }));
  if (hasErrors(diagnostics)) return { artifacts: [], diagnostics };
  const printed = stretches === undefined ? undefined : printedText(stretches, starts);
  return {
    artifacts: [{ path, mediaType: 'application/pdf', bytes, edition }],
    diagnostics,
    ...(printed === undefined ? {} : { printed }),
  };
}

/** Only where both counts agree is it sure that the pages begin where they are said to. */
function printedText(stretches: readonly Stretch[], starts: PageStarts | undefined): PrintedText | undefined {
  const letters = stretches.reduce((sum, stretch) => sum + stretch.letters, 0);
  return letters === starts?.letters ? { stretches, before: starts.before } : undefined;
}

/** Where the files of an edition go; `part` tells the further files of one edition from its first. */
export function printPath(id: string, edition: EditionName, part?: string): string {
  if (edition === 'a4') return `${id}.pdf`;
  return `print/${id}-${edition}${part === undefined ? '' : `-${part}`}.pdf`;
}
