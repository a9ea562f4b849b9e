import { type Document, questionsOf } from '../../../model/document.ts';
import { PDFDict, PDFHexString, PDFName, PDFString, type Pdf } from '../../../pdf/pdf-lib.ts';

/** Chromium drops the space where a heading wraps; the outline takes its words from the model instead. */
export function retitleOutline(pdf: Pdf, document: Document): void {
  const known = [
    document.title,
    ...document.sections.flatMap((section) => (section.title === null ? [] : [section.title])),
    ...questionsOf(document).map((question) => question.question),
  ];
  const bySqueezed = new Map(known.map((text) => [squeeze(text), text]));
  let item = pdf.catalog.lookupMaybe(PDFName.of('Outlines'), PDFDict);
  const open = [item];
  while (open.length > 0) {
    item = open.pop();
    for (const next of ['Next', 'First']) {
      const other = item?.lookupMaybe(PDFName.of(next), PDFDict);
      if (other !== undefined) open.push(other);
    }
    const title = item?.lookup(PDFName.of('Title'));
    if (!(title instanceof PDFString || title instanceof PDFHexString)) continue;
    const text = bySqueezed.get(squeeze(title.decodeText())) ?? title.decodeText().trim();
    item?.set(PDFName.of('Title'), PDFHexString.fromText(text));
  }
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}
