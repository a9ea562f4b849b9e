import { createHash } from 'node:crypto';
import { x } from 'xastscript';
import type { Settings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import {
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFString,
  type Pdf,
  type PdfPage,
  type PdfRef,
} from '../../pdf/pdf-lib.ts';
import { toXmlText } from '../../render/serialize.ts';
import { readPng } from './png.ts';

/** One page of the document: a card that has been drawn. */
export interface Slide {
  /** PNG. */
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** All its words, for those who cannot see it. */
  readonly alt: string;
  /** Where on it an address stands, in pixels from its upper left corner. */
  readonly link: Link | undefined;
}

export interface Link {
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** CSS pixels to points. */
const points = 0.75;

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

function describe(pdf: Pdf, document: Document, { brand, date, generator }: Settings): void {
  pdf.setTitle(document.title, { showInWindowTitleBar: true });
  pdf.setLanguage(document.lang);
  if (brand.name !== undefined) pdf.setAuthor(brand.name);
  pdf.setCreator(generator);
  pdf.setProducer(generator);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  const moment = date.toISOString().replace(/\.\d{3}Z$/, 'Z');
  const metadata = x('x:xmpmeta', { 'xmlns:x': 'adobe:ns:meta/' }, [
    x('rdf:RDF', { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' }, [
      x(
        'rdf:Description',
        {
          'rdf:about': '',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
          'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
        },
        [
          x('dc:title', [x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, document.title)])]),
          x('dc:language', [x('rdf:Bag', [x('rdf:li', document.lang)])]),
          x('xmp:CreateDate', moment),
          x('xmp:ModifyDate', moment),
          x('xmp:CreatorTool', generator),
          x('pdf:Producer', generator),
        ],
      ),
    ]),
  ]);
  const packet = `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${toXmlText(metadata)}\n<?xpacket end="w"?>`;
  const stream = pdf.context.stream(Buffer.from(packet, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(stream));
}

/** What a page needs to find its figure, and the link on it. */
interface Made {
  readonly page: PdfPage;
  readonly annotation: PdfRef | undefined;
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
      A: { S: 'URI', URI: PDFString.of(link.url) },
      Contents: PDFHexString.fromText(link.url),
      StructParent: index * 2 + 1,
    }),
  );
  page.node.set(PDFName.of('Annots'), context.obj([annotation]));
  return { page, annotation };
}

/** The picture as it was packed, where PDF can read that; else packed again. */
async function embed(pdf: Pdf, bytes: Uint8Array): Promise<PdfRef> {
  const png = readPng(bytes);
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

/** The tags: a figure a page, and the link that stands in it (ISO 32000-1, 14.7; ISO 14289-1, 7.3 and 7.18.5). */
function tag(pdf: Pdf, slides: readonly Slide[], pages: readonly Made[]): void {
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
