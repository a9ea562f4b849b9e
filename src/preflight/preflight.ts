import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { PDFDocument, type Pdf } from '../pdf/pdf-lib.ts';
import { carriedPromise } from './carried.ts';
import { checks } from './checks.ts';
import type { PrintPromise } from './promise.ts';
import { survey } from './survey.ts';

/**
 * Holds a finished PDF to what its edition promised. Pure: bytes in, findings out.
 *
 * @param promise What it must keep; without it, what the file itself carries.
 * @param words The text that the file must hold, block by block in reading order.
 */
export async function preflight(
  bytes: Uint8Array,
  promise?: PrintPromise,
  words?: readonly string[],
): Promise<readonly Diagnostic[]> {
  let pdf: Pdf;
  try {
    pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  } catch (error) {
    return [damaged(error)];
  }
  try {
    const found: Diagnostic[] = [];
    const held = { file: survey(pdf), promise: promise ?? carriedPromise(pdf), words };
    for (const check of checks) {
      check(held, (code, message, hint) => {
        found.push(diagnose(code, message, hint === undefined ? {} : { hint }));
      });
    }
    return found;
  } catch (error) {
    return [damaged(error)];
  }
}

/** What a file promises that was handed to us from elsewhere: the edition that it was made as. */
export async function promiseIn(bytes: Uint8Array): Promise<PrintPromise | undefined> {
  try {
    return carriedPromise(await PDFDocument.load(bytes, { updateMetadata: false }));
  } catch {
    return undefined;
  }
}

function damaged(error: unknown): Diagnostic {
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  const isLocked = /encrypt/i.test(reason);
  const message = isLocked
    ? 'Unexpected encryption, expected a file that everybody can open'
    : `Unexpected damage, expected a PDF that can be read: ${reason}`;
  return diagnose('pdf-damaged', message, { hint: 'Publish the leaflet again.' });
}
