import { PDFDict, PDFName, type PdfDict, type PdfObject } from './pdf-lib.ts';

/** What the content of a page may name: its own resources, else those of the pages around it (ISO 32000-1, 7.7.3.4). */
export function resourcesOf(page: PdfDict): PdfDict | undefined {
  const own = page.lookup(PDFName.of('Resources'));
  if (own instanceof PDFDict) return own;
  const parent = page.lookup(PDFName.of('Parent'));
  return parent instanceof PDFDict ? resourcesOf(parent) : undefined;
}

/** A resource of a kind by its name: a font, a form, a colour space. */
export function entryOf(resources: PdfDict | undefined, kind: string, name: string): PdfObject | undefined {
  const dict = resources?.lookup(PDFName.of(kind));
  return dict instanceof PDFDict ? dict.lookup(PDFName.of(name)) : undefined;
}
