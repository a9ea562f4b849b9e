import { encode as encodeJpeg } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { convertToCmyk } from '../../../src/formats/pdf/press/convert.ts';
import type { Rgb } from '../../../src/formats/pdf/press/profile.ts';
import {
  PDFArray,
  PDFDict,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  type Pdf,
  type PdfDict,
  type PdfObject,
  type PdfStream,
} from '../../../src/pdf/pdf-lib.ts';
import { contentOf, decodedBytes, plainStream } from '../../../src/pdf/streams.ts';
import { asDict, asStream, palette, resource, rgbOf, sheet } from './press-sheet.ts';

/** What runs from colour to colour: gradients, masks, pictures. */

type Fn = PdfDict | PdfStream;

/** What a function gives, the kinds that are made here. */
function resultOf(fn: Fn, inputs: readonly number[]): readonly number[] {
  const dict = fn instanceof PDFDict ? fn : fn.dict;
  const list = (key: string) => dict.lookup(PDFName.of(key), PDFArray);
  const numbers = (key: string) => {
    const array = list(key);
    return array.asArray().map((_, index) => array.lookup(index, PDFNumber).asNumber());
  };
  const [x = 0] = inputs;
  switch (dict.lookup(PDFName.of('FunctionType'), PDFNumber).asNumber()) {
    case 0: {
      const bytes = decodedBytes(asStream(fn as PdfObject));
      const channels = numbers('Range').length / 2;
      const [size = 0] = numbers('Size');
      const place = x * (size - 1);
      const low = Math.min(Math.floor(place), size - 2);
      return Array.from({ length: channels }, (_, channel) => {
        const [from = 0, to = 0] = [bytes[low * channels + channel], bytes[(low + 1) * channels + channel]];
        return (from + (to - from) * (place - low)) / 255;
      });
    }
    case 3: {
      const bounds = [0, ...numbers('Bounds'), 1];
      const part = Math.min(
        bounds.findLastIndex((bound) => bound <= x),
        bounds.length - 2,
      );
      const [from = 0, to = 1] = [bounds[part], bounds[part + 1]];
      return resultOf(list('Functions').lookup(part) as Fn, [(x - from) / (to - from)]);
    }
    default:
      return calculated(contentOf(fn), inputs);
  }
}

/** Runs a program as PostScript does, the few operators that occur. */
function calculated(code: string, inputs: readonly number[]): readonly number[] {
  const stack = [...inputs];
  const pop = () => stack.pop() ?? Number.NaN;
  for (const word of code.replace(/[{}]/g, ' ').trim().split(/\s+/)) {
    if (/^[-\d.]/.test(word)) stack.push(Number(word));
    else if (word === 'index') stack.push(stack.at(-1 - pop()) ?? Number.NaN);
    else if (word === 'dup') stack.push(stack.at(-1) ?? Number.NaN);
    else if (word === 'pop') pop();
    else if (word === 'roll') {
      const by = pop();
      const moved = stack.splice(-pop());
      stack.push(...moved.slice(-by), ...moved.slice(0, -by));
    } else {
      const [second, first] = [pop(), pop()];
      if (word === 'add') stack.push(first + second);
      else if (word === 'sub') stack.push(first - second);
      else if (word === 'mul') stack.push(first * second);
      else throw new Error(`Unknown operator: ${word}`);
    }
  }
  return stack;
}

