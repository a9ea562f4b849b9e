import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFRef,
  type Pdf,
  type PdfDict,
  type PdfObject,
  type PdfRef,
} from './pdf-lib.ts';

/** An element of the structure tree (ISO 32000-1, 14.7.2), and what others call it. */
export interface StructureElement {
  readonly dict: PdfDict;
  readonly reference: PdfRef;
}

/** All elements of the tree, parents before their children, in reading order. */
export function structureElements(pdf: Pdf): readonly StructureElement[] {
  const found: StructureElement[] = [];
  const visit = (kid: PdfObject | undefined) => {
    const node = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (node instanceof PDFArray) for (const each of node.asArray()) visit(each);
    if (!(node instanceof PDFDict) || !node.has(PDFName.of('S'))) return;
    if (kid instanceof PDFRef) found.push({ dict: node, reference: kid });
    visit(node.get(PDFName.of('K')));
  };
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (root instanceof PDFDict) visit(root.get(PDFName.of('K')));
  return found;
}

/** The type of an element, as the tree has it. */
export function typeOf(element: PdfDict): string {
  const type = element.lookup(PDFName.of('S'));
  return type instanceof PDFName ? type.decodeText() : '';
}

/** Elements, numbers of marked content and references to objects, as they stand in `K`. */
export function kidsOf(element: PdfDict): readonly PdfObject[] {
  const kids = element.lookup(PDFName.of('K'));
  if (kids instanceof PDFArray) return kids.asArray();
  const single = element.get(PDFName.of('K'));
  return single === undefined ? [] : [single];
}
