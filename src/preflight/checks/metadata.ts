import { PDFHexString, PDFName, PDFString } from '../../pdf/pdf-lib.ts';
import type { Check } from '../check.ts';

/** The file says what it is called, in which language it is, and which standards it follows. */
export const checkMetadata: Check = ({ file, promise }, found) => {
  if (promise === undefined) return;
  const { pdf, xmp } = file;
  const lacking: string[] = [];
  const title = pdf.getTitle();
  if (title === undefined || title.trim() === '') lacking.push('a title');
  const lang = pdf.catalog.lookup(PDFName.of('Lang'));
  const hasLanguage = (lang instanceof PDFString || lang instanceof PDFHexString) && lang.decodeText() !== '';
  if (!hasLanguage) lacking.push('a language');
  if (xmp === undefined) lacking.push('metadata (XMP)');
  else {
    if (!/<dc:title>/.test(xmp)) lacking.push('a title in the metadata');
    if (promise.purpose === 'reading') {
      if (!xmp.includes('<pdfuaid:part>1<')) lacking.push('the mark of PDF/UA-1');
      if (!/<pdfaid:part>2<[\s\S]*<pdfaid:conformance>A</.test(xmp)) lacking.push('the mark of PDF/A-2a');
    }
  }
  if (lacking.length === 0) return;
  found('pdf-metadata', `Unexpected lack of ${lacking.join(', ')}`, 'Publish the leaflet again.');
};
