import {
  PDFArray,
  PDFBool,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRef,
  PDFString,
  type Pdf,
  type PdfDict,
} from '../../pdf/pdf-lib.ts';
import { kidsOf, type StructureElement, structureElements, typeOf } from '../../pdf/structure.ts';
import { type Check, type Found, pagesNamed, quoted } from '../check.ts';
import type { Surveyed } from '../survey.ts';

/** What screen readers need of the tags (ISO 14289-1, PDF/UA-1; the clause stands with each). */
export const checkTags: Check = ({ file, promise }, found) => {
  const { pdf } = file;
  const isMarked = markedIn(pdf);
  if (promise === undefined ? !isMarked : promise.purpose === 'imposed') return;
  const tell: Found = (code, message) => found(code, message, 'Publish the leaflet again.');
  if (!isMarked) tell('pdf-tags', 'Unexpected file without tags, expected one that can be read out (7.1)');
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'));
  if (!(root instanceof PDFDict)) {
    tell('pdf-tags', 'Unexpected file without a structure tree, expected one that can be read out (7.1)');
    return;
  }
  const preferences = pdf.catalog.lookupMaybe(PDFName.of('ViewerPreferences'), PDFDict);
  const showsTitle = preferences?.lookup(PDFName.of('DisplayDocTitle'));
  if (!(showsTitle instanceof PDFBool) || !showsTitle.asBoolean()) {
    tell('pdf-tags', 'Unexpected window title, expected that of the leaflet instead of the file name (7.1)');
  }
  checkContent(file, tell);
  checkElements(structureElements(pdf), pdf, tell);
  if (promise?.purpose !== 'press') checkAnnotations(file, tell);
};

function markedIn(pdf: Pdf): boolean {
  const marked = pdf.catalog.lookupMaybe(PDFName.of('MarkInfo'), PDFDict)?.lookup(PDFName.of('Marked'));
  return marked instanceof PDFBool && marked.asBoolean();
}

/** All that is painted is either in the tags or an artifact, never both (7.1); what is in the tags can be found there. */
function checkContent({ pdf, pages }: Surveyed, tell: Found): void {
  const loose = new Map<number, string>();
  const buried = new Set<number>();
  const numbers = mcidsByPage(pdf);
  const unknown = new Set<number>();
  for (const { number, drawing, tagged } of pages) {
    const { texts, paths, images } = drawing;
    const text = texts.find(({ isTagged }) => !isTagged);
    if (text !== undefined) loose.set(number, quoted(text.text));
    else if ([...paths, ...images].some(({ isTagged }) => !isTagged))
      loose.set(number, 'a line, ground or picture');
    if ([...texts, ...paths, ...images].some(({ isBuried }) => isBuried)) buried.add(number);
    const known = numbers.get(number - 1);
    if ([...tagged.keys()].some((mcid) => known?.has(mcid) !== true)) unknown.add(number);
  }
  const [first] = loose.values();
  if (first !== undefined) {
    tell(
      'pdf-tags',
      `Unexpected content outside of all tags on ${pagesNamed(loose.keys())}, such as ${first} (7.1)`,
    );
  }
  if (buried.size > 0) tell('pdf-tags', `Unexpected text inside decoration on ${pagesNamed(buried)} (7.1)`);
  if (unknown.size > 0) {
    tell(
      'pdf-tags',
      `Unexpected text that no tag leads to on ${pagesNamed(unknown)}, expected all of it in the tree (7.1)`,
    );
  }
}

/** The numbers of marked content that the tree names, by page. */
function mcidsByPage(pdf: Pdf): ReadonlyMap<number, ReadonlySet<number>> {
  const pages = new Map(pdf.getPages().map(({ ref }, index) => [ref.tag, index]));
  const found = new Map<number, Set<number>>();
  const add = (page: number | undefined, mcid: number) => {
    if (page === undefined) return;
    const known = found.get(page) ?? new Set();
    found.set(page, known.add(mcid));
  };
  for (const { dict } of structureElements(pdf)) {
    const page = pageOf(dict, pages);
    for (const kid of kidsOf(dict)) {
      const object = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
      if (object instanceof PDFNumber) add(page, object.asNumber());
      const mcid = object instanceof PDFDict ? object.lookup(PDFName.of('MCID')) : undefined;
      if (object instanceof PDFDict && mcid instanceof PDFNumber)
        add(pageOf(object, pages) ?? page, mcid.asNumber());
    }
  }
  return found;
}

