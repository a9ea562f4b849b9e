import {
  PDFDict,
  PDFName,
  PDFRef,
  PDFStream,
  type Pdf,
  type PdfContext,
  type PdfDict,
  type PdfName,
  type PdfObject,
  type PdfStream,
} from '../../../pdf/pdf-lib.ts';
import { contentOf, plainStream } from '../../../pdf/streams.ts';
import { gradientInInks } from './gradients.ts';
import { imageInInks } from './images.ts';
import { operatorsInInks } from './operators.ts';
import { maskPalette, type Palette } from './palette.ts';
import { changeSpaces, isRgbSpace, numbersIn } from './spaces.ts';

/** What could not be converted: kinds of things, in words for the author. */
export type Unconverted = ReadonlySet<'gradient' | 'picture'>;

interface Work {
  readonly context: PdfContext;
  readonly left: Set<'gradient' | 'picture'>;
  /** What was converted, by where it was found: pages share fonts, forms and pictures. */
  readonly done: Set<PdfObject>;
  /** For each resources that were met, the names of the colour spaces that were RGB. */
  readonly spaces: Map<PdfDict, ReadonlySet<string>>;
  /** Soft masks that were met. */
  readonly masks: PdfDict[];
}

/**
 * Turns all colours that a file shows to CMYK: of pages, of forms, patterns and letters inside them, of gradients and
 * pictures. What cannot be turned is told; nothing stays RGB in silence.
 */
export function convertToCmyk(pdf: Pdf, palette: Palette): Unconverted {
  const work: Work = {
    context: pdf.context,
    left: new Set(),
    done: new Set(),
    spaces: new Map(),
    masks: [],
  };
  for (const page of pdf.getPages()) {
    const content = convertContent(contentOf(page.node), page.node.Resources(), palette, work);
    page.node.set(PDFName.of('Contents'), pdf.context.register(plainStream(pdf.context, content)));
    convertGroup(page.node.lookup(PDFName.of('Group')), palette);
  }
  // Last, so that what is shown and masks as well keeps its colours. A mask may have masks of its own.
  for (const mask of work.masks) convertMask(mask, work);
  return work.left;
}

/** Converts what a page or form draws, and all that it draws with. */
function convertContent(
  content: string,
  resources: PdfDict | undefined,
  palette: Palette,
  work: Work,
): string {
  const spaces = resources === undefined ? new Set<string>() : convertResources(resources, palette, work);
  const inked = operatorsInInks(content, spaces, palette);
  if (inked.hasRgbPicture) work.left.add('picture');
  return inked.content;
}

/** @returns The names of the colour spaces that were RGB. */
function convertResources(resources: PdfDict, palette: Palette, work: Work): ReadonlySet<string> {
  const known = work.spaces.get(resources);
  if (known !== undefined) return known;
  const spaces = changeSpaces(resources, palette);
  work.spaces.set(resources, spaces);
  const each = (kind: string, convert: (object: PdfObject, holder: PdfDict, name: PdfName) => void) => {
    const holder = resources.lookup(PDFName.of(kind));
    if (!(holder instanceof PDFDict)) return;
    for (const name of holder.keys()) {
      const object = holder.lookup(name);
      if (object === undefined || work.done.has(object)) continue;
      work.done.add(object);
      convert(object, holder, name);
    }
  };
  each('XObject', (object, holder, name) => {
    if (!(object instanceof PDFStream)) return;
    const isForm = object.dict.get(PDFName.of('Subtype')) === PDFName.of('Form');
    const convert = isForm ? convertDrawing : convertImage;
    put(holder, name, convert(object, palette, work), work);
  });
  each('Pattern', (object, holder, name) => {
    if (object instanceof PDFStream) put(holder, name, convertDrawing(object, palette, work), work);
    else if (object instanceof PDFDict) convertShading(object, PDFName.of('Shading'), palette, work);
  });
  each('Shading', (_, holder, name) => convertShading(holder, name, palette, work));
  each('Font', (font) => convertLetters(font, palette, work));
  each('ExtGState', (state) => {
    const mask = state instanceof PDFDict ? state.lookup(PDFName.of('SMask')) : undefined;
    if (mask instanceof PDFDict) work.masks.push(mask);
  });
  return spaces;
}

