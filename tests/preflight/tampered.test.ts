import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  PDFDict,
  PDFDocument,
  PDFName,
  PDFNumber,
  PDFStream,
  PDFString,
  type Pdf,
  type PdfDict,
  type PdfObject,
} from '../../src/pdf/pdf-lib.ts';
import { contentOf, decodedBytes, plainStream } from '../../src/pdf/streams.ts';
import { carriedPromise } from '../../src/preflight/carried.ts';
import { preflight } from '../../src/preflight/preflight.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { leaflet, printed } from '../formats/pdf/editions.ts';
import { openWorld } from '../world.ts';
import { type Change, changed, codesIn, decorated, redrawn } from './changed.ts';

/** Files that somebody has worked on with care: they look sound, and are not. */

let world: OpenWorld;
let files: Awaited<ReturnType<typeof printed>>['files'];
beforeAll(async () => {
  world = await openWorld();
  ({ files } = await printed(leaflet, world));
});
afterAll(() => world.close());

const a4 = 'sample.pdf';
const booklet = 'print/sample-booklet.pdf';
const press = 'print/sample-press.pdf';

async function codes(path: string, change: Change): Promise<readonly string[]> {
  return codesIn(await changed(files.get(path)?.bytes ?? new Uint8Array(), change));
}

/** Puts something where the content of the first page can name it. */
const given =
  (kind: string, name: string, make: (pdf: Pdf) => PdfObject, content: string): Change =>
  (pdf) => {
    const resources = pdf.getPage(0).node.Resources();
    const dict = resources?.lookup(PDFName.of(kind));
    const entries = dict instanceof PDFDict ? dict : pdf.context.obj({});
    resources?.set(PDFName.of(kind), entries);
    entries.set(PDFName.of(name), make(pdf));
    return decorated(content)(pdf);
  };

const form = (pdf: Pdf, content: string, more = {}) =>
  pdf.context.register(
    pdf.context.stream(content, { Type: 'XObject', Subtype: 'Form', BBox: [0, 0, 20, 20], ...more }),
  );

const ramp = (pdf: Pdf, space: string) =>
  pdf.context.obj({
    ShadingType: 2,
    ColorSpace: space,
    Coords: [0, 0, 100, 0],
    Function: { FunctionType: 2, Domain: [0, 1], C0: [1, 0, 0], C1: [0, 0, 1], N: 1 },
  });

const noted = (more: (pdf: Pdf) => Record<string, PdfObject | string>): Change => {
  return (pdf) => {
    const { x, y } = pdf.getPage(0).getTrimBox();
    const rectangle = [x + 100, y + 100, x + 120, y + 120];
    const note = pdf.context.obj({ Type: 'Annot', Subtype: 'Square', Rect: rectangle, ...more(pdf) });
    pdf.getPage(0).node.set(PDFName.of('Annots'), pdf.context.obj([pdf.context.register(note)]));
  };
};

describe('text that cannot be seen is found', () => {
  it.each<[string, Change]>([
    ['in no colour', redrawn((content) => content.replace('BT', 'BT 3 Tr'))],
    ['in white', redrawn((content) => content.replace(/[\d. ]+ rg$/gm, ' 1 1 1 rg'))],
    ['under a patch', decorated('1 1 1 rg 50 300 500 200 re f')],
    ['under a patch drawn with lines', decorated('1 1 1 rg 50 300 m 550 300 l 550 500 l 50 500 l f')],
    ['cut off below', redrawn((content) => `q 0 600 600 400 re W n\n${content}\nQ`)],
    ['cut off at the side', redrawn((content) => `q 0 0 250 900 re W* n\n${content}\nQ`)],
    ['cut to nothing', redrawn((content) => `q W n\n${content}\nQ`)],
    [
      'made transparent',
      (pdf) => {
        for (const [, object] of pdf.context.enumerateIndirectObjects())
          if (object instanceof PDFDict && object.has(PDFName.of('ca')))
            object.set(PDFName.of('ca'), PDFNumber.of(0));
      },
    ],
    [
      'under a picture',
      given(
        'XObject',
        'Cover',
        (pdf) =>
          pdf.context.register(
            pdf.context.stream(new Uint8Array([200]), {
              Type: 'XObject',
              Subtype: 'Image',
              Width: 1,
              Height: 1,
              BitsPerComponent: 8,
              ColorSpace: 'DeviceGray',
            }),
          ),
        'q 500 0 0 200 50 300 cm /Cover Do Q',
      ),
    ],
  ])('%s', async (_, change) => {
    expect(await codes(a4, change)).toContain('pdf-text-hidden');
  });

  it('but a line through it, a frame around it and a pale ground are not in the way', async () => {
    const harmless = [
      '0 0 0 rg 50 300 500 1 re f',
      '0 0 0 rg 50 300 500 200 re 51 301 498 198 re f*',
      '0 0 0 RG 50 300 500 200 re S',
    ];
    for (const content of harmless) expect(await codes(a4, decorated(content))).toEqual([]);
    const behind = redrawn((content) => `/Artifact BMC 0.9 0.95 1 rg 0 0 600 850 re f EMC\n${content}`);
    expect(await codes(a4, behind)).toEqual([]);
  });
});

