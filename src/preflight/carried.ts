import type { ReadFonts } from '../pdf/canvas.ts';
import type { Drawing } from '../pdf/drawing.ts';
import { drawingOf } from '../pdf/interpret.ts';
import { PDFDict, PDFHexString, PDFName, PDFString, type Pdf, type PdfDict } from '../pdf/pdf-lib.ts';
import { digestOfPages } from './drawn-words.ts';
import type { PrintPromise } from './promise.ts';

/** Where a program keeps what is its own in a file (ISO 32000-1, 14.5); PDF/A and PDF/X let it stand. */
const owner = PDFName.of('Pamphleteer');
const pieces = PDFName.of('PieceInfo');

/**
 * Puts a promise into the finished file that has to keep it, and with each page: pages are taken out and put together
 * anew. Sheets to fold promise the letters that are on them, as they have no tags to read the text by.
 */
export function carryPromise(pdf: Pdf, promise: PrintPromise): void {
  const words = promise.purpose === 'imposed' ? { words: digestOfPages(drawingsOf(pdf)) } : {};
  const date = PDFString.fromDate(pdf.getModificationDate() ?? new Date(0));
  const data = pdf.context.obj({
    LastModified: date,
    Private: PDFHexString.fromText(JSON.stringify({ ...promise, ...words })),
  });
  const carried = pdf.context.register(pdf.context.obj({ [owner.decodeText()]: data }));
  pdf.catalog.set(pieces, carried);
  for (const { node } of pdf.getPages()) {
    node.set(pieces, carried);
    // A page with such data has to say when it was changed (14.5, table 30).
    node.set(PDFName.of('LastModified'), date);
  }
}

function drawingsOf(pdf: Pdf): readonly Drawing[] {
  const fonts: ReadFonts = new Map();
  return pdf.getPages().map((page) => drawingOf(page, fonts));
}

/** The promise that a file carries, itself or with a page; `unreadable` when it is there and damaged. */
export function carriedPromise(pdf: Pdf): PrintPromise | 'unreadable' | undefined {
  for (const dict of [pdf.catalog, ...pdf.getPages().map(({ node }) => node)]) {
    const promise = promiseIn(dict);
    if (promise !== undefined) return promise;
  }
  return undefined;
}

function promiseIn(dict: PdfDict): PrintPromise | 'unreadable' | undefined {
  const all = dict.lookup(pieces);
  const data = all instanceof PDFDict ? all.lookup(owner) : undefined;
  if (data === undefined) return undefined;
  const text = data instanceof PDFDict ? data.lookup(PDFName.of('Private')) : undefined;
  if (!(text instanceof PDFHexString || text instanceof PDFString)) return 'unreadable';
  try {
    const value: unknown = JSON.parse(text.decodeText());
    return isPromise(value) ? value : 'unreadable';
  } catch {
    return 'unreadable';
  }
}

/** Whether the fields are there that every promise has. */
function isPromise(value: unknown): value is PrintPromise {
  if (typeof value !== 'object' || value === null) return false;
  const { edition, purpose, trim, bleed, smallestType } = value as Partial<
    Record<keyof PrintPromise, unknown>
  >;
  return (
    typeof edition === 'string' &&
    typeof purpose === 'string' &&
    typeof trim === 'object' &&
    typeof bleed === 'number' &&
    typeof smallestType === 'number'
  );
}
