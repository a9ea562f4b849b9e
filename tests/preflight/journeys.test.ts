import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFNumber,
  type Pdf,
  type PdfDict,
} from '../../src/pdf/pdf-lib.ts';
import { inspectPrint } from '../../src/preflight/preflight.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { leaflet, printed } from '../formats/pdf/editions.ts';
import { openWorld } from '../world.ts';
import { type Change, changed, codesIn } from './changed.ts';

/** Files that have been on a journey: cut short, taken apart and put together, turned, saved by other programs. */

let world: OpenWorld;
let files: Awaited<ReturnType<typeof printed>>['files'];
beforeAll(async () => {
  world = await openWorld();
  ({ files } = await printed(leaflet, world));
});
afterAll(() => world.close());

const a4 = 'sample.pdf';
const booklet = 'print/sample-booklet.pdf';
const trifold = 'print/sample-trifold.pdf';
const large = 'print/sample-large-print.pdf';
const press = 'print/sample-press.pdf';

const bytesOf = (path: string) => files.get(path)?.bytes ?? new Uint8Array();

describe('damage is one finding', () => {
  it.each([0.1, 0.3, 0.5, 0.7, 0.9, 0.97, 0.995])('when only %d of a file came', async (share) => {
    for (const path of [a4, booklet, press]) {
      const bytes = bytesOf(path);
      expect(await codesIn(bytes.slice(0, bytes.length * share))).toEqual(['pdf-damaged']);
    }
  });

  it.each([0.15, 0.25, 0.35, 0.45, 0.55, 0.65])('when bytes changed at %d of a file', async (share) => {
    const bytes = Uint8Array.from(bytesOf(a4));
    const from = Math.floor(bytes.length * share);
    for (let at = from; at < from + 64; at += 1) bytes[at] = (bytes[at] ?? 0) ^ 0x5a;
    expect(await codesIn(bytes)).toContain('pdf-damaged');
  });

  it('when the promise cannot be read', async () => {
    const damaged = await changed(bytesOf(a4), (pdf) => {
      const piece = pdf.catalog.lookup(PDFName.of('PieceInfo'), PDFDict).lookup(PDFName.of('Pamphleteer'));
      if (piece instanceof PDFDict) piece.set(PDFName.of('Private'), PDFHexString.fromText('{"edition":'));
    });
    expect(await codesIn(damaged)).toEqual(['pdf-damaged']);
  });

  it('but not when a mail program put lines before a file or behind it', async () => {
    const bytes = Buffer.from(bytesOf(a4));
    expect(await codesIn(Buffer.concat([Buffer.from('\r\n'), bytes, Buffer.from('\r\n\r\n')]))).toEqual([]);
  });

  it('when a part is missing that the file names', async () => {
    const lacking = await changed(bytesOf(booklet), (pdf) => {
      const forms = pdf.getPage(0).node.Resources()?.lookup(PDFName.of('XObject'), PDFDict);
      const [[, form] = []] = forms?.entries() ?? [];
      pdf.context.delete(form as never);
    });
    expect(await codesIn(lacking)).toContain('pdf-damaged');
  });
});

const swapped =
  (one: number, other: number): Change =>
  (pdf) => {
    const kids = pdf.catalog.Pages().lookup(PDFName.of('Kids'), PDFArray);
    const [first, second] = [kids.get(one), kids.get(other)];
    kids.set(one, second);
    kids.set(other, first);
  };

describe('pages', () => {
  it.each([a4, large, press, trifold, 'print/sample-press-trifold.pdf', 'print/sample-booklet-pages.pdf'])(
    'in another order are found: %s',
    async (path) => {
      expect(await codesIn(await changed(bytesOf(path), swapped(0, 1)))).toEqual(['pdf-page-order']);
      const last = (await PDFDocument.load(bytesOf(path))).getPageCount() - 1;
      expect(await codesIn(await changed(bytesOf(path), swapped(last, last - 1)))).toEqual([
        'pdf-page-order',
      ]);
    },
  );

  it.each([a4, booklet, press])('keep their promise in another file: %s', async (path) => {
    const from = await PDFDocument.load(bytesOf(path), { updateMetadata: false });
    const other = await PDFDocument.create();
    for (const page of await other.copyPages(from, [1, 0])) other.addPage(page);
    const { isCarried, findings } = await inspectPrint(await other.save());
    expect(isCarried).toBe(true);
    expect(findings.map(({ code }) => code)).toContain(path === booklet ? 'pdf-imposition' : 'pdf-tags');
  });

  const page = (pdf: Pdf) => pdf.getPage(1);
  it.each<[string, Change]>([
    ['turned', (pdf) => page(pdf).node.set(PDFName.of('Rotate'), PDFNumber.of(90))],
    ['turned upside down', (pdf) => page(pdf).node.set(PDFName.of('Rotate'), PDFNumber.of(180))],
    ['in another unit', (pdf) => page(pdf).node.set(PDFName.of('UserUnit'), PDFNumber.of(2))],
    ['shown in part', (pdf) => page(pdf).setCropBox(20, 20, 200, 300)],
  ])('are found that are %s', async (_, change) => {
    for (const path of [a4, trifold, press, booklet]) {
      expect(await codesIn(await changed(bytesOf(path), change))).toContain('pdf-page-size');
    }
  });
});

describe('without a promise', () => {
  const forgotten = (path: string, change: Change = () => {}) =>
    changed(bytesOf(path), async (pdf) => {
      const holders: PdfDict[] = [pdf.catalog, ...pdf.getPages().map(({ node }) => node)];
      for (const holder of holders) holder.delete(PDFName.of('PieceInfo'));
      await change(pdf);
    });

  it.each([a4, booklet, trifold, large, press])('a good file is good: %s', async (path) => {
    expect(await codesIn(await forgotten(path))).toEqual([]);
  });

  it('a file that says it is ours is held to what people need who read it', async () => {
    const codes = await codesIn(
      await forgotten(a4, (pdf) => {
        for (const key of ['StructTreeRoot', 'MarkInfo', 'Metadata', 'OutputIntents'])
          pdf.catalog.delete(PDFName.of(key));
      }),
    );
    expect(codes).toEqual(expect.arrayContaining(['pdf-tags', 'pdf-metadata', 'pdf-output-intent']));
  });

  it('a sheet with bleed is for the printer, whatever the file says', async () => {
    const codes = await codesIn(
      await forgotten(press, (pdf) => {
        for (const key of ['Metadata', 'OutputIntents']) pdf.catalog.delete(PDFName.of(key));
        page(pdf).drawLine({ start: { x: 50, y: 50 }, end: { x: 90, y: 90 } });
      }),
    );
    expect(codes).toEqual(expect.arrayContaining(['pdf-output-intent', 'pdf-colour-rgb']));
  });
});

const page = (pdf: Pdf) => pdf.getPage(0);
