import { decode as decodeJpeg } from 'jpeg-js';
import {
  PDFArray,
  PDFHexString,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  PDFString,
  type PdfArray,
  type PdfObject,
  type PdfStream,
} from '../../../pdf/pdf-lib.ts';
import { decodedBytes, plainStream } from '../../../pdf/streams.ts';
import { blender } from './blender.ts';
import type { Palette } from './palette.ts';
import { numberIn } from './spaces.ts';

/**
 * A picture in the space of a palette, its mask kept; `undefined` when it is of a kind that is not known here. One that
 * has greys alone becomes a picture of black ink.
 *
 * @param image An image XObject in RGB.
 */
export function imageInInks(image: PdfStream, palette: Palette): PdfStream | undefined {
  const { dict } = image;
  const pixels = (numberIn(dict, 'Width') ?? 0) * (numberIn(dict, 'Height') ?? 0);
  const rgb = rgbOf(image, pixels);
  // Colours that stand for "nothing here", and turned scales, are not what a browser writes.
  const isUsual = !(dict.lookup(PDFName.of('Mask')) instanceof PDFArray) && !dict.has(PDFName.of('Decode'));
  if (rgb === undefined || rgb.length < pixels * 3 || !isUsual) return undefined;
  const isGrey = hasGreysAlone(rgb);
  const inks = isGrey ? greysOf(rgb, palette) : blender(palette)(rgb);
  const converted = plainStream(dict.context, inks, dict);
  converted.dict.set(PDFName.of('ColorSpace'), PDFName.of(isGrey ? 'DeviceGray' : palette.space));
  converted.dict.set(PDFName.of('BitsPerComponent'), PDFNumber.of(8));
  converted.dict.delete(PDFName.of('ColorTransform'));
  return converted;
}

/** Three bytes a pixel. */
function rgbOf(image: PdfStream, pixels: number): Uint8Array | undefined {
  const { dict } = image;
  if (dict.lookup(PDFName.of('Filter')) === PDFName.of('DCTDecode') && image instanceof PDFRawStream) {
    return rgbOfJpeg(image.contents);
  }
  if (numberIn(dict, 'BitsPerComponent') !== 8) return undefined;
  const space = dict.lookup(PDFName.of('ColorSpace'));
  const bytes = decodedBytes(image);
  if (space instanceof PDFArray && space.lookup(0) === PDFName.of('Indexed'))
    return unindexed(bytes, space, pixels);
  return bytes;
}

/** What no press can take: larger ones would fill the memory of the machine. */
const largestJpeg = { maxResolutionInMP: 100, maxMemoryUsageInMB: 1500 } as const;

/** Nothing for a kind of JPEG that the library does not read. */
function rgbOfJpeg(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return decodeJpeg(bytes, { useTArray: true, formatAsRGBA: false, ...largestJpeg }).data;
  } catch {
    return undefined;
  }
}

function unindexed(bytes: Uint8Array, space: PdfArray, pixels: number): Uint8Array | undefined {
  const colours = tableOf(space.lookup(3));
  if (colours === undefined) return undefined;
  const rgb = new Uint8Array(pixels * 3);
  for (let pixel = 0; pixel < pixels; pixel += 1) {
    const at = (bytes[pixel] ?? 0) * 3;
    rgb.set(colours.subarray(at, at + 3), pixel * 3);
  }
  return rgb;
}

function tableOf(table: PdfObject | undefined): Uint8Array | undefined {
  if (table instanceof PDFStream) return decodedBytes(table);
  return table instanceof PDFString || table instanceof PDFHexString ? table.asBytes() : undefined;
}

function hasGreysAlone(rgb: Uint8Array): boolean {
  for (let at = 0; at + 2 < rgb.length; at += 3) {
    if (rgb[at] !== rgb[at + 1] || rgb[at] !== rgb[at + 2]) return false;
  }
  return true;
}

function greysOf(rgb: Uint8Array, palette: Palette): Uint8Array {
  const greys = Uint8Array.from({ length: 256 }, (_, value) => Math.round(palette.grey(value / 255) * 255));
  return Uint8Array.from({ length: rgb.length / 3 }, (_, pixel) => greys[rgb[pixel * 3] ?? 0] ?? 0);
}
