import type { ShownText } from './drawing.ts';
import { PDFDict, PDFName, PDFNumber, PDFRef, type Pdf, type PdfDict, type PdfObject } from './pdf-lib.ts';
import { kidsOf, structureElements, typeOf } from './structure.ts';

/** A stretch of tagged text: what one piece of marked content shows. */
export interface TaggedText {
  readonly text: string;
  /** Of the page, from 0. */
  readonly page: number;
}

/**
 * The text of a file in the order of its tags, as it is read out; the labels of lists are left out, for they are no words
 * of the text.
 *
 * @param tagged For each page what its pieces of marked content show.
 */
export function taggedText(
  pdf: Pdf,
  tagged: readonly ReadonlyMap<number, readonly ShownText[]>[],
): readonly TaggedText[] {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.tag, index]));
  const found: TaggedText[] = [];
  const labels = new Set<PdfDict>();
  for (const { dict } of structureElements(pdf)) if (typeOf(dict) === 'Lbl') labels.add(dict);

  const visit = (kid: PdfObject, page: number | undefined) => {
    const node = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (node instanceof PDFNumber) {
      if (page !== undefined) show(node.asNumber(), page);
      return;
    }
    if (!(node instanceof PDFDict) || labels.has(node)) return;
    const named = node.get(PDFName.of('Pg'));
    const own = named instanceof PDFRef ? (pages.get(named.tag) ?? page) : page;
    const number = node.lookup(PDFName.of('MCID'));
    if (number instanceof PDFNumber && own !== undefined) show(number.asNumber(), own);
    if (node.has(PDFName.of('S'))) for (const each of kidsOf(node)) visit(each, own);
  };
  const show = (mcid: number, page: number) => {
    const texts = tagged[page]?.get(mcid);
    if (texts !== undefined) found.push({ text: texts.map(({ text }) => text).join(''), page });
  };
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (root instanceof PDFDict) for (const kid of kidsOf(root)) visit(kid, undefined);
  return found;
}
