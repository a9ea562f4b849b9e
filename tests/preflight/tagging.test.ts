import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  PDFArray,
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFStream,
  PDFString,
  type Pdf,
  type PdfDict,
} from '../../src/pdf/pdf-lib.ts';
import { decodedBytes } from '../../src/pdf/streams.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { leaflet, printed } from '../formats/pdf/editions.ts';
import { openWorld } from '../world.ts';
import { type Change, changed, codesIn, redrawn } from './changed.ts';

/** Tags that lead nowhere, and files that say two things of themselves. */

let world: OpenWorld;
let files: Awaited<ReturnType<typeof printed>>['files'];
beforeAll(async () => {
  world = await openWorld();
  ({ files } = await printed(leaflet, world, { editions: ['a4', 'press'] }));
});
afterAll(() => world.close());

const a4 = 'sample.pdf';
const press = 'print/sample-press.pdf';

async function codes(path: string, change: Change): Promise<readonly string[]> {
  return codesIn(await changed(files.get(path)?.bytes ?? new Uint8Array(), change));
}

const elements = (pdf: Pdf, change: (element: PdfDict) => void) => {
  for (const [, object] of pdf.context.enumerateIndirectObjects())
    if (object instanceof PDFDict && object.has(PDFName.of('S'))) change(object);
};
const retyped =
  (from: RegExp, to: string): Change =>
  (pdf) =>
    elements(pdf, (element) => {
      if (from.test(String(element.get(PDFName.of('S'))))) element.set(PDFName.of('S'), PDFName.of(to));
    });

describe('tags are found', () => {
  const root = (pdf: Pdf) => pdf.catalog.lookup(PDFName.of('StructTreeRoot'), PDFDict);
  it.each<[string, Change]>([
    ['to which nothing leads back', (pdf) => void root(pdf).delete(PDFName.of('ParentTree'))],
    [
      'that pages do not know',
      (pdf) => pdf.getPages().forEach(({ node }) => void node.delete(PDFName.of('StructParents'))),
    ],
    [
      'of another page',
      (pdf) => {
        const [one, other] = [pdf.getPage(0).node, pdf.getPage(1).node];
        one.set(PDFName.of('StructParents'), PDFNumber.of(1));
        other.set(PDFName.of('StructParents'), PDFNumber.of(0));
      },
    ],
    [
      'whose text became decoration',
      redrawn((content) => content.replace(/\/(?:P|NonStruct|Span) <<\/MCID \d+ ?>> ?BDC/, '/Artifact BMC')),
    ],
    ['whose number another one took', redrawn((content) => content.replace('MCID 3 ', 'MCID 2 '))],
    [
      'without their links',
      (pdf) =>
        elements(pdf, (element) => {
          const kids = element.lookup(PDFName.of('K'));
          if (!(kids instanceof PDFArray)) return;
          for (let index = kids.size() - 1; index >= 0; index -= 1) {
            const kid = kids.lookup(index);
            if (kid instanceof PDFDict && kid.has(PDFName.of('Obj'))) kids.remove(index);
          }
        }),
    ],
    ['of a table whose cells are none', retyped(/^\/TD$/, 'P')],
    ['of a list whose items are loose', retyped(/^\/L$/, 'Div')],
    ['of a file without headings', retyped(/^\/H\d$/, 'P')],
  ])('%s', async (_, change) => {
    expect(await codes(a4, change)).toContain('pdf-tags');
  });
});

const rewritten =
  (change: (xmp: string) => string): Change =>
  (pdf) => {
    const stream = pdf.catalog.lookup(PDFName.of('Metadata'), PDFStream);
    const xmp = change(Buffer.from(decodedBytes(stream)).toString('utf8'));
    const made = pdf.context.stream(Buffer.from(xmp, 'utf8'), { Type: 'Metadata', Subtype: 'XML' });
    pdf.catalog.set(PDFName.of('Metadata'), pdf.context.register(made));
  };

describe('metadata', () => {
  it.each<[string, Change]>([
    ['that are broken', rewritten((xmp) => xmp.replace('</rdf:RDF>', ''))],
    ['with a bare <', rewritten((xmp) => xmp.replace('Sun and', 'Sun < and'))],
    ['with another title', rewritten((xmp) => xmp.replace('Sun and skin', 'Moon and skin'))],
    ['with another language', rewritten((xmp) => xmp.replace('>en-GB<', '>fr<'))],
    ['without PDF/UA', rewritten((xmp) => xmp.replace(/<pdfuaid:part>1<\/pdfuaid:part>/, ''))],
    ['beside another title', (pdf) => pdf.setTitle('Moon and skin')],
    [
      'beside a language that is none',
      (pdf) => pdf.catalog.set(PDFName.of('Lang'), PDFString.of('not a language')),
    ],
  ])('%s are found', async (_, change) => {
    expect(await codes(a4, change)).toEqual(['pdf-metadata']);
  });

  it('may be written as attributes', async () => {
    const asAttribute = rewritten((xmp) =>
      xmp
        .replace('<pdfuaid:part>1</pdfuaid:part>', '')
        .replace('<rdf:Description ', '<rdf:Description pdfuaid:part="1" '),
    );
    expect(await codes(a4, asAttribute)).toEqual([]);
  });

  it.each([
    ['# كل شيء عن المسام\n\n## ما هي؟\n\nفتحات.\n', 'كل شيء عن المسام'],
    [
      '# Haut & Sonne – “gut” geschützt\n\n## Was ist das?\n\nEine Frage.\n',
      'Haut & Sonne – “gut” geschützt',
    ],
  ])('hold a title in any script', async (source, title) => {
    const { files: made } = await printed(source, world, { editions: ['a4'] });
    for (const { bytes } of made.values()) {
      expect(await codesIn(bytes)).toEqual([]);
      const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
      const xmp = Buffer.from(decodedBytes(pdf.catalog.lookup(PDFName.of('Metadata'), PDFStream))).toString(
        'utf8',
      );
      expect(xmp).toContain(`>${title.replace('&', '&#x26;')}<`);
    }
  });
});

describe('an output intent is found', () => {
  const intent = (pdf: Pdf) => pdf.catalog.lookup(PDFName.of('OutputIntents'), PDFArray).lookup(0, PDFDict);
  const profiled =
    (change: (bytes: Uint8Array) => Uint8Array): Change =>
    (pdf) => {
      const profile = intent(pdf).lookup(PDFName.of('DestOutputProfile'), PDFStream);
      const made = pdf.context.stream(change(decodedBytes(profile)), {
        N: Number(String(profile.dict.get(PDFName.of('N')))),
      });
      intent(pdf).set(PDFName.of('DestOutputProfile'), pdf.context.register(made));
    };
  it.each<[string, Change]>([
    ['whose profile is none', profiled(() => new Uint8Array(500))],
    ['whose profile is cut short', profiled((bytes) => bytes.slice(0, bytes.length / 2))],
    ['without a condition', (pdf) => void intent(pdf).delete(PDFName.of('OutputConditionIdentifier'))],
  ])('%s', async (_, change) => {
    for (const path of [a4, press]) expect(await codes(path, change)).toEqual(['pdf-output-intent']);
  });
});
