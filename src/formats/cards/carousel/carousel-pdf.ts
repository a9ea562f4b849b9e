import { createHash } from 'node:crypto';
import type { Settings } from '../../../model/context.ts';
import type { Document } from '../../../model/document.ts';
import { PDFDocument, PDFHexString, PDFName, type Pdf, type PdfRef } from '../../../pdf/pdf-lib.ts';
import { describe } from './metadata.ts';
import { packedPixels } from './packed-pixels.ts';
import { points, type Slide } from './slide.ts';
import { type Made, tag } from './tags.ts';

/**
 * The cards as a PDF, one a page, for networks that show documents (LinkedIn: at most 300 pages and 100 MB). The pictures
 * go in as they were packed. Each is a figure with its words as text alternative, as PDF/UA-1 asks; the words themselves
 * are pixels, so it claims no standard for documents to read.
 */
export async function carouselPdf(
  slides: readonly Slide[],
  document: Document,
  settings: Settings,
): Promise<Uint8Array> {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  describe(pdf, document, settings);
  const pages = [];
  for (const slide of slides) pages.push(await addPage(pdf, slide, pages.length));
  tag(pdf, slides, pages);
  const name = createHash('sha256');
  for (const { bytes, alt } of slides) name.update(bytes).update(alt);
  const id = PDFHexString.of(
    name.update(`${document.title}\n${settings.date.toISOString()}`).digest('hex').slice(0, 32),
  );
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  return pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false });
}

async function addPage(pdf: Pdf, slide: Slide, index: number): Promise<Made> {
  const { context } = pdf;
  const [width, height] = [slide.width * points, slide.height * points];
  const page = pdf.addPage([width, height]);
  const image = await embed(pdf, slide.bytes);
  page.node.set(PDFName.of('Resources'), context.obj({ XObject: { Card: image } }));
  const content = `/Figure <</MCID 0>> BDC q ${width} 0 0 ${height} 0 0 cm /Card Do Q EMC`;
  page.node.set(PDFName.of('Contents'), context.register(context.flateStream(content)));
  page.node.set(PDFName.of('StructParents'), context.obj(index * 2));
  page.node.set(PDFName.of('Tabs'), PDFName.of('S'));
  if (slide.link === undefined) return { page, annotation: undefined };
  const { link } = slide;
  const annotation = context.register(
    context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [
        link.x * points,
        height - (link.y + link.height) * points,
        (link.x + link.width) * points,
        height - link.y * points,
      ],
      Border: [0, 0, 0],
      F: 4,
      A: { S: 'URI', URI: asciiString(link.url) },
      Contents: PDFHexString.fromText(link.url),
      StructParent: index * 2 + 1,
    }),
  );
  page.node.set(PDFName.of('Annots'), context.obj([annotation]));
  return { page, annotation };
}

/** In hexadecimal: in a string with brackets around it, a bracket of the address would count (ISO 32000-1, 7.3.4). */
function asciiString(url: string) {
  return PDFHexString.of(Buffer.from(new URL(url).href, 'latin1').toString('hex'));
}

/** The picture as it was packed, where PDF can read that; else packed again. */
async function embed(pdf: Pdf, bytes: Uint8Array): Promise<PdfRef> {
  const png = packedPixels(bytes);
  if (png === undefined) return (await pdf.embedPng(bytes)).ref;
  const { context } = pdf;
  const { width, height, bitDepth, colors, palette, data } = png;
  const grey = colors === 1 ? 'DeviceGray' : 'DeviceRGB';
  const space =
    palette === undefined
      ? PDFName.of(grey)
      : context.obj([
          PDFName.of('Indexed'),
          PDFName.of('DeviceRGB'),
          palette.length / 3 - 1,
          PDFHexString.of(Buffer.from(palette).toString('hex')),
        ]);
  const stream = context.stream(data, {
    Type: 'XObject',
    Subtype: 'Image',
    Width: width,
    Height: height,
    BitsPerComponent: bitDepth,
    ColorSpace: space,
    Filter: 'FlateDecode',
    DecodeParms: { Predictor: 15, Colors: colors, BitsPerComponent: bitDepth, Columns: width },
  });
  return context.register(stream);
}
