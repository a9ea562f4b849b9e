import { PDFArray, PDFDict, PDFName, PDFRef, type Pdf, type PdfName } from './pdf-lib.ts';

/** The page of each named destination, from 1 (ISO 32000-1, 12.3.2.3), by the name as its author wrote it. */
export function destinationPages(pdf: Pdf): ReadonlyMap<string, number> {
  const pages = new Map(pdf.getPages().map((page, index) => [page.ref.toString(), index + 1]));
  const found = new Map<string, number>();
  const named = pdf.catalog.lookup(PDFName.of('Dests'));
  if (!(named instanceof PDFDict)) return found;
  for (const [key, value] of named.entries()) {
    const place = value instanceof PDFRef ? pdf.context.lookup(value) : value;
    if (!(place instanceof PDFArray)) continue;
    const page = pages.get(String(place.get(0)));
    if (page !== undefined) found.set(nameOf(key), page);
  }
  return found;
}

/** Chromium writes what is not ASCII in percent signs, as in an address. */
function nameOf(key: PdfName): string {
  const name = key.decodeText();
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
