import type { ShownText } from '../../../pdf/drawing.ts';
import { drawingOf } from '../../../pdf/interpret.ts';
import {
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type Pdf,
  type PdfDict,
  type PdfObject,
} from '../../../pdf/pdf-lib.ts';
import { kidsOf, structureElements } from '../../../pdf/structure.ts';

/** A piece of marked content, and where it is named in the tree. */
interface Piece {
  /** From 0. */
  readonly page: number;
  readonly mcid: number;
  readonly kid: PdfObject;
}

/**
 * Finds what Chromium printed again with the same tags: the heading of a table that goes on to the next page. It is for
 * the eye only, so it leaves the tree here and becomes an artifact in the content.
 *
 * @returns by page, from 0, the numbers of the marked content that says what was said before
 */
export function takeOutRepeated(pdf: Pdf): ReadonlyMap<number, ReadonlySet<number>> {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.tag, index]));
  const texts = new Map<number, readonly ShownText[]>();
  const textOf = ({ page, mcid }: Piece) => {
    const known = texts.get(page) ?? drawingOf(pdf.getPage(page), new Map()).texts;
    texts.set(page, known);
    return known.flatMap((shown) => (shown.mcid === mcid ? [shown.text] : [])).join('');
  };
  const repeated = new Map<number, Set<number>>();
  for (const { dict } of structureElements(pdf)) {
    const pieces = piecesOf(dict, pages, pdf);
    const first = pieces.find(({ page }) => page === pieces[0]?.page);
    if (first === undefined || pieces.every(({ page }) => page === first.page)) continue;
    const again = pieces.filter((piece) => piece.page !== first.page && textOf(piece) === textOf(first));
    if (again.length === 0 || textOf(first).trim() === '') continue;
    const gone = new Set(again.map(({ kid }) => kid));
    dict.set(PDFName.of('K'), pdf.context.obj(kidsOf(dict).filter((kid) => !gone.has(kid))));
    for (const { page, mcid } of again) {
      const numbers = repeated.get(page) ?? new Set();
      repeated.set(page, numbers.add(mcid));
    }
  }
  return repeated;
}

function piecesOf(element: PdfDict, pages: ReadonlyMap<string, number>, pdf: Pdf): readonly Piece[] {
  const own = pageOf(element, pages);
  return kidsOf(element).flatMap((kid): Piece[] => {
    const node = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    if (node instanceof PDFNumber && own !== undefined) return [{ page: own, mcid: node.asNumber(), kid }];
    const mcid = node instanceof PDFDict ? node.lookup(PDFName.of('MCID')) : undefined;
    if (!(node instanceof PDFDict) || !(mcid instanceof PDFNumber)) return [];
    const page = pageOf(node, pages) ?? own;
    return page === undefined ? [] : [{ page, mcid: mcid.asNumber(), kid }];
  });
}

function pageOf(dict: PdfDict, pages: ReadonlyMap<string, number>): number | undefined {
  const named = dict.get(PDFName.of('Pg'));
  return named instanceof PDFRef ? pages.get(named.tag) : undefined;
}