describe('text over other text is found', () => {
  it.each<[string, Change]>([
    [
      'a page twice',
      redrawn((content) => {
        const again = content.replace(/\/\w+ <<[^>]*>> ?BDC/g, '/Artifact BMC');
        return `q\n${content}\nQ\nq 1 0 0 1 25 2 cm\n${again}\nQ`;
      }),
    ],
    [
      'a line moved up to the one before',
      redrawn((content) => {
        const heights: string[] = [];
        return content.replace(/(1 0 0 -1 [\d.]+ )([\d.]+)( Tm)/g, (_, x, y, end) => {
          heights.push(y);
          return `${x}${heights.length === 12 ? heights.at(-2) : y}${end}`;
        });
      }),
    ],
  ])('%s', async (_, change) => {
    expect(await codes(a4, change)).toContain('pdf-text-overlaps');
  });
});

it('marks above letters, which take no room, are no hidden text', async () => {
  const arabic = await printed('# كل شيء\n\n## ما هو؟\n\nيُعاد كُلّ يوم.\n', world, {
    editions: ['a4', 'booklet'],
  });
  for (const { bytes } of arabic.files.values()) expect(await codesIn(bytes)).toEqual([]);
});

describe('colours of a screen are found in a file for the printer', () => {
  const cell = (pdf: Pdf) =>
    pdf.context.register(
      pdf.context.stream('1 0 0 rg 0 0 5 5 re f', {
        Type: 'Pattern',
        PatternType: 1,
        PaintType: 1,
        TilingType: 1,
        BBox: [0, 0, 5, 5],
        XStep: 5,
        YStep: 5,
        Resources: {},
      }),
    );
  const spot = (space: string) => (pdf: Pdf) =>
    pdf.context.obj([
      'Separation',
      'Spot',
      space,
      { FunctionType: 2, Domain: [0, 1], C0: [1, 1, 1], C1: [1, 0, 0], N: 1 },
    ]);
  const inForm = (pdf: Pdf) =>
    form(pdf, '/Inner Do', { Resources: { XObject: { Inner: form(pdf, '1 0 0 RG') } } });
  const painted = '/Pattern cs /P scn 100 100 50 50 re f';

  it.each<[string, Change]>([
    [
      'a picture inside the content',
      decorated('q 10 0 0 10 100 100 cm BI /W 1 /H 1 /CS /RGB /BPC 8 ID abc EI Q'),
    ],
    ['an annotation', noted((pdf) => ({ AP: pdf.context.obj({ N: form(pdf, '1 0 0 rg 0 0 20 20 re f') }) }))],
    ['a pattern of tiles', given('Pattern', 'P', cell, painted)],
    [
      'a pattern of shades',
      given(
        'Pattern',
        'P',
        (pdf) => pdf.context.obj({ PatternType: 2, Shading: ramp(pdf, 'DeviceRGB') }),
        painted,
      ),
    ],
    ['a ramp', given('Shading', 'S', (pdf) => ramp(pdf, 'DeviceRGB'), 'q 9 9 9 9 re W n /S sh Q')],
    [
      'an ink of its own that is mixed of light',
      given('ColorSpace', 'C', spot('DeviceRGB'), '/C cs 1 scn 9 9 9 9 re f'),
    ],
    [
      'Lab',
      given(
        'ColorSpace',
        'C',
        (pdf) => pdf.context.obj(['Lab', { WhitePoint: [0.95, 1, 1.08] }]),
        '/C CS 50 9 9 SC',
      ),
    ],
    ['a form in a form', given('XObject', 'F', inForm, '/F Do')],
    [
      'the group of a page',
      (pdf) =>
        pdf.getPage(0).node.set(PDFName.of('Group'), pdf.context.obj({ S: 'Transparency', CS: 'DeviceRGB' })),
    ],
  ])('%s', async (_, change) => {
    expect(await codes(press, change)).toContain('pdf-colour-rgb');
  });

  it('but inks of a press are not', async () => {
    expect(
      await codes(press, given('ColorSpace', 'C', spot('DeviceGray'), '/C cs 1 scn 99 99 9 9 re f')),
    ).toEqual([]);
  });
});

