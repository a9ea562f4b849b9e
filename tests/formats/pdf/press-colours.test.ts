import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { convertToCmyk } from '../../../src/formats/pdf/press/convert.ts';
import { PDFDict, PDFName, type PdfObject } from '../../../src/pdf/pdf-lib.ts';
import { contentOf, plainStream } from '../../../src/pdf/streams.ts';
import { asDict, asStream, drawn, palette, resource, rgbOf, sheet } from './press-sheet.ts';

/** Colours of a screen and the inks that they are printed with; operators of pages and of what they draw. */

const sumOf = (inks: readonly number[]) => inks.reduce((sum, ink) => sum + ink, 0);
const byte = fc.integer({ min: 0, max: 255 });
const anyColour = fc
  .tuple(byte, byte, byte)
  .map(([r, g, b]): [number, number, number] => [r / 255, g / 255, b / 255]);

describe('inks of flat colours', () => {
  // Coloured ones as `xicclu -fb -ir` has them for the same Lab (ArgyllCMS), to one per cent.
  it.each([
    ['black', '#000000', [0, 0, 0, 100]],
    ['--ink', '#1b2a30', [0, 0, 0, 100]],
    ['--ink-soft, as light as on the screen', '#465a62', [0, 0, 0, 82]],
    ['white', '#ffffff', [0, 0, 0, 0]],
    ['grey', '#808080', [0, 0, 0, 64]],
    ['--brand', '#0b5563', [71, 0, 13, 68.5]],
    ['--accent', '#b3472f', [0, 76.5, 77, 31.5]],
    ['--alert', '#9b1c1c', [0, 96, 82.5, 41.5]],
    ['--tint, which keeps its tinge', '#eef5f6', [4, 1.5, 2.5, 3.5]],
    ['--rule', '#c6d6d9', [18.5, 5, 9, 9.5]],
    ['a pale grey', '#fefefe', [0, 0, 0, 0.5]],
  ])('%s', (_, hex, expected) => {
    const inks = palette.flat(rgbOf(hex)).map((ink) => ink * 100);
    for (const [channel, ink] of inks.entries()) expect(ink).toBeCloseTo(expected[channel] ?? -1, 5);
  });

  it('never more than 300 %, in steps of half a per cent', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        const inks = palette.flat(colour);
        expect(sumOf(inks)).toBeLessThanOrEqual(3);
        for (const ink of inks) {
          expect(ink).toBeGreaterThanOrEqual(0);
          expect(ink).toBeLessThanOrEqual(1);
          expect(ink * 200).toBeCloseTo(Math.round(ink * 200), 6);
        }
      }),
    );
  });

  it('greys and dark near-greys in black alone, the darker the more', () => {
    let before = 1;
    for (let value = 0; value <= 255; value += 1) {
      const [cyan, magenta, yellow, black = 0] = palette.flat([value / 255, value / 255, value / 255]);
      expect([cyan, magenta, yellow]).toEqual([0, 0, 0]);
      expect(black).toBeLessThanOrEqual(before);
      before = black;
    }
    expect(before).toBe(0);
  });

  it('dark colours of a brand without a fourth ink', () => {
    for (const hex of ['#00101f', '#001a33', '#0a192f', '#102a10', '#2a0010', '#081c08']) {
      const [cyan = 1, magenta = 1, yellow = 1, black = 0] = palette.flat(rgbOf(hex));
      expect(black).toBeGreaterThan(0.75);
      expect(Math.min(cyan, magenta, yellow)).toBe(0);
    }
  });

  it('blended ones too never more than 300 %', () => {
    fc.assert(
      fc.property(anyColour, (colour) => {
        expect(sumOf(palette.blended(colour))).toBeLessThanOrEqual(3);
      }),
    );
  });
});

