import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFStream,
  type PdfDict,
  type PdfObject,
} from '../../pdf/pdf-lib.ts';
import { decodedBytes } from '../../pdf/streams.ts';
import type { Check } from '../check.ts';
import { xmpValue } from '../xmp.ts';

/** The file says how its colours are meant: for which press (ISO 15930-7, 6.2), or as on a screen (ISO 19005-2, 6.2.3). */
export const checkIntent: Check = ({ file, promise }, found) => {
  if (promise === undefined || promise.purpose === 'imposed') return;
  const isPress = promise.purpose === 'press';
  const [wanted, channels] = isPress ? (['GTS_PDFX', 'CMYK'] as const) : (['GTS_PDFA1', 'RGB '] as const);
  const intents = file.pdf.catalog.lookupMaybe(PDFName.of('OutputIntents'), PDFArray);
  const intent = intents
    ?.asArray()
    .map((_, index) => intents.lookup(index))
    .find((one): one is PdfDict => one instanceof PDFDict && one.get(PDFName.of('S')) === PDFName.of(wanted));
  const profile = intent?.lookup(PDFName.of('DestOutputProfile'));
  const hint = 'Publish the leaflet again.';
  if (intent?.has(PDFName.of('OutputConditionIdentifier')) !== true || !isProfile(profile, channels)) {
    found(
      'pdf-output-intent',
      `Unexpected lack of an output intent (${wanted}) with its colour profile`,
      hint,
    );
  }
  if (!isPress) return;
  if (xmpValue(file.xmp ?? '', 'pdfxid:GTS_PDFXVersion') !== 'PDF/X-4') {
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

/** Whether a stream holds an ICC profile for so many channels, whole (ICC.1:2010, 7.2). */
function isProfile(stream: PdfObject | undefined, channels: 'CMYK' | 'RGB '): boolean {
  if (!(stream instanceof PDFStream)) return false;
  const count = stream.dict.lookup(PDFName.of('N'));
  const bytes = Buffer.from(decodedBytes(stream));
  return (
    count instanceof PDFNumber &&
    count.asNumber() === channels.trim().length &&
    bytes.length >= 128 &&
    bytes.readUInt32BE(0) === bytes.length &&
    bytes.toString('latin1', 16, 20) === channels &&
    bytes.toString('latin1', 36, 40) === 'acsp'
  );
}
