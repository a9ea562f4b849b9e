import type { Element } from 'xast';
import { x } from 'xastscript';

/** A standard that a file was made to, as it says so in its metadata. */
export interface Claim {
  readonly namespaces: Readonly<Record<string, string>>;
  readonly properties: readonly Element[];
  /** Of the PDF 1.x that the standard builds on; without it, 7. */
  readonly minorVersion?: number;
}

/** ISO 14289-1 (PDF/UA-1), clause 5. */
export const pdfUa: Claim = {
  namespaces: { 'xmlns:pdfuaid': 'http://www.aiim.org/pdfua/ns/id/' },
  properties: [x('pdfuaid:part', '1')],
};

/** ISO 19005-2 (PDF/A-2a), 6.6.4; and a description of the PDF/UA property, which PDF/A does not know (6.6.2.3). */
export const pdfA: Claim = {
  namespaces: {
    'xmlns:pdfaid': 'http://www.aiim.org/pdfa/ns/id/',
    'xmlns:pdfaExtension': 'http://www.aiim.org/pdfa/ns/extension/',
    'xmlns:pdfaSchema': 'http://www.aiim.org/pdfa/ns/schema#',
    'xmlns:pdfaProperty': 'http://www.aiim.org/pdfa/ns/property#',
  },
  properties: [
    x('pdfaid:part', '2'),
    x('pdfaid:conformance', 'A'),
    x('pdfaExtension:schemas', [
      x('rdf:Bag', [
        resource('rdf:li', [
          x('pdfaSchema:schema', 'PDF/UA identification schema'),
          x('pdfaSchema:namespaceURI', 'http://www.aiim.org/pdfua/ns/id/'),
          x('pdfaSchema:prefix', 'pdfuaid'),
          x('pdfaSchema:property', [
            x('rdf:Seq', [
              resource('rdf:li', [
                x('pdfaProperty:name', 'part'),
                x('pdfaProperty:valueType', 'Integer'),
                x('pdfaProperty:category', 'internal'),
                x('pdfaProperty:description', 'Part of ISO 14289 that the file follows'),
              ]),
            ]),
          ]),
        ]),
      ]),
    ]),
  ],
};

function resource(name: string, children: Element[]): Element {
  return x(name, { 'rdf:parseType': 'Resource' }, children);
}
