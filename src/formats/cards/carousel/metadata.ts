import { x } from 'xastscript';
import type { Settings } from '../../../model/context.ts';
import type { Document } from '../../../model/document.ts';
import { PDFName, type Pdf } from '../../../pdf/pdf-lib.ts';
import { toXmlText } from '../../../render/serialize.ts';

/** What the file says of itself, in its two places; dates come from the document. */
export function describe(pdf: Pdf, document: Document, { brand, date, generator }: Settings): void {
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
