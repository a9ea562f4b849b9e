import { createHash } from 'node:crypto';
import type { EditionName } from '../../../model/artifact.ts';
import type { Document } from '../../../model/document.ts';
import { PDFDocument, PDFHeader, PDFHexString, PDFName, type Pdf } from '../../../pdf/pdf-lib.ts';
import { packStreams } from '../../../pdf/streams.ts';
import { sweep } from '../../../pdf/sweep.ts';
import { carryPromise } from '../../../preflight/carried.ts';
import type { PrintPromise } from '../../../preflight/promise.ts';
import type { Finished } from '../delivery.ts';
import type { JobData } from '../job.ts';
import type { Printed } from '../layout.ts';
import { promiseOf } from '../promises.ts';
import { markArtifacts } from './artifacts.ts';
import { cutToTrim } from './boxes.ts';
import { type Claim, pdfA, pdfUa } from './claims.ts';
import { shortenDestinations } from './destinations.ts';
import { describeLinks } from './links.ts';
import { retitleOutline } from './outline.ts';
import { takeOutRepeated } from './repeated.ts';
import { intendForScreen } from './screen-intent.ts';
import { tidyStructure } from './structure.ts';
import { keywordsOf, xmpPacket } from './xmp.ts';

/** The file that people read: PDF/UA-1 and PDF/A-2a, cut to its trim. */
export async function finishForReading(
  printed: Printed,
  edition: EditionName,
  job: JobData,
): Promise<Omit<Finished, 'path'>> {
  const pdf = await openPrinted(printed, job.document);
  describeLinks(pdf, printed.links);
  shortenDestinations(pdf);
  cutToTrim(pdf, printed.trim, printed.bleed);
  intendForScreen(pdf);
  const promise = promiseOf(printed, edition, 'reading', job);
  return { bytes: await save(pdf, promise, [pdfUa, pdfA], job), promise, words: printed.words };
}

/** The browser's PDF with its tags in order and an outline in the document's own words. */
export async function openPrinted(printed: Printed, document: Document): Promise<Pdf> {
  const pdf = await PDFDocument.load(printed.bytes, { updateMetadata: false });
  retitleOutline(pdf, document);
  tidyStructure(pdf);
  markArtifacts(pdf, takeOutRepeated(pdf));
  return pdf;
}

/**
 * The bytes of a finished file: title, author and dates from the document, its promise inside, the same at every run
 * with the same browser.
 *
 * @param claims The standards that the file was made to.
 */
export async function save(
  pdf: Pdf,
  promise: PrintPromise,
  claims: readonly Claim[],
  { document, settings }: JobData,
): Promise<Uint8Array> {
  const { date, generator, brand } = settings;
  const engine = pdf.getProducer() ?? 'Chromium';
  pdf.setTitle(document.title, { showInWindowTitleBar: true });
  pdf.setLanguage(document.lang);
  if (brand.name !== undefined) pdf.setAuthor(brand.name);
  const subject = document.meta.description ?? document.subtitle;
  if (subject !== null && subject !== undefined) pdf.setSubject(subject);
  const keywords = keywordsOf(document);
  if (keywords !== undefined) pdf.setKeywords([keywords]);
  pdf.setCreator(generator);
  pdf.setProducer(engine);
  pdf.setCreationDate(date);
  pdf.setModificationDate(date);
  const xmp = xmpPacket(document, settings, engine, claims);
  // As bytes: of a text the library keeps the lower eight bits of each letter.
  const metadata = pdf.context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
  pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(metadata));
  const minor = Math.min(...claims.map(({ minorVersion = 7 }) => minorVersion), 7);
  pdf.context.header = PDFHeader.forVersion(1, minor);
  // What is embedded exists only then.
  await pdf.flush();
  carryPromise(pdf, promise);
  sweep(pdf);
  packStreams(pdf.context);
  pdf.context.trailerInfo.ID = pdf.context.obj([PDFHexString.of(noName), PDFHexString.of(noName)]);
  return named(
    await pdf.save({ useObjectStreams: true, addDefaultPage: false, updateFieldAppearances: false }),
  );
}

/** As long as a name is. */
const noName = '0'.repeat(32);

/** Gives a file its name, by what it holds (ISO 32000-1, 14.4). The library writes a random one as the second. */
function named(bytes: Uint8Array): Uint8Array {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const first = file.lastIndexOf(`/ID [ <${noName}>`) + '/ID [ <'.length;
  const places = [first, file.indexOf('<', first) + 1];
  for (const place of places) file.write(noName, place, 'latin1');
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, noName.length);
  for (const place of places) file.write(name, place, 'latin1');
  return bytes;
}
