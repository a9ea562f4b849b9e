import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFString,
  type Pdf,
  type PdfDict,
} from '../../../pdf/pdf-lib.ts';

/**
 * Gives every link annotation the words that are spoken for it (ISO 14289-1, 7.18.5): those of the link.
 *
 * @param words The text of each link, by its address; places in the leaflet begin with `#`.
 */
export function describeLinks(pdf: Pdf, words: ReadonlyMap<string, string>): void {
  for (const page of pdf.getPages()) {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    if (annotations === undefined) continue;
    // The order of the tags is the order of the tab key.
    page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
    for (let index = 0; index < annotations.size(); index += 1) {
      const annotation = annotations.lookup(index, PDFDict);
      if (annotation.get(PDFName.of('Subtype')) !== PDFName.of('Link')) continue;
      const address = addressOf(annotation);
      annotation.set(PDFName.of('Contents'), PDFHexString.fromText(words.get(address) ?? address));
    }
  }
}

function addressOf(annotation: PdfDict): string {
  const place = annotation.lookup(PDFName.of('Dest'));
  if (place instanceof PDFName) return `#${decoded(place.decodeText())}`;
  const action = annotation.lookupMaybe(PDFName.of('A'), PDFDict)?.lookup(PDFName.of('URI'));
  return action instanceof PDFString || action instanceof PDFHexString ? action.decodeText() : '';
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
