import type { Pdf } from '../../../pdf/pdf-lib.ts';
import type { Size } from '../../../preflight/promise.ts';

/** Points in a millimetre. */
export const pointsPerMillimetre = 72 / 25.4;

/**
 * Cuts every page to its trim. Chromium rounds page sizes, but what it prints hangs on the top left corner: there the
 * trim is measured from.
 *
 * @param bleed Millimetres around the trim that the browser printed.
 */
export function cutToTrim(pdf: Pdf, trim: Size, bleed: number): void {
  const [width, height, around] = [trim.width, trim.height, bleed].map(
    (length) => length * pointsPerMillimetre,
  );
  if (width === undefined || height === undefined || around === undefined) return;
  for (const page of pdf.getPages()) {
    const box = [around, page.getHeight() - around - height, width, height] as const;
    page.setMediaBox(...box);
    page.setCropBox(...box);
    page.setTrimBox(...box);
  }
}