function pageOf(dict: PdfDict, pages: ReadonlyMap<string, number>): number | undefined {
  const named = dict.get(PDFName.of('Pg'));
  if (named instanceof PDFRef) return pages.get(named.tag);
  const parent = dict.lookup(PDFName.of('P'));
  return parent instanceof PDFDict && dict.get(PDFName.of('Type')) !== PDFName.of('StructTreeRoot')
    ? pageOf(parent, pages)
    : undefined;
}

/** The types that a tag may have without being mapped to one of them (ISO 32000-1, 14.8.4). */
const standardTypes = new Set(
  'Document Part Art Sect Div BlockQuote Caption TOC TOCI Index NonStruct Private P H H1 H2 H3 H4 H5 H6 L LI Lbl LBody Table TR TH TD THead TBody TFoot Span Quote Note Reference BibEntry Code Link Annot Ruby RB RT RP Warichu WT WP Figure Formula Form'.split(
    ' ',
  ),
);

function checkElements(elements: readonly StructureElement[], pdf: Pdf, tell: Found): void {
  const roles = pdf.catalog
    .lookupMaybe(PDFName.of('StructTreeRoot'), PDFDict)
    ?.lookupMaybe(PDFName.of('RoleMap'), PDFDict);
  const faults = new Set<string>();
  let level = 0;
  for (const { dict } of elements) {
    const type = typeOf(dict);
    if (!standardTypes.has(type) && roles?.has(PDFName.of(type)) !== true) {
      faults.add(`a tag of the unknown type ${type} (7.1)`);
    }
    if (type === 'Figure' && !hasWords(dict))
      faults.add('a picture without words for those who cannot see it (7.3)');
    if (type === 'TH' && !hasScope(dict)) faults.add('a heading of a table that does not say of what (7.5)');
    if (type === 'LI' && !kidTypes(dict, pdf).every((kid) => kid === 'Lbl' || kid === 'LBody')) {
      faults.add('an item of a list with more than a label and a body (7.2)');
    }
    const heading = /^H([1-6])$/.exec(type)?.[1];
    if (heading !== undefined) {
      if (Number(heading) > level + 1)
        faults.add(`a heading of level ${heading} after one of level ${level} (7.4)`);
      level = Number(heading);
    }
  }
  for (const fault of faults) tell('pdf-tags', `Unexpected ${fault}`);
}

function hasWords(dict: PdfDict): boolean {
  return ['Alt', 'ActualText'].some((key) => {
    const words = dict.lookup(PDFName.of(key));
    return (words instanceof PDFString || words instanceof PDFHexString) && words.decodeText().trim() !== '';
  });
}

function hasScope(dict: PdfDict): boolean {
  const attributes = dict.lookup(PDFName.of('A'));
  const list =
    attributes instanceof PDFArray
      ? attributes.asArray().map((_, index) => attributes.lookup(index))
      : [attributes];
  return list.some((one) => one instanceof PDFDict && one.has(PDFName.of('Scope')));
}

function kidTypes(dict: PdfDict, pdf: Pdf): readonly string[] {
  return kidsOf(dict).map((kid) => {
    const object = kid instanceof PDFRef ? pdf.context.lookup(kid) : kid;
    return object instanceof PDFDict ? typeOf(object) : '';
  });
}

/** A link says where it leads, and the tab key follows the tags (7.18). */
function checkAnnotations({ pages }: Surveyed, tell: Found): void {
  const silent = new Set<number>();
  const untagged = new Set<number>();
  const unordered = new Set<number>();
  for (const { number, page } of pages) {
    const annotations = page.node.lookupMaybe(PDFName.of('Annots'), PDFArray);
    if (annotations === undefined || annotations.size() === 0) continue;
    if (page.node.get(PDFName.of('Tabs')) !== PDFName.of('S')) unordered.add(number);
    for (let index = 0; index < annotations.size(); index += 1) {
      const annotation = annotations.lookup(index);
      if (!(annotation instanceof PDFDict)) continue;
      const words = annotation.lookup(PDFName.of('Contents'));
      const speaks =
        (words instanceof PDFString || words instanceof PDFHexString) && words.decodeText() !== '';
      if (!speaks) silent.add(number);
      if (!annotation.has(PDFName.of('StructParent'))) untagged.add(number);
    }
  }
  if (silent.size > 0) tell('pdf-tags', `Unexpected link without words on ${pagesNamed(silent)} (7.18.5)`);
  if (untagged.size > 0)
    tell('pdf-tags', `Unexpected link outside of the tags on ${pagesNamed(untagged)} (7.18.1)`);
  if (unordered.size > 0) {
    tell(
      'pdf-tags',
      `Unexpected order of the tab key on ${pagesNamed(unordered)}, expected that of the tags (7.18.3)`,
    );
  }
}
