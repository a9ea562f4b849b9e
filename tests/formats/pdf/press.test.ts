import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Artifact } from '../../../src/model/artifact.ts';
import type { Brand } from '../../../src/model/brand.ts';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  type Pdf,
  type PdfObject,
} from '../../../src/pdf/pdf-lib.ts';
import { contentOf, decodedBytes } from '../../../src/pdf/streams.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { openWorld } from '../../world.ts';
import { leaflet, printed } from './editions.ts';

/** The files for a printer, printed by the real browser: nothing of the screen is left in them. */

/** What design programs save: gradients, see-through ones, groups, tiles. */
const logo = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 60" width="200" height="60"><defs>
<linearGradient id="g"><stop offset="0" stop-color="#e91e63"/><stop offset=".4" stop-color="#ffc107"/><stop offset="1" stop-color="#3f51b5" stop-opacity=".3"/></linearGradient>
<radialGradient id="r"><stop offset="0" stop-color="#fff"/><stop offset="1" stop-color="#00897b"/></radialGradient>
<linearGradient id="s" spreadMethod="reflect" x2=".2"><stop offset="0" stop-color="#c00"/><stop offset="1" stop-color="#fc0"/></linearGradient>
<linearGradient id="m"><stop offset="0" stop-color="#000"/><stop offset="1" stop-color="#fff"/></linearGradient>
<mask id="k"><rect x="130" width="60" height="60" fill="url(#m)"/></mask>
<pattern id="p" width="6" height="6" patternUnits="userSpaceOnUse"><circle cx="3" cy="3" r="2" fill="#ff5722"/></pattern></defs>
<rect width="60" height="60" fill="url(#g)"/><circle cx="90" cy="30" r="28" fill="url(#r)"/>
<rect x="130" width="60" height="60" fill="#0d47a1" mask="url(#k)"/><rect y="50" width="200" height="9" fill="url(#s)"/>
<g opacity=".6"><rect x="60" y="40" width="60" height="18" fill="url(#p)" stroke="#222"/><path d="M2 2h9v9z" fill="#4caf50"/></g></svg>`;

const brand: Brand = {
  logo: { bytes: new TextEncoder().encode(logo), mediaType: 'image/svg+xml' },
  colors: { primary: '#0a192f', accent: '#b3472f' },
  print: { cropMarks: true },
};

const arabic = `${leaflet}
### ما هي المسام؟

