import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream, type PdfDict } from '../../pdf/pdf-lib.ts';
import type { Check } from '../check.ts';

/** The file says how its colours are meant: for which press (ISO 15930-7, 6.2), or as on a screen (ISO 19005-2, 6.2.3). */
export const checkIntent: Check = ({ file, promise }, found) => {
  if (promise === undefined || promise.purpose === 'imposed') return;
  const isPress = promise.purpose === 'press';
  const [wanted, channels] = isPress ? ['GTS_PDFX', 4] : ['GTS_PDFA1', 3];
  const intents = file.pdf.catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray);
  const intent = intents
    ?.asArray()
    .map((_, index) => intents.lookup(index))
    .find(
      (one): one is PdfDict =>
        one instanceof PDFDict && one.get(PDFName.of('S')) === PDFName.of(String(wanted)),
    );
  const profile = intent?.lookup(PDFName.of('DestOutputProfile'));
  const count = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of('N')) : undefined;
  const hint = 'Publish the leaflet again.';
  if (!(count instanceof PDFNumber) || count.asNumber() !== channels) {
    found(
      'pdf-output-intent',
      `Unexpected lack of an output intent (${wanted}) with its colour profile`,
      hint,
    );
  }
  if (!isPress) return;
  if (!file.xmp?.includes('<pdfxid:GTS_PDFXVersion>PDF/X-4<')) {
    found('pdf-output-intent', 'Unexpected metadata, expected those of a file prepared as PDF/X-4', hint);
  }
  const info = file.pdf.context.lookup(file.pdf.context.trailerInfo.Info);
  const trapped = info instanceof PDFDict ? info.get(PDFName.of('Trapped')) : undefined;
  if (trapped !== PDFName.of('False') && trapped !== PDFName.of('True')) {
    found(
      'pdf-output-intent',
      'Unexpected silence on trapping, expected that the file says whether it is trapped',
      hint,
    );
  }
  if (file.pdf.context.trailerInfo.ID === undefined) {
    found('pdf-output-intent', 'Unexpected file without an ID, which PDF/X-4 asks for', hint);
  }
};
