import { rgb, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFHexString,
  PDFName,
  PDFRawStream,
  type Pdf,
  type PdfDict,
  type PdfObject,
} from '../../src/pdf/pdf-lib.ts';
import { contentOf, plainStream } from '../../src/pdf/streams.ts';
import { inspectPrint } from '../../src/preflight/preflight.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { leaflet, printed } from '../formats/pdf/editions.ts';
import { openWorld } from '../world.ts';

/** Good files, each broken in one way: each way has its own code. */

let world: OpenWorld;
let files: Awaited<ReturnType<typeof printed>>['files'];
let drafts: typeof files;

beforeAll(async () => {
  world = await openWorld();
  const made = await printed(leaflet, world);
  expect(made.diagnostics).toEqual([]);
  ({ files } = made);
  drafts = (await printed(leaflet.replace('approved', 'draft'), world, { editions: ['a4', 'trifold'] }))
    .files;
});
afterAll(() => world.close());

const a4 = 'sample.pdf';
const booklet = 'print/sample-booklet.pdf';
const trifold = 'print/sample-trifold.pdf';
const large = 'print/sample-large-print.pdf';
const press = 'print/sample-press.pdf';
const pressTrifold = 'print/sample-press-trifold.pdf';

type Breakage = (pdf: Pdf) => void | Promise<void>;

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  return [...new Set((await inspectPrint(bytes)).findings.map(({ code }) => code))];
}

async function broken(path: string, breakIt: Breakage, from = files): Promise<readonly string[]> {
  const pdf = await PDFDocument.load(from.get(path)?.bytes ?? new Uint8Array(), { updateMetadata: false });
  await breakIt(pdf);
  return codesOf(await pdf.save({ useObjectStreams: false }));
}

/** Changes what a page draws. */
const redraw =
  (change: (content: string) => string, number = 0): Breakage =>
  (pdf) => {
    const { node } = pdf.getPage(number);
    node.set(PDFName.of('Contents'), pdf.context.register(plainStream(pdf.context, change(contentOf(node)))));
  };

const draw = (x: number, y: number, size = 12): Breakage => {
  return async (pdf) => {
    const page = pdf.getPage(0);
    const { x: left, y: bottom } = page.getTrimBox();
    page.drawText('Too much', {
      x: left + x,
      y: bottom + y,
      size,
      font: await pdf.embedFont(StandardFonts.Helvetica),
    });
  };
};

/** All dictionaries, those inside others too. */
const eachDict = (pdf: Pdf, change: (dict: PdfDict) => void) => {
  const visit = (object: PdfObject) => {
    if (object instanceof PDFRawStream) visit(object.dict);
    if (object instanceof PDFArray) for (const item of object.asArray()) visit(item);
    if (!(object instanceof PDFDict)) return;
    change(object);
    for (const value of object.values()) visit(value);
  };
  for (const [, object] of pdf.context.enumerateIndirectObjects()) visit(object);
};
const without =
  (...keys: string[]): Breakage =>
  (pdf) =>
    eachDict(pdf, (dict) => {
      for (const key of keys) dict.delete(PDFName.of(key));
    });

describe('a good file', () => {
  it.each([a4, booklet, trifold, large, press, pressTrifold, 'print/sample-press-booklet.pdf'])(
    'passes: %s',
    async (path) => {
      expect(files.get(path)).toBeDefined();
      expect((await inspectPrint(files.get(path)?.bytes ?? new Uint8Array())).findings).toEqual([]);
      // Saved by another program, it is still the same file.
      expect(await broken(path, () => {})).toEqual([]);
    },
  );
});

