import {
  PDFDict,
  PDFName,
  PDFNumber,
  PDFStream,
  type Pdf,
  type PdfDict,
  type PdfObject,
} from '../../../pdf/pdf-lib.ts';

/**
 * Has the pages of a file mix their colours in the inks of the press (ISO 32000-1, 11.4.7), if anything on them lets
 * something show through. Else each program takes a space of its own choice, and some mask far too much away.
 */
export function blendInCmyk(pdf: Pdf): void {
  const objects = pdf.context.enumerateIndirectObjects().map(([, object]) => object);
  if (!objects.some(isTransparent)) return;
  for (const { node } of pdf.getPages()) {
    if (node.has(PDFName.of('Group'))) continue;
    node.set(PDFName.of('Group'), pdf.context.obj({ Type: 'Group', S: 'Transparency', CS: 'DeviceCMYK' }));
  }
}

/** Groups, pictures with a mask, and states that let something through (ISO 32000-1, table 58). */
function isTransparent(object: PdfObject): boolean {
  if (object instanceof PDFStream) {
    return object.dict.has(PDFName.of('Group')) || object.dict.has(PDFName.of('SMask'));
  }
  if (!(object instanceof PDFDict)) return false;
  const mode = object.get(PDFName.of('BM'));
  return (
    object.lookup(PDFName.of('SMask')) instanceof PDFDict ||
    isLess(object, 'ca') ||
    isLess(object, 'CA') ||
    (mode !== undefined && mode !== PDFName.of('Normal'))
  );
}

function isLess(state: PdfDict, key: 'ca' | 'CA'): boolean {
  const opacity = state.lookup(PDFName.of(key));
  return opacity instanceof PDFNumber && opacity.asNumber() < 1;
}
