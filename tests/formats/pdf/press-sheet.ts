import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Palette, pressPalette } from '../../../src/formats/pdf/press/palette.ts';
import type { Rgb } from '../../../src/formats/pdf/press/profile.ts';
import {
  PDFDict,
  PDFDocument,
  PDFName,
  PDFRawStream,
  type Pdf,
  type PdfObject,
} from '../../../src/pdf/pdf-lib.ts';
import { contentOf, plainStream } from '../../../src/pdf/streams.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const profile = readFileSync(join(root, 'templates', 'print', 'profiles', 'FOGRA39L-coated.icc'));

/** The inks of the press that files are made for. */
export const palette: Palette = pressPalette(new Uint8Array(profile));

/** @param hex As in style sheets, such as #0b5563. */
export const rgbOf = (hex: string): Rgb =>
  [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255) as [number, number, number];

/** A page that draws something, in colours of a screen. */
export async function sheet(
  content: string,
  resources: (pdf: Pdf) => Record<string, PdfObject> = () => ({}),
) {
  const pdf = await PDFDocument.create({ updateMetadata: false });
  const page = pdf.addPage([100, 100]);
  page.node.set(PDFName.of('Contents'), pdf.context.register(plainStream(pdf.context, content)));
  page.node.set(PDFName.of('Resources'), pdf.context.obj(resources(pdf)));
  return pdf;
}

export const drawn = (pdf: Pdf) => contentOf(pdf.getPage(0).node);
export const resource = (pdf: Pdf, kind: string, name: string) =>
  pdf.getPage(0).node.Resources()?.lookup(PDFName.of(kind), PDFDict).lookup(PDFName.of(name));
export const asStream = (object: PdfObject | undefined) => {
  if (!(object instanceof PDFRawStream)) throw new Error('Expected a stream.');
  return object;
};
export const asDict = (object: PdfObject | undefined) => {
  if (!(object instanceof PDFDict)) throw new Error('Expected a dictionary.');
  return object;
};
