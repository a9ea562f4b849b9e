import { PDFArray, PDFDict, PDFName, type Pdf, type PdfName } from '../../../pdf/pdf-lib.ts';

/** A name may have so many bytes (ISO 32000-1, annex C; PDF/A-2 asks for it, ISO 19005-2, 6.1.13). */
const longest = 127;

/**
 * Gives places short names whose own are too long: Chromium writes each Arabic letter of an id as six characters. Short
 * ones keep theirs, so that a web page can link to a question in the PDF.
 */
export function shortenDestinations(pdf: Pdf): void {
  const places = pdf.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  if (places === undefined) return;
  const renamed = new Map<PdfName, PdfName>();
  for (const [name, place] of places.entries()) {
    if (Buffer.byteLength(name.decodeText()) <= longest) continue;
    const short = PDFName.of(`place-${renamed.size + 1}`);
    renamed.set(name, short);
    places.delete(name);
    places.set(short, place);
  }
  for (const page of renamed.size === 0 ? [] : pdf.getPages()) {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    for (const [index] of annotations?.asArray().entries() ?? []) {
      const annotation = annotations?.lookup(index, PDFDict);
      const place = annotation?.get(PDFName.of('Dest'));
      const short = place instanceof PDFName ? renamed.get(place) : undefined;
      if (short !== undefined) annotation?.set(PDFName.of('Dest'), short);
    }
  }
}
