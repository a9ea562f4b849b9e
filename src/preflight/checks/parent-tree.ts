import { annotationsOf } from '../../pdf/annotations.ts';
import { numberTree } from '../../pdf/number-tree.ts';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRef,
  type Pdf,
  type PdfDict,
  type PdfObject,
} from '../../pdf/pdf-lib.ts';
import { kidsOf, structureElements } from '../../pdf/structure.ts';
import { type Check, pagesNamed } from '../check.ts';
import type { SurveyedPage } from '../survey.ts';

/**
 * Content and tags know one another, both ways (ISO 14289-1, 7.1 and 7.18): the tree names the content, and from the
 * content the parent tree leads back (ISO 32000-1, 14.7.4.4). Readers go either way.
 */
export const checkParentTree: Check = ({ file, promise }, found) => {
  const { pdf, pages } = file;
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (promise === undefined || promise.purpose === 'imposed' || !(root instanceof PDFDict)) return;
  const parents = numberTree(root.lookup(PDFName.of('ParentTree')));
  const [lost, dead, apart] = [new Set<number>(), new Set<number>(), new Set<number>()];
  const named = namedIn(pdf);
  for (const page of pages) {
    const shown = shownOn(page);
    const own = named.get(page.page.ref.tag) ?? new Map<number, PdfDict>();
    const list = parents.get(numberAt(page.page.node, 'StructParents') ?? -1);
    const elements = list instanceof PDFRef ? pdf.context.lookup(list) : list;
    for (const mcid of shown) {
      const parent = elements instanceof PDFArray ? elements.lookup(mcid) : undefined;
      if (parent === undefined || parent !== own.get(mcid)) lost.add(page.number);
    }
    if ([...own.keys()].some((mcid) => !page.drawing.mcids.has(mcid))) dead.add(page.number);
    for (const annotation of annotationsOf(page.page)) {
      const parent = parents.get(numberAt(annotation, 'StructParent') ?? -1);
      const element = parent instanceof PDFRef ? pdf.context.lookup(parent) : parent;
      if (!(element instanceof PDFDict) || !holds(element, annotation, pdf)) apart.add(page.number);
    }
  }
  const tell = (numbers: ReadonlySet<number>, what: string) => {
    if (numbers.size > 0)
      found('pdf-tags', `Unexpected ${what} on ${pagesNamed(numbers)}`, 'Publish the leaflet again.');
  };
  tell(lost, 'content that does not lead back to its tag');
  tell(dead, 'tags whose content is gone');
  tell(apart, 'links that the tags do not hold');
};

/** The numbers of marked content on a page that shows anything. */
function shownOn({ drawing: { texts, paths, images } }: SurveyedPage): ReadonlySet<number> {
  const numbers = new Set<number>();
  for (const { mcid } of [...texts, ...paths, ...images]) if (mcid !== undefined) numbers.add(mcid);
  return numbers;
}

/** By page, what the tree names, and the element that names it. */
function namedIn(pdf: Pdf): ReadonlyMap<string, Map<number, PdfDict>> {
  const found = new Map<string, Map<number, PdfDict>>();
  const add = (page: PdfObject | undefined, mcid: number, element: PdfDict) => {
    if (!(page instanceof PDFRef)) return;
    const numbers = found.get(page.tag) ?? new Map<number, PdfDict>();
    found.set(page.tag, numbers.set(mcid, element));
  };
  for (const { dict } of structureElements(pdf)) {
    const page = dict.get(PDFName.of('Pg'));
    for (const kid of kidsOf(dict)) {
      const object = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
      if (object instanceof PDFNumber) add(page, object.asNumber(), dict);
      if (!(object instanceof PDFDict)) continue;
      const mcid = numberAt(object, 'MCID');
      if (mcid !== undefined) add(object.get(PDFName.of('Pg')) ?? page, mcid, dict);
    }
  }
  return found;
}

/** Whether an element names an object among its kids. */
function holds(element: PdfDict, object: PdfDict, pdf: Pdf): boolean {
  return kidsOf(element).some((kid) => {
    const reference = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    return reference instanceof PDFDict && reference.lookup(PDFName.of('Obj')) === object;
  });
}

function numberAt(dict: PdfDict, key: string): number | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}