describe('operators', () => {
  it.each([
    ['fill', '1 1 1 rg 0 0 9 9 re f', '0 0 0 0 k 0 0 9 9 re f'],
    ['stroke', '.1059 .1647 .1882 RG 0 0 m S', '0 0 0 1 K 0 0 m S'],
    ['beyond the scale', '-1 0 0 rg 2 2 2 RG', '0 0 0 1 k 0 0 0 0 K'],
    ['by space', '/DeviceRGB cs 0 0 0 sc 1 1 1 scn', '/DeviceCMYK cs 0 0 0 1 sc 0 0 0 0 scn'],
    ['both sides', '/DeviceRGB CS 0 0 0 SC 1 1 1 sc', '/DeviceCMYK CS 0 0 0 1 SC 1 1 1 sc'],
    [
      'until the state is taken back',
      '/DeviceRGB cs q /DeviceCMYK cs 1 0 0 0 sc Q 0 0 0 sc',
      '/DeviceCMYK cs q /DeviceCMYK cs 1 0 0 0 sc Q 0 0 0 1 sc',
    ],
    ['grey stays', '.5 g 0 G', '.5 g 0 G'],
    ['words are no operators', '(1 1 1 rg) Tj [(0 0 0 RG)] TJ', '(1 1 1 rg) Tj [(0 0 0 RG)] TJ'],
  ])('%s', async (_, content, expected) => {
    const pdf = await sheet(content);
    expect([...convertToCmyk(pdf, palette)]).toEqual([]);
    expect(drawn(pdf)).toBe(expected);
  });

  it('with spaces from the resources, on every page that has them', async () => {
    const pdf = await sheet('/C cs 0 0 0 sc', ({ context }) => ({
      ColorSpace: context.obj({ C: ['CalRGB', {}], P: ['Pattern', 'DeviceRGB'] }),
    }));
    const again = pdf.addPage([100, 100]);
    again.node.set(
      PDFName.of('Contents'),
      pdf.context.register(plainStream(pdf.context, '/P cs 1 1 1 /Dots scn')),
    );
    again.node.set(PDFName.of('Resources'), pdf.getPage(0).node.get(PDFName.of('Resources')) as PdfObject);
    convertToCmyk(pdf, palette);
    expect(drawn(pdf)).toBe('/C cs 0 0 0 1 sc');
    expect(contentOf(again.node)).toBe('/P cs 0 0 0 0 /Dots scn');
    expect(String(resource(pdf, 'ColorSpace', 'C'))).toBe('/DeviceCMYK');
    expect(String(resource(pdf, 'ColorSpace', 'P'))).toBe('[ /Pattern /DeviceCMYK ]');
  });

  it('in forms, tiles and drawn letters, each once', async () => {
    const pdf = await sheet('/X Do', ({ context }) => {
      const drawing = (more: Record<string, string | number>) =>
        context.register(plainStream(context, '0 0 0 rg', context.obj(more)));
      return {
        XObject: context.obj({
          X: context.register(
            plainStream(
              context,
              '1 1 1 rg /Y Do',
              context.obj({
                Subtype: 'Form',
                Group: { S: 'Transparency', CS: 'DeviceRGB' },
                Resources: { XObject: { Y: drawing({ Subtype: 'Form' }) } },
              }),
            ),
          ),
        }),
        Pattern: context.obj({ P: drawing({ PatternType: 1 }) }),
        Font: context.obj({ F: { Subtype: 'Type3', CharProcs: { a: drawing({}), b: drawing({}) } } }),
      };
    });
    convertToCmyk(pdf, palette);
    const form = asStream(resource(pdf, 'XObject', 'X'));
    expect(contentOf(form)).toBe('0 0 0 0 k /Y Do');
    expect(String(form.dict.lookup(PDFName.of('Group')))).toContain('/CS /DeviceCMYK');
    const inner = form.dict.lookup(PDFName.of('Resources'), PDFDict).lookup(PDFName.of('XObject'), PDFDict);
    expect(contentOf(asStream(inner.lookup(PDFName.of('Y'))))).toBe('0 0 0 1 k');
    expect(contentOf(asStream(resource(pdf, 'Pattern', 'P')))).toBe('0 0 0 1 k');
    const letters = asDict(resource(pdf, 'Font', 'F')).lookup(PDFName.of('CharProcs'), PDFDict);
    for (const name of ['a', 'b'])
      expect(contentOf(asStream(letters.lookup(PDFName.of(name))))).toBe('0 0 0 1 k');
  });

  it.each(['/CS /RGB', '/ColorSpace /DeviceRGB', '/CS /C', '/CS [/Indexed /RGB 0 <000000>]'])(
    'tells of a picture between them: %s',
    async (space) => {
      const content = `BI /W 1 /H 1 /BPC 8 ${space} ID abc EI`;
      const pdf = await sheet(content, ({ context }) => ({ ColorSpace: context.obj({ C: ['CalRGB', {}] }) }));
      expect([...convertToCmyk(pdf, palette)]).toEqual(['picture']);
    },
  );
});
