import { transformed } from './bounds.ts';
import type { Matrix } from './matrix.ts';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFStream,
  type PdfDict,
  type PdfObject,
  type PdfPage,
  type PdfStream,
} from './pdf-lib.ts';

/** How an annotation looks, and what brings it to its place on the page. */
export interface Appearance {
  readonly form: PdfStream;
  readonly matrix: Matrix;
}

export function annotationsOf({ node }: PdfPage): readonly PdfDict[] {
  const list = node.lookup(PDFName.of('Annots'));
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().flatMap((_, index) => {
    const annotation = list.lookup(index);
    return annotation instanceof PDFDict ? [annotation] : [];
  });
}

/** What the annotations of a page show by themselves (ISO 32000-1, 12.5.5). */
export function appearancesOf(page: PdfPage): readonly Appearance[] {
  return annotationsOf(page).flatMap((annotation) => {
    const form = appearanceOf(annotation);
    if (form === undefined || isHidden(annotation)) return [];
    const [left = 0, bottom = 0, right = 0, top = 0] = numbersAt(form.dict, 'BBox');
    const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = numbersAt(form.dict, 'Matrix');
    const box = transformed({ left, bottom, right, top }, [a, b, c, d, e, f]);
    const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = numbersAt(annotation, 'Rect');
    // The box of the form is made to fill the rectangle (algorithm 8.1).
    const [wide, high] = [box.right - box.left || 1, box.top - box.bottom || 1];
    const [across, up] = [Math.abs(x2 - x1) / wide, Math.abs(y2 - y1) / high];
    const [x, y] = [Math.min(x1, x2) - box.left * across, Math.min(y1, y2) - box.bottom * up];
    return [{ form, matrix: [across, 0, 0, up, x, y] }];
  });
}

function appearanceOf(annotation: PdfDict): PdfStream | undefined {
  const all = annotation.lookup(PDFName.of('AP'));
  const normal = all instanceof PDFDict ? all.lookup(PDFName.of('N')) : undefined;
  if (normal instanceof PDFStream) return normal;
  const state = annotation.lookup(PDFName.of('AS'));
  const chosen = normal instanceof PDFDict && state instanceof PDFName ? normal.lookup(state) : undefined;
  return chosen instanceof PDFStream ? chosen : undefined;
}

/** The second flag (12.5.3). */
function isHidden(annotation: PdfDict): boolean {
  const flags = annotation.lookup(PDFName.of('F'));
  return flags instanceof PDFNumber && (flags.asNumber() & 2) !== 0;
}

function numbersAt(dict: PdfDict, key: string): readonly number[] {
  const list = dict.lookup(PDFName.of(key));
  if (!(list instanceof PDFArray)) return [];
  return list.asArray().map((value: PdfObject) => (value instanceof PDFNumber ? value.asNumber() : 0));
}
