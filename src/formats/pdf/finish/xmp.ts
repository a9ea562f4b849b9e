import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import type { Settings } from '../../../model/context.ts';
import type { Document } from '../../../model/document.ts';
import type { Claim } from './claims.ts';

/**
 * The metadata that readers and libraries look at, as XMP (ISO 16684-1).
 *
 * @param claims The standards that the file was made to: it claims none that it is not checked against.
 */
export function xmpPacket(
  document: Document,
  { brand, date, generator }: Settings,
  producer: string,
  claims: readonly Claim[],
): string {
  const moment = date.toISOString().replace(/\.\d{3}Z$/, 'Z');
  // Children go in arrays: a lone element after the name would be taken for attributes.
  const alternatives = (text: string) => x('rdf:Alt', [x('rdf:li', { 'xml:lang': 'x-default' }, text)]);
  const description = document.meta.description ?? document.subtitle;
  const keywords = keywordsOf(document);
  const tree = x(
    'x:xmpmeta',
    { 'xmlns:x': 'adobe:ns:meta/' },
    x(
      'rdf:RDF',
      { 'xmlns:rdf': 'http://www.w3.org/1999/02/22-rdf-syntax-ns#' },
      x(
        'rdf:Description',
        {
          'rdf:about': '',
          'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
          'xmlns:xmp': 'http://ns.adobe.com/xap/1.0/',
          'xmlns:pdf': 'http://ns.adobe.com/pdf/1.3/',
          ...Object.assign({}, ...claims.map(({ namespaces }) => namespaces)),
        },
        [
          x('dc:format', 'application/pdf'),
          x('dc:title', [alternatives(document.title)]),
          x('dc:language', [x('rdf:Bag', [x('rdf:li', document.lang)])]),
          brand.name === undefined ? null : x('dc:creator', [x('rdf:Seq', [x('rdf:li', brand.name)])]),
          description === null ? null : x('dc:description', [alternatives(description)]),
          x('xmp:CreateDate', moment),
          x('xmp:ModifyDate', moment),
          x('xmp:MetadataDate', moment),
          x('xmp:CreatorTool', generator),
          x('pdf:Producer', producer),
          keywords === undefined ? null : x('pdf:Keywords', keywords),
          ...claims.flatMap(({ properties }) => properties),
        ],
      ),
    ),
  );
  return `<?xpacket begin="\uFEFF" id="W5M0MpCehiHzreSzNTczkc9d"?>\n${toXml(tree)}\n<?xpacket end="w"?>`;
}

/** As one text, which has to be the same in both places where a PDF has it. */
export function keywordsOf({ meta }: Document): string | undefined {
  return meta.keywords?.join(', ');
}