describe('gradients', () => {
  const between = (from: readonly number[], to: readonly number[]) => ({
    FunctionType: 2,
    Domain: [0, 1],
    C0: [...from],
    C1: [...to],
    N: 1,
  });
  const [rose, gold, blue] = [rgbOf('#e91e63'), rgbOf('#ffc107'), rgbOf('#3f51b5')];

  async function gradient(made: (pdf: Pdf) => PdfObject | Record<string, never>, kind = 2) {
    const pdf = await sheet('/Pattern cs /P scn', (its) => ({
      Pattern: its.context.obj({
        P: { PatternType: 2, Shading: { ShadingType: kind, ColorSpace: 'DeviceRGB', Function: made(its) } },
      }),
    }));
    const left = [...convertToCmyk(pdf, palette)];
    const shading = asDict(resource(pdf, 'Pattern', 'P')).lookup(PDFName.of('Shading'), PDFDict);
    return {
      left,
      space: String(shading.lookup(PDFName.of('ColorSpace'))),
      at: (...x: number[]) => resultOf(shading.lookup(PDFName.of('Function')) as Fn, x),
    };
  }

  it('go through the profile from stop to stop, hard edges stay hard', async () => {
    const { left, space, at } = await gradient(({ context }) =>
      context.obj({
        FunctionType: 3,
        Domain: [0, 1],
        Bounds: [0.4, 0.6],
        Encode: [0, 1, 0, 1, 0, 1],
        Functions: [between(rose, gold), between(blue, blue), between(gold, rose)],
      }),
    );
    expect(left).toEqual([]);
    expect(space).toBe('/DeviceCMYK');
    const half = gold.map((value, channel) => (value + (rose[channel] ?? 0)) / 2) as unknown as Rgb;
    for (const [place, colour] of [
      [0, rose],
      [0.2, half],
      [0.39999, gold],
      [0.4, blue],
      [0.59999, blue],
      [0.8, half],
      [1, rose],
    ] as const) {
      const inks = palette.blended(colour);
      for (const [channel, ink] of at(place).entries()) expect(ink).toBeCloseTo(inks[channel] ?? -1, 2);
    }
  });

  it('of greys are printed in black alone', async () => {
    const { space, at } = await gradient(({ context }) => context.obj(between([0, 0, 0], [1, 1, 1])));
    expect(space).toBe('/DeviceGray');
    expect([at(0), at(1)]).toEqual([[0], [1]]);
    expect(at(0.5)[0]).toBeCloseTo(palette.grey(0.5), 2);
  });

  it('that a program draws go on to ink', async () => {
    const { left, space, at } = await gradient(
      ({ context }) =>
        context.register(
          plainStream(
            context,
            '{0.5}',
            context.obj({ FunctionType: 4, Domain: [0, 1, 0, 1], Range: [0, 1, 0, 1, 0, 1] }),
          ),
        ),
      1,
    );
    expect(left).toEqual([]);
    expect(space).toBe('/DeviceCMYK');
    // Red and green are where it stands, blue is a half: between the corners with blue and those without.
    for (const [x, y] of [
      [0, 0],
      [1, 0],
      [0, 1],
      [1, 1],
      [0.25, 0.75],
    ] as const) {
      const inks = at(x, y);
      expect(inks).toHaveLength(4);
      for (const [channel, ink] of inks.entries()) {
        const corner = (...colour: [number, number, number]) => palette.flat(colour)[channel] ?? 0;
        const edge = (red: number, green: number) => (corner(red, green, 0) + corner(red, green, 1)) / 2;
        const without = edge(0, 0) + x * (edge(1, 0) - edge(0, 0));
        const all = edge(0, 1) + x * (edge(1, 1) - edge(0, 1));
        expect(ink).toBeCloseTo(without + y * (all - without), 3);
      }
    }
  });

  it('of unknown kinds are told', async () => {
    const { left } = await gradient(({ context }) => context.obj([]));
    expect(left).toEqual(['gradient']);
  });
});

describe('soft masks', () => {
  it('keep their values, as greys', async () => {
    const pdf = await sheet('/G gs', ({ context }) => ({
      ExtGState: context.obj({
        G: {
          SMask: {
            S: 'Luminosity',
            BC: [1, 1, 1],
            G: context.register(
              plainStream(
                context,
                '1 0 0 rg .5 .5 .5 RG',
                context.obj({ Subtype: 'Form', Group: { S: 'Transparency', CS: 'DeviceRGB' } }),
              ),
            ),
          },
        },
      }),
    }));
    convertToCmyk(pdf, palette);
    const mask = asDict(resource(pdf, 'ExtGState', 'G')).lookup(PDFName.of('SMask'), PDFDict);
    const group = asStream(mask.lookup(PDFName.of('G')));
    expect(contentOf(group)).toBe('0.3 g 0.5 G');
    expect(String(group.dict.lookup(PDFName.of('Group')))).toContain('/CS /DeviceGray');
    expect(String(mask.lookup(PDFName.of('BC')))).toBe('[ 1 ]');
  });
});

