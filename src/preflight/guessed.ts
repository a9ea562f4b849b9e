import { PDFArray, PDFDict, PDFName } from '../pdf/pdf-lib.ts';
import type { PrintPromise } from './promise.ts';
import { millimetres, type Surveyed, type SurveyedPage, trimOf } from './survey.ts';

/**
 * What a file has to keep that carries no promise, because another program wrote it: it shows what it is meant for. One
 * prepared for a press says so; sheets to fold say how they are printed.
 */
export function guessedPromise(file: Surveyed): PrintPromise | undefined {
  const [first] = file.pages;
  if (first === undefined) return undefined;
  const { left, right, bottom, top } = trimOf(first);
  const trim = { width: millimetres(right - left), height: millimetres(top - bottom) };
  if (isForPress(file) || hasBleed(first))
    return { edition: 'press', purpose: 'press', trim, bleed: 3, smallestType: 9 };
  const preferences = file.pdf.catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict);
  if (trim.width > trim.height && preferences?.has(PDFName.of('Duplex')) === true) {
    return { edition: 'booklet', purpose: 'imposed', trim, bleed: 0, smallestType: 9 };
  }
  // Ours, and not for the printer: then people read it. What it was made for, another program has thrown away.
  if (!file.pdf.getCreator()?.startsWith('Pamphleteer')) return undefined;
  const edition = trim.width > trim.height ? 'trifold' : trim.width < 180 ? 'booklet' : 'a4';
  return { edition, purpose: 'reading', trim, bleed: 0, smallestType: 9 };
}

/** Only a sheet that is cut has something beyond its edges. */
function hasBleed({ boxes: { trim, bleed } }: SurveyedPage): boolean {
  return trim !== undefined && bleed !== undefined && bleed.right - bleed.left > trim.right - trim.left + 1;
}

function isForPress({ pdf, xmp }: Surveyed): boolean {
  const intents = pdf.catalog.lookup(PDFName.of('OutputIntents'));
  const hasIntent =
    intents instanceof PDFArray &&
    intents.asArray().some((_, index) => {
      const intent = intents.lookup(index);
      return intent instanceof PDFDict && intent.get(PDFName.of('S')) === PDFName.of('GTS_PDFX');
    });
  return hasIntent || xmp?.includes('GTS_PDFXVersion') === true;
}
