import { createHash } from 'node:crypto';
import { x } from 'xastscript';
import { PDFDict, PDFName, PDFString, type Pdf } from '../../../pdf/pdf-lib.ts';
import { pack, packedStream } from '../../../pdf/streams.ts';
import type { Claim } from '../finish/claims.ts';

/**
 * Prepares a file as PDF/X-4 (ISO 15930-7): the press it is meant for, with its profile inside, and that nothing is
 * trapped yet.
 *
 * @param profile The ICC profile of the press.
 */
export function intendForPress(pdf: Pdf, profile: Uint8Array): void {
  const stream = packedStream(pdf.context, pack(profile));
  stream.dict.set(PDFName.of('N'), pdf.context.obj(4));
  const intent = pdf.context.obj({
    Type: 'OutputIntent',
    S: 'GTS_PDFX',
    OutputConditionIdentifier: PDFString.of('FOGRA39'),
    OutputCondition: PDFString.of('Offset printing on coated paper, ISO 12647-2'),
    RegistryName: PDFString.of('http://www.color.org'),
    Info: PDFString.of('Coated FOGRA39 (ISO 12647-2:2004)'),
    DestOutputProfile: pdf.context.register(stream),
  });
  pdf.catalog.set(PDFName.of('OutputIntents'), pdf.context.obj([intent]));
  const info = pdf.context.lookupMaybe(pdf.context.trailerInfo.Info, PDFDict);
  info?.set(PDFName.of('GTS_PDFXVersion'), PDFString.of('PDF/X-4'));
  info?.set(PDFName.of('Trapped'), PDFName.of('False'));
}

/**
 * What the metadata say of it (ISO 15930-7, 6.4).
 *
 * @param name Of the document: the same at every run.
 * @param version Of this state of it.
 */
export function pdfX(name: string, version: string): Claim {
  return {
    minorVersion: 6,
    namespaces: {
      'xmlns:pdfxid': 'http://www.npes.org/pdfx/ns/id/',
      'xmlns:xmpMM': 'http://ns.adobe.com/xap/1.0/mm/',
    },
    properties: [
      x('pdfxid:GTS_PDFXVersion', 'PDF/X-4'),
      x('pdf:Trapped', 'False'),
      x('xmpMM:DocumentID', `uuid:${uuidOf(name)}`),
      x('xmpMM:InstanceID', `uuid:${uuidOf(`${name}\n${version}`)}`),
      x('xmpMM:RenditionClass', 'default'),
      x('xmpMM:VersionID', '1'),
    ],
  };
}

/** A UUID by content (RFC 9562, version 8). */
function uuidOf(text: string): string {
  const hash = createHash('sha256').update(text).digest('hex');
  const variant = ((Number.parseInt(hash[16] ?? '0', 16) & 3) | 8).toString(16);
  return [
    hash.slice(0, 8),
    hash.slice(8, 12),
    `8${hash.slice(13, 16)}`,
    `${variant}${hash.slice(17, 20)}`,
    hash.slice(20, 32),
  ].join('-');
}