describe('ink is found', () => {
  const black = (inks: string): Change => redrawn((content) => content.replaceAll('0 0 0 1 k', `${inks} k`));
  const picture = (pdf: Pdf) =>
    pdf.context.register(
      pdf.context.stream(new Uint8Array(400).fill(250), {
        Type: 'XObject',
        Subtype: 'Image',
        Width: 10,
        Height: 10,
        BitsPerComponent: 8,
        ColorSpace: 'DeviceCMYK',
      }),
    );

  it.each<[string, Change]>([
    ['in text that Ghostscript turned into four inks', black('0.694 0.659 0.651 0.725')],
    ['in text of three inks', black('1 1 1 0')],
    ['in a picture', given('XObject', 'I', picture, 'q 50 0 0 50 100 100 cm /I Do Q')],
    ['in crop marks that stand in the leaflet', decorated('1 1 1 1 K 100 100 m 200 200 l S')],
  ])('%s', async (_, change) => {
    expect(await codes(press, change)).toContain('pdf-ink');
  });
});

describe('fonts are found', () => {
  const programs = (pdf: Pdf, change: (descriptor: PdfDict) => void) => {
    for (const [, object] of pdf.context.enumerateIndirectObjects())
      if (object instanceof PDFDict && object.has(PDFName.of('FontFile2'))) change(object);
  };
  const replaced =
    (bytes: (before: Uint8Array) => Uint8Array | string): Change =>
    (pdf) =>
      programs(pdf, (descriptor) => {
        const before = decodedBytes(descriptor.lookup(PDFName.of('FontFile2')) as never);
        descriptor.set(PDFName.of('FontFile2'), pdf.context.register(pdf.context.stream(bytes(before))));
      });

  it.each<[string, Change, string]>([
    ['that are empty', replaced(() => ''), 'pdf-font-missing'],
    ['that are no fonts', replaced(() => 'x'.repeat(500)), 'pdf-font-missing'],
    ['of which a half is gone', replaced((before) => before.slice(0, before.length / 2)), 'pdf-font-missing'],
    [
      'that a page names and does not have',
      (pdf) => void pdf.getPage(0).node.Resources()?.delete(PDFName.of('Font')),
      'pdf-font-missing',
    ],
    [
      'whose map lacks a letter',
      (pdf) => {
        for (const [, object] of pdf.context.enumerateIndirectObjects()) {
          if (!(object instanceof PDFDict) || !object.has(PDFName.of('ToUnicode'))) continue;
          const map = Buffer.from(decodedBytes(object.lookup(PDFName.of('ToUnicode')) as never)).toString(
            'latin1',
          );
          const less = map.replace(/^<004[0-9a-f]> <[0-9a-f]+>\n/gim, '');
          object.set(PDFName.of('ToUnicode'), pdf.context.register(pdf.context.stream(less)));
        }
      },
      'pdf-font-unmapped',
    ],
  ])('%s', async (_, change, code) => {
    expect(await codes(a4, change)).toContain(code);
  });
});