describe('pictures', () => {
  const none = () => ({});
  const white = [255, 255, 255];
  const ruby = [160, 20, 60];
  const night = [20, 24, 22];

  async function picture(bytes: Uint8Array, more: (pdf: Pdf) => object, width = 2) {
    const pdf = await sheet('/I Do', (its) => {
      const { context } = its;
      const dict = context.obj({
        Subtype: 'Image',
        Width: width,
        Height: 1,
        BitsPerComponent: 8,
        ColorSpace: 'DeviceRGB',
        ...(more(its) as Record<string, never>),
      });
      const stream = PDFRawStream.of(dict, bytes);
      return { XObject: context.obj({ I: context.register(stream) }) };
    });
    const left = [...convertToCmyk(pdf, palette)];
    const image = asStream(resource(pdf, 'XObject', 'I'));
    return {
      left,
      image,
      space: String(image.dict.get(PDFName.of('ColorSpace'))),
      inks: () => decodedBytes(image),
    };
  }

  const inksOf = (...pixels: number[][]) =>
    pixels.flatMap((pixel) =>
      palette.blended(pixel.map((value) => value / 255) as unknown as Rgb).map((ink) => ink * 255),
    );
  const expectInks = (inks: Uint8Array, expected: readonly number[], within: number) => {
    expect(inks).toHaveLength(expected.length);
    for (const [index, ink] of inks.entries())
      expect(Math.abs(ink - (expected[index] ?? 0))).toBeLessThanOrEqual(within);
  };

  it('go through the profile, shadows too, and paper stays paper', async () => {
    const { space, inks } = await picture(Uint8Array.from([...white, ...ruby, ...night]), none, 3);
    expect(space).toBe('/DeviceCMYK');
    expect([...inks().subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    expectInks(inks(), inksOf(white, ruby, night), 4);
  });

  it('keep their masks', async () => {
    const { image } = await picture(Uint8Array.from([...white, ...ruby]), () => ({ SMask: 7 }));
    expect(String(image.dict.get(PDFName.of('SMask')))).toBe('7');
  });

  it('of greys alone are printed in black alone', async () => {
    const { space, inks } = await picture(Uint8Array.from([0, 0, 0, 255, 255, 255]), none);
    expect(space).toBe('/DeviceGray');
    expect([...inks()]).toEqual([0, 255]);
  });

  it('in JPEG', async () => {
    const pixels = Uint8Array.from({ length: 8 * 4 }, (_, index) => [...ruby, 255][index % 4] ?? 0);
    const { data } = encodeJpeg({ width: 8, height: 1, data: pixels }, 95);
    const { left, image, inks } = await picture(data, () => ({ Filter: 'DCTDecode' }), 8);
    expect(left).toEqual([]);
    expect(image.dict.has(PDFName.of('Filter'))).toBe(false);
    expectInks(inks(), Array.from({ length: 8 }, () => inksOf(ruby)).flat(), 8);
  });

  it.each([
    ['a damaged JPEG', { Filter: 'DCTDecode' }],
    ['16 bits', { BitsPerComponent: 16 }],
    ['colours that stand for nothing', { Mask: [0, 0, 0, 0, 0, 0] }],
    ['a turned scale', { Decode: [1, 0, 1, 0, 1, 0] }],
    ['too few bytes', { Width: 20 }],
  ])('that are not known are told: %s', async (_, more) => {
    const { left, space } = await picture(Uint8Array.from([...white, ...ruby]), () => more);
    expect(left).toEqual(['picture']);
    expect(space).toBe('/DeviceRGB');
  });

  it.each([
    ['a string', (bytes: string) => PDFHexString.of(bytes)],
    [
      'a stream',
      (bytes: string, { context }: Pdf) => context.register(plainStream(context, Buffer.from(bytes, 'hex'))),
    ],
  ] as const)('with a table of colours: %s', async (_, table) => {
    const { left, inks } = await picture(Uint8Array.from([1, 0]), (pdf) => ({
      ColorSpace: ['Indexed', 'DeviceRGB', 1, table('a0143cffffff', pdf)],
    }));
    expect(left).toEqual([]);
    expectInks(inks(), inksOf(white, ruby), 4);
  });
});
