import { PDFDict, PDFName, type Pdf, type PdfObject } from '../../../pdf/pdf-lib.ts';
import { kidsOf, structureElements } from '../../../pdf/structure.ts';

/** Takes the links out, which no press prints and PDF/X-4 does not allow on the page; their words stay. */
export function removeLinks(pdf: Pdf): void {
  for (const page of pdf.getPages()) page.node.delete(PDFName.of('Annots'));
  // Nothing leads to named places any more.
  pdf.catalog.delete(PDFName.of('Dests'));
  for (const { dict: element } of structureElements(pdf)) {
    if (element.get(PDFName.of('S')) !== PDFName.of('Link')) continue;
    element.set(PDFName.of('S'), PDFName.of('Span'));
    const kept = kidsOf(element).filter((kid) => !isReference(kid, pdf));
    element.set(PDFName.of('K'), pdf.context.obj(kept));
  }
}

/** Whether a kid of an element leads to an annotation (ISO 32000-1, 14.7.4.3). */
function isReference(kid: PdfObject, pdf: Pdf): boolean {
  const object = pdf.context.lookup(kid);
  return object instanceof PDFDict && object.get(PDFName.of('Type')) === PDFName.of('OBJR');
}