describe('a broken file', () => {
  it.each<[string, string, Breakage, string]>([
    ['a font taken out', a4, without('FontFile2'), 'pdf-font-missing'],
    ['text in a font of the reader’s machine', a4, draw(100, 100), 'pdf-font-missing'],
    ['a font without a map', a4, without('ToUnicode'), 'pdf-font-unmapped'],
    ['text over the left edge', a4, draw(-10, 300), 'pdf-text-outside'],
    ['text over the right edge', press, draw(580, 300), 'pdf-text-outside'],
    ['text over the top', large, draw(100, 838), 'pdf-text-outside'],
    ['text near the cut', press, draw(4, 300), 'pdf-text-outside'],
    ['text over a fold', trifold, draw(265, 300), 'pdf-text-on-fold'],
    ['tiny type', a4, draw(100, 100, 5), 'pdf-type-small'],
    ['small type in large print', large, draw(100, 100, 14), 'pdf-type-small'],
    [
      'a rectangle in RGB',
      press,
      (pdf) => pdf.getPage(0).drawRectangle({ x: 50, y: 50, width: 50, height: 50, color: rgb(1, 0, 0) }),
      'pdf-colour-rgb',
    ],
    [
      'an operator in RGB',
      pressTrifold,
      redraw((content) => `${content}\nq 0.2 0.3 0.4 RG Q`, 1),
      'pdf-colour-rgb',
    ],
    [
      'a colour space in RGB',
      press,
      redraw((content) => `${content}\n/DeviceRGB cs 1 0 0 sc`),
      'pdf-colour-rgb',
    ],
    [
      'a picture in RGB',
      press,
      async (pdf) => {
        const picture = await pdf.embedPng(
          'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVR4nGP4z8AAAAMBAQDJ/pLvAAAAAElFTkSuQmCC',
        );
        pdf.getPage(0).drawImage(picture, { x: 100, y: 100, width: 20, height: 20 });
      },
      'pdf-colour-rgb',
    ],
    ['too much ink', press, redraw((content) => `${content}\n1 1 1 0.9 k 0 0 9 9 re f`), 'pdf-ink'],
    [
      'text in four blacks',
      press,
      redraw((content) => content.replaceAll('0 0 0 1 k', '0.5 0.4 0.4 1 k')),
      'pdf-ink',
    ],
    ['sides in another order', booklet, (pdf) => swapPages(pdf, 0, 1), 'pdf-imposition'],
    [
      'halves that changed places',
      booklet,
      (pdf) => {
        // Left and right stand at 0.7 and 421.6 pt of the sheet.
        const side = pdf.getPage(0);
        const width = side.getWidth() / 2;
        redraw((content) =>
          content.replace(
            /^(1 0 0 1 )([\d.]+)( [\d.]+ cm)$/gm,
            (_, a, x, b) => `${a}${Number(x) < width ? Number(x) + width : Number(x) - width}${b}`,
          ),
        )(pdf);
      },
      'pdf-imposition',
    ],
    ['a side too few', booklet, (pdf) => pdf.removePage(1), 'pdf-imposition'],
    ['no word on how to print', booklet, without('Duplex'), 'pdf-print-settings'],
    ['a sheet made to fit', booklet, without('PrintScaling'), 'pdf-print-settings'],
    ['no TrimBox', press, without('TrimBox'), 'pdf-page-size'],
    ['no BleedBox', press, without('BleedBox'), 'pdf-page-size'],
    [
      'a trim of 1 mm less',
      press,
      (pdf) => {
        const page = pdf.getPage(0);
        const { x, y, width, height } = page.getTrimBox();
        page.setTrimBox(x, y, width - 72 / 25.4, height);
      },
      'pdf-page-size',
    ],
    ['another paper', a4, (pdf) => pdf.getPage(0).setSize(612, 792), 'pdf-page-size'],
    ['a page too many', trifold, (pdf) => void pdf.addPage([841.89, 595.28]), 'pdf-page-count'],
    [
      'a paragraph that was lost',
      a4,
      redraw((content) => content.replace(/BT[\s\S]*?ET/g, (text, at: number) => (at > 4000 ? '' : text))),
      'pdf-text-differs',
    ],
    ['a page that was lost', large, (pdf) => pdf.removePage(1), 'pdf-text-differs'],
    [
      'no QR code',
      a4,
      redrawLast((content) =>
        content.replace(/(?:[\d.-]+ [\d.-]+ [ml]\s+(?:[\d.-]+ [\d.-]+ l\s+)*h?\s*){60,}f/g, ''),
      ),
      'pdf-qr-unreadable',
    ],
    [
      'a QR code to elsewhere',
      a4,
      (pdf) => changePromise(pdf, 'clinic.example.org/s', 'clinic.example.org/t'),
      'pdf-qr-differs',
    ],
    ['no tags', a4, without('StructTreeRoot'), 'pdf-tags'],
    ['no mark of tags', a4, without('MarkInfo'), 'pdf-tags'],
    [
      'links without words',
      a4,
      (pdf) =>
        eachDict(pdf, (dict) => {
          if (dict.get(PDFName.of('Subtype')) === PDFName.of('Link')) dict.delete(PDFName.of('Contents'));
        }),
      'pdf-tags',
    ],
    ['a line outside of the tags', a4, redraw((content) => `${content}\n0 0 m 9 9 l S`), 'pdf-tags'],
    ['a table heading of nothing', a4, without('Scope'), 'pdf-tags'],
    ['a picture without words', a4, without('Alt'), 'pdf-tags'],
    ['no language', a4, (pdf) => void pdf.catalog.delete(PDFName.of('Lang')), 'pdf-metadata'],
    ['no metadata', a4, (pdf) => void pdf.catalog.delete(PDFName.of('Metadata')), 'pdf-metadata'],
    ['no output intent', press, without('OutputIntents'), 'pdf-output-intent'],
    ['no profile', a4, without('DestOutputProfile'), 'pdf-output-intent'],
    ['no word on trapping', press, without('Trapped'), 'pdf-output-intent'],
  ])('is found: %s', async (_, path, breakIt, code) => {
    expect(await broken(path, breakIt)).toContain(code);
  });

  it.each([a4, trifold])('is found: a draft that does not say so, %s', async (path) => {
    expect(await broken(path, () => {}, drafts)).toEqual([]);
    // The first page has the words in its text, too.
    const silent = redraw((content) => content.replace(/\/Artifact[^\n]*BDC\s*BT[\s\S]*?ET\s*EMC/g, ''), 1);
    expect(await broken(path, silent, drafts)).toContain('pdf-mark-missing');
  });

  it.each<[string, (bytes: Uint8Array) => Uint8Array]>([
    ['nothing', () => new Uint8Array()],
    ['a text', () => new TextEncoder().encode('This is no PDF.')],
    ['zeros', () => new Uint8Array(1000)],
  ])('is found: %s instead of a PDF', async (_, change) => {
    const [finding, ...others] = (await inspectPrint(change(files.get(a4)?.bytes ?? new Uint8Array())))
      .findings;
    expect(finding?.code).toBe('pdf-damaged');
    expect(others).toEqual([]);
  });

  it('is found: half of it', async () => {
    const bytes = files.get(a4)?.bytes ?? new Uint8Array();
    expect(await codesOf(bytes.slice(0, bytes.length / 2))).not.toEqual([]);
  });

  it('is found although it carries no promise: a press file by what it says, sheets by how they are printed', async () => {
    const unpromised = without('PieceInfo');
    expect(await broken(press, unpromised)).toEqual([]);
    expect(
      await broken(press, (pdf) => {
        unpromised(pdf);
        redraw((content) => `${content}\n1 0 0 rg`)(pdf);
      }),
    ).toEqual(['pdf-colour-rgb']);
    expect(await broken(booklet, unpromised)).toEqual([]);
    expect(
      await broken(booklet, (pdf) => {
        unpromised(pdf);
        swapPages(pdf, 0, 1);
      }),
    ).toEqual(['pdf-imposition']);
  });
});

function redrawLast(change: (content: string) => string): Breakage {
  return (pdf) => redraw(change, pdf.getPageCount() - 1)(pdf);
}

function swapPages(pdf: Pdf, one: number, other: number): void {
  const kids = pdf.catalog.Pages().lookup(PDFName.of('Kids'), PDFArray);
  const [first, second] = [kids.get(one), kids.get(other)];
  kids.set(one, second);
  kids.set(other, first);
}

function changePromise(pdf: Pdf, from: string, to: string): void {
  const info = pdf.catalog
    .lookup(PDFName.of('PieceInfo'), PDFDict)
    .lookup(PDFName.of('Pamphleteer'), PDFDict);
  const text = info.get(PDFName.of('Private'));
  const hex = (value: string) => Buffer.from(value, 'utf16le').swap16().toString('hex').toUpperCase();
  const changed = String(text).toUpperCase().replace(hex(from), hex(to));
  info.set(PDFName.of('Private'), PDFHexString.of(changed.replace(/[<>]/g, '')));
}
