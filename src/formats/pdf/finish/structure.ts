import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
  type Pdf,
  type PdfContext,
  type PdfDict,
  type PdfHexString,
  type PdfObject,
  type PdfString,
} from '../../../pdf/pdf-lib.ts';
import { kidsOf, type StructureElement, structureElements, typeOf } from '../../../pdf/structure.ts';

/** Types that Chromium takes from PDF 2.0, and what PDF 1.7 has for them (ISO 32000-1, 14.8.4). */
const olderTypes: Readonly<Record<string, string>> = { Strong: 'Span', Em: 'Span' };

/** Makes Chromium's structure tree one that PDF/UA-1 accepts, with the same names at every run. */
export function tidyStructure(pdf: Pdf): void {
  const elements = structureElements(pdf);
  for (const element of elements) {
    const { dict } = element;
    const type = typeOf(dict);
    const older = olderTypes[type];
    if (older !== undefined) retype(dict, older);
    // The picture inside has the words; its frame is no picture of its own.
    if (type === 'Figure' && !dict.has(PDFName.of('Alt'))) retype(dict, 'Div');
    if (type === 'LI') gatherBody(element, pdf.context);
  }
  renumber(pdf, elements);
}

function retype(element: PdfDict, type: string): void {
  element.set(PDFName.of('S'), PDFName.of(type));
}

/** A list item holds a label and a body, and nothing else (ISO 14289-1, 7.6; ISO 32000-1, table 336). */
function gatherBody({ dict: item, reference }: StructureElement, context: PdfContext): void {
  const kids = kidsOf(item);
  const isLabel = (kid: PdfObject) => kid instanceof PDFRef && typeOf(context.lookup(kid, PDFDict)) === 'Lbl';
  const labels = kids.filter(isLabel);
  const content = kids.filter((kid) => !isLabel(kid));
  const [only] = content;
  if (only === undefined) return;
  const lone = content.length === 1 && only instanceof PDFRef ? context.lookup(only) : undefined;
  if (lone instanceof PDFDict && typeOf(lone) === 'NonStruct') {
    retype(lone, 'LBody');
    return;
  }
  const body = context.obj({ Type: 'StructElem', S: 'LBody', P: reference, K: content });
  const page = item.get(PDFName.of('Pg'));
  if (page !== undefined) body.set(PDFName.of('Pg'), page);
  const bodyRef = context.register(body);
  for (const kid of content) {
    const element = kid instanceof PDFRef ? context.lookup(kid) : undefined;
    if (element instanceof PDFDict && element.has(PDFName.of('P'))) element.set(PDFName.of('P'), bodyRef);
  }
  item.set(PDFName.of('K'), context.obj([...labels, bodyRef]));
}

/** Chromium numbers its elements by how busy it was; here they are numbered by their order. */
function renumber(pdf: Pdf, elements: readonly StructureElement[]): void {
  const names = new Map<string, PdfString>();
  const named: PdfObject[] = [];
  for (const { dict, reference } of elements) {
    const name = dict.get(PDFName.of('ID'));
    if (!isText(name)) continue;
    const renamed = PDFString.of(`node${String(names.size + 1).padStart(8, '0')}`);
    names.set(name.asString(), renamed);
    named.push(renamed, reference);
    dict.set(PDFName.of('ID'), renamed);
  }
  if (named.length === 0) return;
  for (const { dict } of elements) {
    for (const attributes of dictionariesOf(dict.lookup(PDFName.of('A')))) {
      const headers = attributes.lookup(PDFName.of('Headers'));
      if (!(headers instanceof PDFArray)) continue;
      for (let index = 0; index < headers.size(); index += 1) {
        const header = headers.lookup(index);
        if (isText(header)) headers.set(index, names.get(header.asString()) ?? header);
      }
    }
  }
  const root = pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  root.set(PDFName.of('IDTree'), pdf.context.obj({ Names: named }));
}

function dictionariesOf(attributes: PdfObject | undefined): readonly PdfDict[] {
  if (attributes instanceof PDFDict) return [attributes];
  if (!(attributes instanceof PDFArray)) return [];
  return attributes.asArray().flatMap((_, index) => dictionariesOf(attributes.lookup(index)));
}

function isText(object: PdfObject | undefined): object is PdfString | PdfHexString {
  return object instanceof PDFString || object instanceof PDFHexString;
}
