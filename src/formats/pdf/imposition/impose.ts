import { PDFDocument, type Pdf } from '../../../pdf/pdf-lib.ts';
import type { Size } from '../../../preflight/promise.ts';
import { pointsPerMillimetre } from '../finish/boxes.ts';
import { bookletSides } from './sheets.ts';

/**
 * Pages side by side on sheets to be printed on both sides and folded. Tags, links and outline stay behind: the sheets
 * are for the printer, the pages for readers.
 *
 * @param pages A finished file of half-sheet pages, cut to their trim.
 * @param sheet The whole sheet, lying on its side.
 */
export async function impose(pages: Pdf, sheet: Size, isRightToLeft: boolean): Promise<Pdf> {
  const sheets = await PDFDocument.create({ updateMetadata: false });
  const [width, height] = [sheet.width * pointsPerMillimetre, sheet.height * pointsPerMillimetre];
  const embedded = await sheets.embedPages(pages.getPages());
  for (const { left, right } of bookletSides(embedded.length, isRightToLeft)) {
    const side = sheets.addPage([width, height]);
    for (const [half, number] of [left, right].entries()) {
      const page = number === undefined ? undefined : embedded[number - 1];
      if (page === undefined) continue;
      // A half of A4 is half a millimetre wider than A5: the page stands in the middle of it.
      side.drawPage(page, {
        x: (half * width) / 2 + (width / 2 - page.width) / 2,
        y: (height - page.height) / 2,
      });
    }
  }
  return sheets;
}
