import { PDFHexString, PDFName, type Pdf, type PdfPage, type PdfRef } from '../../../pdf/pdf-lib.ts';
import { points, type Slide } from './slide.ts';

/** What a page needs to find its figure, and the link on it. */
export interface Made {
  readonly page: PdfPage;
  readonly annotation: PdfRef | undefined;
}

/** The tags: a figure a page, and the link that stands in it (ISO 32000-1, 14.7; ISO 14289-1, 7.3 and 7.18.5). */
export function tag(pdf: Pdf, slides: readonly Slide[], pages: readonly Made[]): void {
  const { context } = pdf;
  const [root, whole] = [context.nextRef(), context.nextRef()];
  const numbers: (number | PdfRef)[] = [];
  const kids = pages.flatMap(({ page, annotation }, index) => {
    const { width, height, alt } = slides[index] as Slide;
    const figure = context.nextRef();
    context.assign(
      figure,
      context.obj({
        Type: 'StructElem',
        S: 'Figure',
        P: whole,
        Pg: page.ref,
        K: 0,
        Alt: PDFHexString.fromText(alt),
        A: { O: 'Layout', Placement: 'Block', BBox: [0, 0, width * points, height * points] },
      }),
    );
    numbers.push(index * 2, context.register(context.obj([figure])));
    if (annotation === undefined) return [figure];
    const link = context.register(
      context.obj({
        Type: 'StructElem',
        S: 'Link',
        P: whole,
        Pg: page.ref,
        K: [{ Type: 'OBJR', Obj: annotation, Pg: page.ref }],
      }),
    );
    numbers.push(index * 2 + 1, link);
    return [figure, link];
  });
  context.assign(whole, context.obj({ Type: 'StructElem', S: 'Document', P: root, K: kids }));
  context.assign(
    root,
    context.obj({
      Type: 'StructTreeRoot',
      K: [whole],
      ParentTree: context.register(context.obj({ Nums: numbers })),
      ParentTreeNextKey: pages.length * 2,
    }),
  );
  pdf.catalog.set(PDFName.of('StructTreeRoot'), root);
  pdf.catalog.set(PDFName.of('MarkInfo'), context.obj({ Marked: true }));
}