فتحات صغيرة (AHA 5%) في الجلد.
`;

let world: OpenWorld;
let plain: ReadonlyMap<string, Artifact>;
let marked: ReadonlyMap<string, Artifact>;
let again: ReadonlyMap<string, Artifact>;

const paths = [
  'print/sample-press.pdf',
  'print/sample-press-booklet.pdf',
  'print/sample-press-trifold.pdf',
] as const;
const trims = {
  'print/sample-press.pdf': [210, 297],
  'print/sample-press-booklet.pdf': [148, 210],
  'print/sample-press-trifold.pdf': [297, 210],
} as const;

beforeAll(async () => {
  world = await openWorld();
  const made = await printed(arabic, world, { editions: ['a4', 'press'] });
  expect(made.diagnostics).toEqual([]);
  plain = made.files;
  const logos = await printed(arabic, world, { editions: ['press'], brand });
  expect(logos.diagnostics).toEqual([]);
  marked = logos.files;
  again = (await printed(arabic, world, { editions: ['press'], brand })).files;
});
afterAll(() => world.close());

const open = (files: ReadonlyMap<string, Artifact>, path: string): Promise<Pdf> =>
  PDFDocument.load(files.get(path)?.bytes ?? new Uint8Array(), { updateMetadata: false });

/** Whatever a file holds of RGB: spaces by name or profile, operators; used or not. */
function rgbIn(pdf: Pdf): readonly string[] {
  const found: string[] = [];
  const visit = (object: PdfObject | undefined, where: string): void => {
    if (object === PDFName.of('DeviceRGB') || object === PDFName.of('CalRGB')) found.push(where);
    if (object instanceof PDFArray)
      object.asArray().forEach((item, index) => {
        visit(item, `${where}[${index}]`);
      });
    const dict = object instanceof PDFStream ? object.dict : object;
    if (!(dict instanceof PDFDict)) return;
    for (const [key, value] of dict.entries()) visit(value, `${where}${key}`);
    if (!(object instanceof PDFRawStream)) return;
    const count = dict.lookup(PDFName.of('N'));
    if (count instanceof PDFNumber && count.asNumber() === 3 && !dict.has(PDFName.of('Type')))
      found.push(where);
    const subtype = dict.get(PDFName.of('Subtype'));
    const isDrawn = subtype === PDFName.of('Form') || dict.has(PDFName.of('PatternType'));
    if (isDrawn && / (?:rg|RG)\b/.test(contentOf(object))) found.push(`${where} operator`);
    if (subtype === PDFName.of('Image')) {
      expect(decodedBytes(object).length).toBeGreaterThan(0);
    }
  };
  for (const [reference, object] of pdf.context.enumerateIndirectObjects()) visit(object, reference.tag);
  for (const [index, page] of pdf.getPages().entries()) {
    if (/(?:^|\s)(?:rg|RG)\s/.test(contentOf(page.node))) found.push(`page ${index + 1} operator`);
  }
  return found;
}

describe.each(paths)('%s', (path) => {
  it('holds nothing in RGB, whatever the logo is drawn with', async () => {
    expect(rgbIn(await open(plain, path))).toEqual([]);
    expect(rgbIn(await open(marked, path))).toEqual([]);
  });

  it('mixes see-through colours in the inks of the press', async () => {
    const { node } = (await open(marked, path)).getPage(0);
    expect(String(node.lookup(PDFName.of('Group')))).toContain('/CS /DeviceCMYK');
    expect((await open(plain, path)).getPage(0).node.has(PDFName.of('Group'))).toBe(false);
  });

  it.each([
    ['without marks', () => plain, 3],
    ['with marks', () => marked, 10],
  ] as const)('has boxes to a hundredth of a point, %s', async (_, files, around) => {
    const points = (millimetres: number) => (millimetres * 72) / 25.4;
    const [width, height] = trims[path].map(points) as [number, number];
    for (const page of (await open(files(), path)).getPages()) {
      const trim = page.getTrimBox();
      expect(trim.width).toBeCloseTo(width, 2);
      expect(trim.height).toBeCloseTo(height, 2);
      for (const [box, bleed] of [
        [page.getBleedBox(), 3],
        [page.getMediaBox(), around],
        [page.getCropBox(), around],
      ] as const) {
        expect(box.x).toBeCloseTo(trim.x - points(bleed), 2);
        expect(box.y).toBeCloseTo(trim.y - points(bleed), 2);
        expect(box.width).toBeCloseTo(width + points(2 * bleed), 2);
        expect(box.height).toBeCloseTo(height + points(2 * bleed), 2);
      }
    }
  });

  it('draws marks in all inks, outside of what is kept, as decoration', async () => {
    const pdf = await open(marked, path);
    for (const page of pdf.getPages()) {
      const [, drawn = ''] = /\/Artifact <<\/Type \/Page>> BDC q 1 1 1 1 K 0\.25 w([\s\S]*?)Q EMC/.exec(
        contentOf(page.node),
      ) ?? ['', ''];
      const lines = [...drawn.matchAll(/([-\d.]+) ([-\d.]+) m ([-\d.]+) ([-\d.]+) l S/g)];
      expect(lines.length).toBe(path.includes('trifold') ? 12 : 8);
      const { x, y, width, height } = page.getBleedBox();
      for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of lines.map((line) => line.slice(1).map(Number))) {
        const isBeside = Math.max(x1, x2) < x || Math.min(x1, x2) > x + width;
        const isAbove = Math.max(y1, y2) < y || Math.min(y1, y2) > y + height;
        expect(isBeside || isAbove).toBe(true);
        expect(Math.hypot(x2 - x1, y2 - y1)).toBeCloseTo((5 * 72) / 25.4, 2);
      }
    }
    expect(contentOf((await open(plain, path)).getPage(0).node)).not.toContain('1 1 1 1 K');
  });

  it('says what it was prepared as', async () => {
    const bytes = Buffer.from(plain.get(path)?.bytes ?? []);
    expect(bytes.toString('latin1', 0, 8)).toBe('%PDF-1.6');
    const pdf = await open(plain, path);
    const info = pdf.context.lookup(pdf.context.trailerInfo.Info, PDFDict);
    expect(String(info.get(PDFName.of('GTS_PDFXVersion')))).toBe('(PDF/X-4)');
    expect(String(info.get(PDFName.of('Trapped')))).toBe('/False');
    expect(String(pdf.context.trailerInfo.ID)).toMatch(/^\[ <[0-9a-f]{32}> <[0-9a-f]{32}> \]$/);
    const xmp = contentOf(pdf.catalog.lookup(PDFName.of('Metadata'), PDFStream));
    const names = ['pdfxid:GTS_PDFXVersion', 'xmpMM:DocumentID', 'xmpMM:VersionID', 'xmpMM:RenditionClass'];
    for (const name of names) expect(xmp).toContain(`<${name}>`);
    const intents = pdf.catalog.lookup(PDFName.of('OutputIntents'), PDFArray);
    expect(intents.size()).toBe(1);
    expect(String(intents.lookup(0, PDFDict).get(PDFName.of('OutputConditionIdentifier')))).toBe('(FOGRA39)');
  });

  it('has no links, and tags that lead to none', async () => {
    const pdf = await open(plain, path);
    for (const page of pdf.getPages()) expect(page.node.has(PDFName.of('Annots'))).toBe(false);
    const types = pdf.context
      .enumerateIndirectObjects()
      .map(([, object]) => object)
      .filter((object) => object instanceof PDFDict)
      .flatMap((dict) => [String(dict.get(PDFName.of('Type'))), String(dict.get(PDFName.of('S')))]);
    expect(types).not.toContain('/OBJR');
    expect(types).not.toContain('/Annot');
    expect(types).not.toContain('/Link');
    expect(types).toContain('/Span');
  });

  it('has the same bytes each time', () => {
    expect(Buffer.from(marked.get(path)?.bytes ?? []).equals(again.get(path)?.bytes ?? Buffer.of(1))).toBe(
      true,
    );
  });
});

it('is found where it is: in what people read on a screen', async () => {
  expect(rgbIn(await open(plain, 'sample.pdf')).length).toBeGreaterThan(2);
});

describe('pages of a booklet', () => {
  it('are a multiple of four', async () => {
    const pdf = await open(plain, 'print/sample-press-booklet.pdf');
    expect(pdf.getPageCount() % 4).toBe(0);
  });
});
