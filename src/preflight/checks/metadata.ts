import { PDFHexString, PDFName, PDFString, type Pdf } from '../../pdf/pdf-lib.ts';
import type { Check } from '../check.ts';
import type { PrintPromise } from '../promise.ts';
import { isWellFormed, xmpValue } from '../xmp.ts';

/** The file says what it is called, in which language it is, and which standards it follows; and it says so once. */
export const checkMetadata: Check = ({ file, promise }, found) => {
  if (promise === undefined) return;
  const { pdf, xmp } = file;
  const hint = 'Publish the leaflet again.';
  const title = pdf.getTitle()?.trim() ?? '';
  const lang = languageOf(pdf);
  const lacking = [
    ...(title === '' ? ['a title'] : []),
    ...(isLanguage(lang) ? [] : ['a language']),
    ...(xmp === undefined || !isWellFormed(xmp)
      ? ['metadata (XMP) that can be read']
      : lackingIn(xmp, promise)),
  ];
  if (lacking.length > 0) found('pdf-metadata', `Unexpected lack of ${lacking.join(', ')}`, hint);
  if (xmp === undefined) return;
  const told = [
    ['title', title, xmpValue(xmp, 'dc:title')],
    ['language', lang, xmpValue(xmp, 'dc:language')],
  ] as const;
  for (const [what, one, other] of told) {
    if (one === '' || other === undefined || one === other) continue;
    found('pdf-metadata', `Unexpected ${what} “${one}”, expected “${other}” as in the metadata (XMP)`, hint);
  }
};

function lackingIn(xmp: string, { purpose }: PrintPromise): readonly string[] {
  const value = (property: string) => xmpValue(xmp, property);
  const isArchive = value('pdfaid:part') === '2' && value('pdfaid:conformance') === 'A';
  return [
    ...((value('dc:title') ?? '') === '' ? ['a title in the metadata'] : []),
    ...(purpose === 'reading' && value('pdfuaid:part') !== '1' ? ['the mark of PDF/UA-1'] : []),
    ...(purpose === 'reading' && !isArchive ? ['the mark of PDF/A-2a'] : []),
  ];
}

function languageOf(pdf: Pdf): string {
  const lang = pdf.catalog.lookup(PDFName.of('Lang'));
  return lang instanceof PDFString || lang instanceof PDFHexString ? lang.decodeText() : '';
}

/** As BCP 47 has it. */
function isLanguage(lang: string): boolean {
  try {
    return Intl.getCanonicalLocales(lang).length === 1;
  } catch {
    return false;
  }
}
