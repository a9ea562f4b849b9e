import { PDFName, type Pdf } from '../../../pdf/pdf-lib.ts';

/** Tells the print dialogue what a sheet to fold needs: both sides, turned over the short edge, not made to fit. */
export function printAsItIs(pdf: Pdf): void {
  const preferences = pdf.catalog.getOrCreateViewerPreferences();
  preferences.dict.set(PDFName.of('Duplex'), PDFName.of('DuplexFlipShortEdge'));
  preferences.dict.set(PDFName.of('PrintScaling'), PDFName.of('None'));
}
