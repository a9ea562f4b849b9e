import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { PDFDocument, type Pdf } from '../pdf/pdf-lib.ts';
import { carriedPromise } from './carried.ts';
import { checks } from './checks.ts';
import { damageOf } from './damage.ts';
import { guessedPromise } from './guessed.ts';
import { type PageStarts, pageStarts } from './page-starts.ts';
import type { PrintPromise } from './promise.ts';
import { type Surveyed, survey } from './survey.ts';

/**
 * Holds a finished PDF to what its edition promised. Pure: bytes in, findings out.
 *
 * @param words The text that the file must hold, block by block in reading order.
 */
export async function preflight(
  bytes: Uint8Array,
  promise: PrintPromise,
  words?: readonly string[],
): Promise<readonly Diagnostic[]> {
  const file = await open(bytes);
  return 'code' in file ? [file] : findingsOf(file, promise, words);
}

/** The same, and where the pages of the file begin in its text; nothing of that where it cannot be read. */
export async function preflightWithPages(
  bytes: Uint8Array,
  promise: PrintPromise,
  words?: readonly string[],
): Promise<{ readonly findings: readonly Diagnostic[]; readonly starts?: PageStarts }> {
  const file = await open(bytes);
  return 'code' in file
    ? { findings: [file] }
    : { findings: findingsOf(file, promise, words), starts: pageStarts(file) };
}

/** What a look at a file came to that was handed to us. */
export interface InspectedPrint {
  /** What it was held to: the promise that it carries, or one that its form tells; nothing for a file of no known kind. */
  readonly promise: PrintPromise | undefined;
  readonly isCarried: boolean;
  readonly pages: number;
  readonly findings: readonly Diagnostic[];
}

/** Holds a file to the promise that it carries itself. */
export async function inspectPrint(bytes: Uint8Array): Promise<InspectedPrint> {
  const file = await open(bytes);
  if ('code' in file) return { promise: undefined, isCarried: false, pages: 0, findings: [file] };
  const carried = carriedPromise(file.pdf);
  if (carried === 'unreadable') {
    const finding = damaged('Unexpected damage in what the file says of its edition');
    return { promise: undefined, isCarried: false, pages: file.pages.length, findings: [finding] };
  }
  const promise = carried ?? guessedPromise(file);
  return {
    promise,
    isCarried: carried !== undefined,
    pages: file.pages.length,
    findings: findingsOf(file, promise),
  };
}

async function open(bytes: Uint8Array): Promise<Surveyed | Diagnostic> {
  let pdf: Pdf;
  try {
    pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const damage = damageOf(bytes, pdf);
    return damage === undefined ? survey(pdf) : damaged(damage);
  } catch (error) {
    return damaged(reasonOf(error));
  }
}

function findingsOf(
  file: Surveyed,
  promise: PrintPromise | undefined,
  words?: readonly string[],
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const check of checks) {
    check({ file, promise, words }, (code, message, hint) => {
      found.push(diagnose(code, message, hint === undefined ? {} : { hint }));
    });
  }
  return found;
}

/** The library throws whatever it meets in a file that is none. */
function reasonOf(error: unknown): string {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return /encrypt/i.test(reason)
    ? 'Unexpected encryption, expected a file that everybody can open'
    : `Unexpected damage, expected a PDF that can be read: ${reason}`;
}

function damaged(message: string): Diagnostic {
  return diagnose('pdf-damaged', message, { hint: 'Publish the leaflet again.' });
}
