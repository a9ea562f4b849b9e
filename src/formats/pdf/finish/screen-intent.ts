import { getDefaultSRGBProfile, PDFName, PDFString, type Pdf } from '../../../pdf/pdf-lib.ts';
import { plainStream } from '../../../pdf/streams.ts';

/** Says that colours are meant as on a screen (sRGB, ISO 19005-2, 6.2.3), with the profile that the PDF library has. */
export function intendForScreen(pdf: Pdf): void {
  const profile = plainStream(pdf.context, getDefaultSRGBProfile());
  profile.dict.set(PDFName.of('N'), pdf.context.obj(3));
  const intent = pdf.context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFA1',
    OutputConditionIdentifier: PDFString.of('sRGB IEC61966-2.1'),
    Info: PDFString.of('sRGB IEC61966-2.1'),
    DestOutputProfile: pdf.context.register(profile),
  });
  pdf.catalog.set(PDFName.of('OutputIntents'), pdf.context.obj([intent]));
}
