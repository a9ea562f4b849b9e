import { PDFArray, PDFDict, PDFRef, PDFStream, type PdfObject } from '../../pdf/pdf-lib.ts';
import type { Check } from '../check.ts';

/** Everything that the file names is in it: what is not counts as nothing (ISO 32000-1, 7.3.10), and would be missed in silence. */
export const checkReferences: Check = ({ file: { pdf } }, found) => {
  const seen = new Set<string>();
  const lost = new Set<string>();
  const open: [object: PdfObject | undefined, name: string][] = [[pdf.context.trailerInfo.Root, 'Root']];
  while (open.length > 0) {
    const [object, name] = open.pop() ?? [];
    if (object instanceof PDFRef) {
      if (seen.has(object.tag)) continue;
      seen.add(object.tag);
      const target = pdf.context.lookup(object);
      if (target === undefined) lost.add(name ?? '');
      else open.push([target, name ?? '']);
    } else if (object instanceof PDFArray) {
      for (const item of object.asArray()) open.push([item, name ?? '']);
    } else if (object instanceof PDFDict || object instanceof PDFStream) {
      const dict = object instanceof PDFStream ? object.dict : object;
      for (const [key, value] of dict.entries()) open.push([value, key.decodeText()]);
    }
  }
  if (lost.size === 0) return;
  found(
    'pdf-damaged',
    `Unexpected lack of parts that the file names (${[...lost].slice(0, 3).join(', ')})`,
    'Publish the leaflet again.',
  );
};
