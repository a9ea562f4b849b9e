import { decode as decodeJpeg } from 'jpeg-js';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFRawStream,
  PDFStream,
  type PdfArray,
  type PdfDict,
  type PdfObject,
  type PdfStream,
} from '../../../pdf/pdf-lib.ts';
import { decodedBytes, plainStream } from '../../../pdf/streams.ts';
import type { Palette } from './palette.ts';

/**
 * A picture in CMYK, its mask kept; `undefined` when it is of a kind that is not known here.
 *
 * @param image An image XObject in RGB.
 */
export function imageInCmyk(image: PdfStream, palette: Palette): PdfStream | undefined {
  const { dict } = image;
  const rgb = rgbOf(image);
  if (rgb === undefined) return undefined;
  const converted = plainStream(dict.context, inCmyk(rgb, palette), dict);
  converted.dict.set(PDFName.of('ColorSpace'), PDFName.of('DeviceCMYK'));
  converted.dict.set(PDFName.of('BitsPerComponent'), PDFNumber.of(8));
  converted.dict.delete(PDFName.of('Decode'));
  return converted;
}

/** Whether a colour space takes red, green and blue. */
export function isRgbSpace(space: PdfObject | undefined): boolean {
  if (space instanceof PDFName) return space.decodeText() === 'DeviceRGB';
  if (!(space instanceof PDFArray)) return false;
  const kind = space.lookup(0);
  if (!(kind instanceof PDFName)) return false;
  const name = kind.decodeText();
  if (name === 'ICCBased') return numberIn(space.lookup(1), 'N') === 3;
  if (name === 'Indexed' || name === 'Pattern') return isRgbSpace(space.lookup(1));
  return name === 'CalRGB' || name === 'DeviceRGB';
}

function numberIn(holder: PdfObject | undefined, key: string): number | undefined {
  const dict = holder instanceof PDFStream ? holder.dict : holder;
  const value = dict instanceof PDFDict ? dict.lookup(PDFName.of(key)) : undefined;
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** Three bytes a pixel. */
function rgbOf(image: PdfStream): Uint8Array | undefined {
  const { dict } = image;
  if (dict.lookup(PDFName.of('Filter')) === PDFName.of('DCTDecode') && image instanceof PDFRawStream) {
    const { data } = decodeJpeg(image.contents, { useTArray: true, formatAsRGBA: false });
    return data;
  }
  if (numberIn(dict, 'BitsPerComponent') !== 8) return undefined;
  const space = dict.lookup(PDFName.of('ColorSpace'));
  const bytes = decodedBytes(image);
  if (space instanceof PDFArray && space.lookup(0) === PDFName.of('Indexed'))
    return unindexed(bytes, space, dict);
  return bytes;
}

function unindexed(bytes: Uint8Array, space: PdfArray, dict: PdfDict): Uint8Array | undefined {
  const table = space.lookup(3);
  const colours = table instanceof PDFStream ? decodedBytes(table) : undefined;
  const [width, height] = [numberIn(dict, 'Width') ?? 0, numberIn(dict, 'Height') ?? 0];
  if (colours === undefined) return undefined;
  const rgb = new Uint8Array(width * height * 3);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    rgb.set(colours.subarray((bytes[pixel] ?? 0) * 3, (bytes[pixel] ?? 0) * 3 + 3), pixel * 3);
  }
  return rgb;
}

/** Colours come again and again: each is looked up once, with five bits a channel, finer than print shows. */
function inCmyk(rgb: Uint8Array, palette: Palette): Uint8Array {
  const known = new Map<number, readonly number[]>();
  const cmyk = new Uint8Array((rgb.length / 3) * 4);
  for (let pixel = 0; pixel * 3 < rgb.length; pixel += 1) {
    const [red = 0, green = 0, blue = 0] = [rgb[pixel * 3], rgb[pixel * 3 + 1], rgb[pixel * 3 + 2]];
    const key = ((red >> 2) << 12) | ((green >> 2) << 6) | (blue >> 2);
    let ink = known.get(key);
    if (ink === undefined) {
      ink = palette([red / 255, green / 255, blue / 255]).map((value) => Math.round(value * 255));
      known.set(key, ink);
    }
    cmyk.set(ink, pixel * 4);
  }
  return cmyk;
}
