import { PDFDict, PDFHexString, PDFName, PDFString, type Pdf } from '../pdf/pdf-lib.ts';
import type { PrintPromise } from './promise.ts';

/** Where a program keeps what is its own in a file (ISO 32000-1, 14.5); PDF/A and PDF/X let it stand. */
const owner = PDFName.of('Pamphleteer');

/** Puts a promise into the file that has to keep it. */
export function carryPromise(pdf: Pdf, promise: PrintPromise): void {
  const data = pdf.context.obj({
    LastModified: PDFString.fromDate(pdf.getModificationDate() ?? new Date(0)),
    Private: PDFHexString.fromText(JSON.stringify(promise)),
  });
  pdf.catalog.set(PDFName.of('PieceInfo'), pdf.context.obj({ [owner.decodeText()]: data }));
}

/** The promise that a file carries; `undefined` for a file that is not ours. */
export function carriedPromise(pdf: Pdf): PrintPromise | undefined {
  const data = pdf.catalog.lookupMaybe(PDFName.of('PieceInfo'), PDFDict)?.lookup(owner);
  const text = data instanceof PDFDict ? data.lookup(PDFName.of('Private')) : undefined;
  if (!(text instanceof PDFHexString || text instanceof PDFString)) return undefined;
  try {
    return JSON.parse(text.decodeText()) as PrintPromise;
  } catch {
    // Damaged: then it says nothing.
    return undefined;
  }
}
