import { eachOperation, isName, operandsOf } from '../../../pdf/content-stream.ts';
import { type Font, readFont } from '../../../pdf/fonts.ts';
import {
  PDFDict,
  PDFName,
  PDFRawStream,
  PDFRef,
  PDFStream,
  type Pdf,
  type PdfDict,
  type PdfStream,
} from '../../../pdf/pdf-lib.ts';
import { contentOf, plainStream } from '../../../pdf/streams.ts';
import { joinLetters } from './join-letters.ts';

/** Operators that paint a path or end it (ISO 32000-1, 8.5). */
const paintOperators = new Set(['f', 'F', 'f*', 'B', 'B*', 'b', 'b*', 'S', 's', 'n']);

/**
 * Wraps what Chromium leaves untagged into artifacts: running heads and feet, borders, grounds, list marks. Without that
 * a reader cannot tell decoration from text (ISO 14289-1, 7.1).
 *
 * @param repeated Marked content that was said before, by page from 0.
 */
export function markArtifacts(pdf: Pdf, repeated: ReadonlyMap<number, ReadonlySet<number>>): void {
  const forms = new Map<PdfStream, boolean>();
  const fonts = new Map<PdfDict, Font>();
  for (const [index, page] of pdf.getPages().entries()) {
    const resources = page.node.lookupMaybe(PDFName.of('Resources'), PDFDict);
    const content = joinLetters(contentOf(page.node), fontsOf(resources, fonts));
    const marked = mark(content, resources, forms, repeated.get(index));
    const old = page.node.get(PDFName.of('Contents'));
    page.node.set(PDFName.of('Contents'), pdf.context.register(plainStream(pdf.context, marked)));
    if (old instanceof PDFRef) pdf.context.delete(old);
  }
}

/** The fonts of some resources by their names there; each is read once. */
function fontsOf(resources: PdfDict | undefined, read: Map<PdfDict, Font>) {
  const named = resources?.lookupMaybe(PDFName.of('Font'), PDFDict);
  return (name: string): Font | undefined => {
    const dict = named?.lookup(PDFName.of(name));
    if (!(dict instanceof PDFDict)) return undefined;
    const font = read.get(dict) ?? readFont(dict);
    read.set(dict, font);
    return font;
  };
}

/**
 * @param forms Whether each form that was met holds tagged content: then it is marked inside, not around.
 * @param repeated Numbers of marked content that is none of the text.
 */
function mark(
  content: string,
  resources: PdfDict | undefined,
  forms: Map<PdfStream, boolean>,
  repeated: ReadonlySet<number> = new Set(),
): string {
  const pieces: string[] = [];
  let written = 0;
  /** For each open mark, whether it is a tag or an artifact; a span with words for it is neither. */
  const open: boolean[] = [];
  let depth = 0;
  /** Where an untagged path or text began. */
  let begun = -1;
  let holdsTags = false;
  const wrap = (start: number, end: number, kind: 'Layout' | 'Pagination') => {
    pieces.push(
      content.slice(written, start),
      `/Artifact <</Type /${kind}>> BDC\n`,
      content.slice(start, end),
      '\nEMC',
    );
    written = end;
  };
  eachOperation(content, (operator, start, end) => {
    if (operator === 'BDC' || operator === 'BMC') {
      const operation = content.slice(start, end);
      const mcid = /\/MCID\s+(\d+)/.exec(operation)?.[1];
      const isTag = mcid !== undefined || operation.startsWith('/Artifact');
      open.push(isTag);
      if (isTag) {
        depth += 1;
        holdsTags = true;
      }
      if (repeated.has(Number(mcid))) {
        pieces.push(content.slice(written, start), '/Artifact <</Type /Pagination>> BDC');
        written = end;
      }
    } else if (operator === 'EMC') depth -= open.pop() === true ? 1 : 0;
    else if (depth > 0) return;
    else if (operator === 'BT') {
      begun = start;
      holdsTags = false;
    } else if (operator === 'ET') {
      // Text that stands outside of all tags is what the page rules put into the margins.
      if (begun !== -1 && !holdsTags) wrap(begun, end, 'Pagination');
      begun = -1;
    } else if (operator === 're' || operator === 'm') {
      if (begun === -1) begun = start;
    } else if (paintOperators.has(operator)) {
      if (begun !== -1 && operator !== 'n') wrap(begun, end, 'Layout');
      begun = -1;
    } else if (operator === 'sh' || operator === 'BI') wrap(start, end, 'Layout');
    else if (operator === 'Do') {
      const form = formNamed(content.slice(start, end), resources);
      if (form === undefined || !isTagged(form, forms)) wrap(start, end, 'Layout');
    }
  });
  pieces.push(content.slice(written));
  return pieces.join('');
}

/** @param operation A `Do` with the name before it. */
function formNamed(operation: string, resources: PdfDict | undefined): PdfStream | undefined {
  const [operand] = operandsOf(operation);
  if (!isName(operand)) return undefined;
  const object = resources?.lookupMaybe(PDFName.of('XObject'), PDFDict)?.lookup(PDFName.of(operand.name));
  const isForm = object instanceof PDFStream && object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
  return isForm ? object : undefined;
}

/** Whether a form, or one that it draws, holds tagged content; what is untagged in such a form is marked there. */
function isTagged(form: PdfStream, forms: Map<PdfStream, boolean>): boolean {
  const known = forms.get(form);
  if (known !== undefined) return known;
  forms.set(form, false);
  const content = contentOf(form);
  const resources = form.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
  let tagged = false;
  eachOperation(content, (operator, start, end) => {
    if (operator === 'BDC') tagged = true;
    if (operator !== 'Do' || tagged) return;
    const inner = formNamed(content.slice(start, end), resources);
    if (inner !== undefined && isTagged(inner, forms)) tagged = true;
  });
  forms.set(form, tagged);
  if (tagged && form instanceof PDFRawStream) {
    const marked = plainStream(form.dict.context, mark(content, resources, forms), form.dict);
    form.dict.context.assign(form.dict.context.getObjectRef(form) ?? form.dict.context.nextRef(), marked);
    forms.set(marked, true);
  }
  return tagged;
}