/** Puts the converted object where the old one was, for all who refer to it. */
function put(holder: PdfDict, key: PdfName, converted: PdfObject, { context, done }: Work): void {
  done.add(converted);
  const reference = holder.get(key);
  if (reference instanceof PDFRef) context.assign(reference, converted);
  else holder.set(key, converted);
}

/** A form or a tile of a pattern: both are drawn by a content stream of their own. */
function convertDrawing(drawing: PdfStream, palette: Palette, work: Work): PdfStream {
  const resources = drawing.dict.lookupMaybe(PDFName.of('Resources'), PDFDict);
  const content = convertContent(contentOf(drawing), resources, palette, work);
  const converted = plainStream(work.context, content, drawing.dict);
  convertGroup(converted.dict.lookup(PDFName.of('Group')), palette);
  return converted;
}

function convertImage(image: PdfStream, palette: Palette, { left }: Work): PdfStream {
  if (!isRgbSpace(image.dict.lookup(PDFName.of('ColorSpace')))) return image;
  const converted = imageInInks(image, palette);
  if (converted === undefined) left.add('picture');
  return converted ?? image;
}

function convertShading(holder: PdfDict, key: PdfName, palette: Palette, work: Work): void {
  const shading = holder.lookup(key);
  const dict = shading instanceof PDFStream ? shading.dict : shading;
  if (!(dict instanceof PDFDict) || !isRgbSpace(dict.lookup(PDFName.of('ColorSpace')))) return;
  const converted = shading instanceof PDFDict ? gradientInInks(shading, palette) : undefined;
  if (converted === undefined) work.left.add('gradient');
  else put(holder, key, converted, work);
}

/** Letters that are drawn like pictures (Type 3, ISO 32000-1, 9.6.5): symbols in colour. */
function convertLetters(font: PdfObject, palette: Palette, work: Work): void {
  const letters = font instanceof PDFDict ? font.lookup(PDFName.of('CharProcs')) : undefined;
  if (!(font instanceof PDFDict) || !(letters instanceof PDFDict)) return;
  const resources = font.lookupMaybe(PDFName.of('Resources'), PDFDict);
  for (const name of letters.keys()) {
    const letter = letters.lookup(name);
    if (!(letter instanceof PDFStream) || work.done.has(letter)) continue;
    const content = convertContent(contentOf(letter), resources, palette, work);
    put(letters, name, plainStream(work.context, content, letter.dict), work);
  }
}

/** A transparency group mixes its colours in a space of its own. */
function convertGroup(group: PdfObject | undefined, { space }: Palette): void {
  if (!(group instanceof PDFDict) || !isRgbSpace(group.lookup(PDFName.of('CS')))) return;
  group.set(PDFName.of('CS'), PDFName.of(space));
}

/** A mask by luminosity works with its own colours, one by opacity with none (ISO 32000-1, 11.6.5.2). */
function convertMask(mask: PdfDict, work: Work): void {
  const drawing = mask.lookup(PDFName.of('G'));
  if (!(drawing instanceof PDFStream) || work.done.has(drawing)) return;
  work.done.add(drawing);
  const ground = numbersIn(mask, 'BC');
  if (ground?.length === 3) {
    const [red = 0, green = 0, blue = 0] = ground;
    const [grey = 0] = maskPalette.flat([red, green, blue]);
    mask.set(PDFName.of('BC'), work.context.obj([Number(grey.toFixed(4))]));
  }
  put(mask, PDFName.of('G'), convertDrawing(drawing, maskPalette, work), work);
}