describe('a QR code is unreadable', () => {
  const path = /(?:[\d.-]+ [\d.-]+ [ml]\s+|h\s+){200,}f/;
  const code =
    (change: (path: string) => string): Change =>
    async (pdf) => {
      for (const [index] of pdf.getPages().entries())
        await redrawn((content) => content.replace(path, (found) => change(found)), index)(pdf);
    };
  it.each<[string, Change]>([
    ['in white', code((drawn) => `q 1 1 1 rg ${drawn} Q`)],
    ['in pale grey', code((drawn) => `q 0.9 0.9 0.9 rg ${drawn} Q`)],
    ['behind a patch', code((drawn) => `${drawn}\nq 1 1 1 rg 0 0 30 20 re f Q`)],
    ['too small', code((drawn) => `q 0.5 0 0 0.5 0 0 cm ${drawn} Q`)],
    ['with print at its edge', code((drawn) => `${drawn}\n0 0 0 rg 2 4 1.5 20 re f`)],
  ])('%s', async (_, change) => {
    expect(await codes(a4, change)).toContain('pdf-qr-unreadable');
  });
});

describe('what a standard forbids is found', () => {
  it.each<[string, string, Change]>([
    ['a program', a4, (pdf) => pdf.addJavaScript('greet', 'app.alert(1)')],
    ['another file', press, (pdf) => pdf.attach(new Uint8Array([1]), 'letter.bin')],
    [
      'a layer',
      a4,
      (pdf) => pdf.catalog.set(PDFName.of('OCProperties'), pdf.context.obj({ OCGs: [], D: { Order: [] } })),
    ],
    ['a form', booklet, (pdf) => pdf.catalog.set(PDFName.of('AcroForm'), pdf.context.obj({ Fields: [] }))],
    ['a note on a sheet for the printer', press, noted(() => ({ Contents: PDFString.of('Too blue') }))],
    ['a note on a sheet to fold', booklet, noted(() => ({ Contents: PDFString.of('Print me') }))],
  ])('%s', async (_, path, change) => {
    expect(await codes(path, change)).toContain('pdf-forbidden');
  });
});

describe('letters that left a sheet to fold are found', () => {
  const inForms =
    (change: (content: string) => string): Change =>
    (pdf) => {
      for (const [reference, object] of pdf.context.enumerateIndirectObjects()) {
        if (!(object instanceof PDFStream) || object.dict.get(PDFName.of('Subtype')) !== PDFName.of('Form'))
          continue;
        pdf.context.assign(reference, plainStream(pdf.context, change(contentOf(object)), object.dict));
      }
    };

  it('when a line is lost', async () => {
    const lost = inForms((content) =>
      content.replace(/BT[\s\S]*?ET/g, (text, at: number) => (at > 4000 ? '' : text)),
    );
    expect(await codes(booklet, lost)).toContain('pdf-text-differs');
  });

  it('when the text says that they should be there', async () => {
    const { bytes = new Uint8Array() } = files.get(booklet) ?? {};
    const pdf = await PDFDocument.load(bytes, { updateMetadata: false });
    const promise = carriedPromise(pdf);
    if (promise === undefined || promise === 'unreadable') throw new Error('The sheets carry no promise.');
    expect(await preflight(bytes, promise, ['Sun and skin', 'Go inside.'])).toEqual([]);
    const findings = await preflight(bytes, promise, ['Sun and skin', 'Zzz quite zzz other zzz words.']);
    expect(findings.map(({ code, message }) => `${code}: ${message}`)).toEqual([
      expect.stringMatching(/^pdf-text-differs: .*“Zzz quite/),
    ]);
  });
});

it('pages without any text are found', async () => {
  const pictures: Change = (pdf) => {
    for (const { node } of pdf.getPages()) node.delete(PDFName.of('Contents'));
  };
  for (const path of [a4, booklet, press]) expect(await codes(path, pictures)).toContain('pdf-text-differs');
  const foreign = await PDFDocument.create();
  foreign.addPage();
  expect(await codesIn(await foreign.save())).toContain('pdf-text-differs');
});
