import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFStream,
  type Pdf,
  type PdfDict,
  type PdfObject,
  type PdfRef,
  type PdfStream,
} from '../../../pdf/pdf-lib.ts';
import { contentOf, plainStream } from '../../../pdf/streams.ts';
import { imageInCmyk, isRgbSpace } from './images.ts';
import { operatorsInCmyk } from './operators.ts';
import type { Palette } from './palette.ts';

/** What could not be converted: kinds of things, in words for the author. */
export type Unconverted = ReadonlySet<'gradient' | 'picture'>;

/**
 * Turns all colours of a file to CMYK: those of pages, of forms and patterns inside them, and pictures. What cannot be
 * turned is told; nothing stays RGB in silence.
 */
export function convertToCmyk(pdf: Pdf, palette: Palette): Unconverted {
  const left = new Set<'gradient' | 'picture'>();
  for (const page of pdf.getPages()) {
    const spaces = spacesOf(page.node.lookupMaybe(PDFName.of('Resources'), PDFDict));
    const content = operatorsInCmyk(contentOf(page.node), spaces, palette);
    page.node.set(PDFName.of('Contents'), pdf.context.register(plainStream(pdf.context, content)));
    toCmyk(page.node.lookup(PDFName.of('Group')));
  }
  for (const [reference, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFStream) convertStream(pdf, reference, object, palette, left);
    const dict = object instanceof PDFStream ? object.dict : object;
    if (dict instanceof PDFDict && dict.has(PDFName.of('ShadingType'))) {
      if (isRgbSpace(dict.lookup(PDFName.of('ColorSpace')))) left.add('gradient');
    }
    const shading = dict instanceof PDFDict ? dict.lookup(PDFName.of('Shading')) : undefined;
    if (shading instanceof PDFDict && isRgbSpace(shading.lookup(PDFName.of('ColorSpace'))))
      left.add('gradient');
  }
  return left;
}

function convertStream(
  pdf: Pdf,
  reference: PdfRef,
  stream: PdfStream,
  palette: Palette,
  left: Set<'gradient' | 'picture'>,
): void {
  const { dict } = stream;
  const subtype = dict.get(PDFName.of('Subtype'));
  if (subtype === PDFName.of('Image')) {
    if (!isRgbSpace(dict.lookup(PDFName.of('ColorSpace')))) return;
    const converted = imageInCmyk(stream, palette);
    if (converted === undefined) left.add('picture');
    else pdf.context.assign(reference, converted);
  } else if (subtype === PDFName.of('Form') || dict.has(PDFName.of('PatternType'))) {
    const spaces = spacesOf(dict.lookupMaybe(PDFName.of('Resources'), PDFDict));
    const content = operatorsInCmyk(contentOf(stream), spaces, palette);
    const converted = plainStream(pdf.context, content, dict);
    toCmyk(converted.dict.lookup(PDFName.of('Group')));
    pdf.context.assign(reference, converted);
  }
}

/** A transparency group mixes its colours in a space of its own. */
function toCmyk(group: PdfObject | undefined): void {
  if (!(group instanceof PDFDict) || !isRgbSpace(group.lookup(PDFName.of('CS')))) return;
  group.set(PDFName.of('CS'), PDFName.of('DeviceCMYK'));
}

/** The names of RGB spaces in some resources, which become CMYK. */
function spacesOf(resources: PdfDict | undefined): ReadonlySet<string> {
  const spaces = resources?.lookupMaybe(PDFName.of('ColorSpace'), PDFDict);
  const names = new Set<string>();
  for (const [name] of spaces?.entries() ?? []) {
    const space = spaces?.lookup(name);
    if (!isRgbSpace(space)) continue;
    // A pattern without colours of its own keeps its space; the values beside its name become CMYK.
    if (space instanceof PDFArray && space.lookup(0) === PDFName.of('Pattern')) {
      space.set(1, PDFName.of('DeviceCMYK'));
    }
    names.add(name.decodeText());
  }
  return names;
}
