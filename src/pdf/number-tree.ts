import { PDFArray, PDFDict, PDFName, PDFNumber, type PdfObject } from './pdf-lib.ts';

/** The entries of a number tree (ISO 32000-1, 7.9.7), references as they stand. */
export function numberTree(root: PdfObject | undefined): ReadonlyMap<number, PdfObject> {
  const found = new Map<number, PdfObject>();
  const seen = new Set<PdfObject>();
  const visit = (node: PdfObject | undefined) => {
    // A tree that holds itself is a trap.
    if (!(node instanceof PDFDict) || seen.has(node)) return;
    seen.add(node);
    const numbers = node.lookup(PDFName.of('Nums'));
    if (numbers instanceof PDFArray) {
      for (let index = 0; index + 1 < numbers.size(); index += 2) {
        const key = numbers.lookup(index);
        const value = numbers.get(index + 1);
        if (key instanceof PDFNumber && value !== undefined) found.set(key.asNumber(), value);
      }
    }
    const kids = node.lookup(PDFName.of('Kids'));
    if (kids instanceof PDFArray)
      for (let index = 0; index < kids.size(); index += 1) visit(kids.lookup(index));
  };
  visit(root);
  return found;
}
