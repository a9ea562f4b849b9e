import { PDFArray, PDFDict, PDFRef, PDFStream, type Pdf, type PdfObject } from './pdf-lib.ts';

/** Takes out the objects that nothing leads to any more: they would be saved all the same. */
export function sweep({ context }: Pdf): void {
  const reached = new Set<string>();
  const { Root, Info, Encrypt } = context.trailerInfo;
  const open: (PdfObject | undefined)[] = [Root, Info, Encrypt];
  while (open.length > 0) {
    const object = open.pop();
    if (object instanceof PDFRef) {
      if (reached.has(object.tag)) continue;
      reached.add(object.tag);
      open.push(context.lookup(object));
    } else if (object instanceof PDFArray) open.push(...object.asArray());
    else if (object instanceof PDFDict) open.push(...object.values());
    else if (object instanceof PDFStream) open.push(...object.dict.values());
  }
  for (const [reference] of context.enumerateIndirectObjects()) {
    if (!reached.has(reference.tag)) context.delete(reference);
  }
}
