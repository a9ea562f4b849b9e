import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFStream,
  type PdfContext,
  type PdfDict,
  type PdfObject,
} from '../../../pdf/pdf-lib.ts';
import { contentOf, plainStream } from '../../../pdf/streams.ts';
import type { Palette } from './palette.ts';
import type { Rgb } from './profile.ts';
import { numberIn, numbersIn } from './spaces.ts';

/**
 * A gradient in the space of a palette; `undefined` when it is of a kind that is not known here. Chromium writes those
 * of SVG and CSS: along a line or a circle with functions from stop to stop, and where they repeat, as a program.
 *
 * @param shading A shading in RGB (ISO 32000-1, 8.7.4.5).
 */
export function gradientInInks(shading: PdfDict, palette: Palette): PdfDict | undefined {
  const { context } = shading;
  const old = shading.lookup(PDFName.of('Function'));
  const stops = stopsOf(old);
  // A gradient of greys alone is printed in black alone, any other through the profile from end to end.
  const areGrey = stops?.every(([red, green, blue]) => red === green && green === blue) === true;
  const inks: Inks = areGrey ? ([value]) => [palette.grey(value)] : palette.blended;
  const made = stops === undefined ? program(old, palette) : steps(old, inks, context);
  if (made === undefined || shading.has(PDFName.of('Background'))) return undefined;
  const gradient = shading.clone(context);
  gradient.set(PDFName.of('ColorSpace'), PDFName.of(areGrey ? 'DeviceGray' : palette.space));
  gradient.set(PDFName.of('Function'), made);
  return gradient;
}

type Inks = (colour: Rgb) => readonly number[];

/** All colours of exponential functions and those stitched together from them (ISO 32000-1, 7.10.3 and 7.10.4). */
function stopsOf(fn: PdfObject | undefined): readonly Rgb[] | undefined {
  const type = numberIn(fn, 'FunctionType');
  if (type === 2) return [endOf(fn, 'C0'), endOf(fn, 'C1')];
  if (type !== 3) return undefined;
  const parts = partsOf(fn).map(stopsOf);
  return parts.includes(undefined) ? undefined : parts.flatMap((part) => part ?? []);
}

function partsOf(fn: PdfObject | undefined): readonly (PdfObject | undefined)[] {
  const parts = fn instanceof PDFDict ? fn.lookup(PDFName.of('Functions')) : undefined;
  return parts instanceof PDFArray ? parts.asArray().map((_, index) => parts.lookup(index)) : [];
}

function endOf(fn: PdfObject | undefined, end: 'C0' | 'C1'): Rgb {
  return rgb(numbersIn(fn, end) ?? [0, 0, 0]);
}

function rgb(values: readonly number[]): Rgb {
  const [red = 0, green = 0, blue = 0] = values;
  return [red, green, blue];
}

/** Samples between two stops: mixed light and mixed ink take different ways from one to the other. */
const samples = 33;

/** The same function with its colours as inks; stops stay where they are, so that hard edges stay hard. */
function steps(fn: PdfObject | undefined, inks: Inks, context: PdfContext): PdfObject {
  if (numberIn(fn, 'FunctionType') === 3 && fn instanceof PDFDict) {
    const stitched = fn.clone(context);
    stitched.set(PDFName.of('Functions'), context.obj(partsOf(fn).map((part) => steps(part, inks, context))));
    stitched.delete(PDFName.of('Range'));
    return stitched;
  }
  const [from, to, exponent] = [endOf(fn, 'C0'), endOf(fn, 'C1'), numberIn(fn, 'N') ?? 1];
  const [first = 0, last = 1] = numbersIn(fn, 'Domain') ?? [];
  const values = Array.from({ length: samples }, (_, index) => {
    const share = (first + (index / (samples - 1)) * (last - first)) ** exponent;
    return inks(rgb(from.map((value, channel) => value + share * ((to[channel] ?? 0) - value))));
  });
  const bytes = Uint8Array.from(values.flat(), (value) => Math.round(value * 255));
  const dict = context.obj({
    FunctionType: 0,
    Domain: [first, last],
    Range: rangeOf(values[0] ?? []),
    Size: [samples],
    BitsPerSample: 8,
  });
  return context.register(plainStream(context, bytes, dict));
}

function rangeOf(inks: readonly number[]): number[] {
  return inks.flatMap(() => [0, 1]);
}

/**
 * A program that ends with red, green and blue (ISO 32000-1, 7.10.5) goes on to ink: what lies between the eight corners
 * of RGB is mixed from the inks of the corners. That is coarser than the profile, and enough for what is so rare.
 */
function program(fn: PdfObject | undefined, palette: Palette): PdfObject | undefined {
  if (!(fn instanceof PDFStream) || numberIn(fn, 'FunctionType') !== 4) return undefined;
  const code = contentOf(fn).trim();
  const dict = fn.dict.clone(fn.dict.context);
  const channels = palette.flat([0, 0, 0]).length;
  dict.set(PDFName.of('Range'), dict.context.obj(rangeOf(palette.flat([0, 0, 0]))));
  const mixing = Array.from({ length: channels }, (_, channel) => mixed(channel, palette)).join(' ');
  // The inks go below the three that they were made of, which then go.
  const inked = `${code.slice(0, -1)} ${mixing} ${channels + 3} ${channels} roll pop pop pop}`;
  return dict.context.register(plainStream(dict.context, inked, dict));
}

/** Code that puts one ink on top of red, green, blue and the inks before it: the corners, weighed. */
function mixed(channel: number, palette: Palette): string {
  const ink = (red: number, green: number, blue: number) => palette.flat([red, green, blue])[channel] ?? 0;
  /** How deep each of the three lies; `above` is what the code itself has put there. */
  const light = (index: number, above: number) => `${2 - index + channel + above} index`;
  /** a + b · red */
  const line = (green: number, blue: number, above: number) => {
    const from = ink(0, green, blue);
    return `${light(0, above)} ${short(ink(1, green, blue) - from)} mul ${short(from)} add`;
  };
  /** From the line of no green to that of all. */
  const plane = (blue: number, above: number) =>
    `${line(0, blue, above)} ${line(1, blue, above + 1)} 1 index sub ${light(1, above + 2)} mul add`;
  return `${plane(0, 0)} ${plane(1, 1)} 1 index sub ${light(2, 2)} mul add`;
}

function short(value: number): number {
  return Number(value.toFixed(4));
}
