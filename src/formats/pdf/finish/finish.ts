import { createHash } from 'node:crypto';
import type {
  PDFHexString as HexText,
  PDFObject,
  PDFDocument as Pdf,
  PDFString as Text,
} from '@cantoo/pdf-lib';
import type { EditionName } from '../../../model/artifact.ts';
import type { Settings } from '../../../model/context.ts';
import { type Document, questionsOf } from '../../../model/document.ts';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRef,
  PDFString,
} from '../../../pdf/pdf-lib.ts';
import type { PrintPromise } from '../../../preflight/promise.ts';
import type { Job } from '../job.ts';
import type { Printed } from '../layout.ts';
import { xmpPacket } from './xmp.ts';

/** The file for readers: tagged, in one piece with its promise. */
export async function finishForReading(printed: Printed, edition: EditionName, { document, settings }: Job) {
  const promise: PrintPromise = {
    edition,
    trim: printed.trim,
    bleed: 0,
    smallestType: printed.smallestType,
    purpose: 'reading',
  };
  return { bytes: await finishPdf(printed.bytes, document, settings), promise, words: printed.words };
}

/**
 * Makes the browser's PDF ours: title, author and dates from the document, an outline in the document's own words,
 * and the same bytes at every run with the same browser.
 */
async function finishPdf(bytes: Uint8Array, document: Document, settings: Settings): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  describe(pdf, document, settings);
  retitleOutline(pdf, document);
  renumberStructure(pdf);
  const id = PDFHexString.of(createHash('sha256').update(contentOf(bytes)).digest('hex').slice(0, 32));
  pdf.context.trailerInfo.ID = pdf.context.obj([id, id]);
  return pdf.save({ useObjectStreams: false, addDefaultPage: false, updateFieldAppearances: false });
}

/** The bytes without their dates and structure names, which differ from run to run. */
function contentOf(bytes: Uint8Array): string {
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/\/(CreationDate|ModDate) \([^)]*\)/g, '')
    .replace(/node\d{8}/g, '');
}

function describe(pdf: Pdf, document: Document, settings: Settings): void {
  const { brand, date, generator } = settings;
  const engine = pdf.getProducer() ?? 'Chromium';
  pdf.setTitle(document.title, { showInWindowTitleBar: true });
  pdf.setLanguage(document.lang);
  if (brand.name !== undefined) pdf.setAuthor(brand.name);
  const subject = document.meta.description ?? document.subtitle;
  if (subject !== null && subject !== undefined) pdf.setSubject(subject);
  if (document.meta.keywords !== undefined) pdf.setKeywords(document.meta.keywords);
  pdf.setCreator(generator);
  pdf.setProducer(engine);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  const xmp = pdf.context.stream(xmpPacket(document, settings, engine), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(xmp));
}

/** Chromium drops the space where a heading wraps; the outline takes its words from the model instead. */
function retitleOutline(pdf: Pdf, document: Document): void {
  const known = [
    document.title,
    ...document.sections.flatMap((section) => (section.title === null ? [] : [section.title])),
    ...questionsOf(document).map((question) => question.question),
  ];
  const bySqueezed = new Map(known.map((text) => [squeeze(text), text]));
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (!(object instanceof PDFDict)) continue;
    const title = object.get(PDFName.of('Title'));
    if (object.get(PDFName.of('Parent')) === undefined || !isText(title)) continue;
    const text = bySqueezed.get(squeeze(title.decodeText()));
    if (text !== undefined) object.set(PDFName.of('Title'), PDFHexString.fromText(text));
  }
}

function isText(object: PDFObject | undefined): object is Text | HexText {
  return object instanceof PDFString || object instanceof PDFHexString;
}

function squeeze(text: string): string {
  return text.normalize('NFKC').replace(/\s+/g, '');
}

/** Chromium numbers its structure elements by how busy it was; here they are numbered by their order. */
function renumberStructure(pdf: Pdf): void {
  const names = new Map<string, string>();
  const rename = (object: PDFObject): PDFObject => {
    if (object instanceof PDFString && /^node\d+$/.test(object.asString())) {
      const old = object.asString();
      const name = names.get(old) ?? `node${String(names.size + 1).padStart(8, '0')}`;
      names.set(old, name);
      return PDFString.of(name);
    }
    if (object instanceof PDFArray) {
      for (let index = 0; index < object.size(); index += 1) {
        const item = object.get(index);
        if (!(item instanceof PDFRef)) object.set(index, rename(item));
      }
    } else if (object instanceof PDFDict) {
      for (const [key, value] of object.entries())
        if (!(value instanceof PDFRef)) object.set(key, rename(value));
    }
    return object;
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) rename(object);
}
