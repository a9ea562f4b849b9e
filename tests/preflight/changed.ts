import { PDFDocument, PDFName, type Pdf } from '../../src/pdf/pdf-lib.ts';
import { contentOf, plainStream } from '../../src/pdf/streams.ts';
import { inspectPrint } from '../../src/preflight/preflight.ts';

/** What somebody did to a file. */
export type Change = (pdf: Pdf) => void | Promise<void>;

/** The file as another program would save it after a change. */
export async function changed(bytes: Uint8Array, change: Change): Promise<Uint8Array> {
  const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
  await change(pdf);
  return pdf.save({ useObjectStreams: false });
}

/** The codes of what is found in a file, each once. */
export async function codesIn(bytes: Uint8Array): Promise<readonly string[]> {
  return [...new Set((await inspectPrint(bytes)).findings.map(({ code }) => code))];
}

/** Changes what a page draws; pages count from 0. */
export const redrawn =
  (change: (content: string) => string, number = 0): Change =>
  (pdf) => {
    const { node } = pdf.getPage(number);
    node.set(PDFName.of('Contents'), pdf.context.register(plainStream(pdf.context, change(contentOf(node)))));
  };

/** Draws after all else, as decoration, so that the tags have nothing against it. */
export const decorated = (content: string, number = 0): Change =>
  redrawn((before) => `q\n${before}\nQ\n/Artifact BMC\n${content}\nEMC`, number);
