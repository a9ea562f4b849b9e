import { pngParts } from '../../../render/pictures/png-chunks.ts';

/** What a PDF can hold of a PNG without unpacking its pixels. */
export interface PackedPixels {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** Components of a pixel in the data: 1 for greys and palettes, 3 for RGB. */
  readonly colors: 1 | 3;
  /** RGB triplets; `undefined` where the pixels hold the colours themselves. */
  readonly palette: Uint8Array | undefined;
  /** The pixels as PNG packs them: filtered by row, then deflated. */
  readonly data: Uint8Array;
}

/**
 * A PNG (ISO/IEC 15948) as PDF takes it over. `undefined` for what it cannot: see-through pixels, rows in the order of Adam7.
 * Throws for what is no PNG: a fault of the engine that drew it.
 */
export function packedPixels(bytes: Uint8Array): PackedPixels | undefined {
  const { width, height, bitDepth, colorType, isInterlaced, find } = pngParts(bytes);
  if (colorType > 3 || find('tRNS') !== undefined || isInterlaced) return undefined;
  return {
    width,
    height,
    bitDepth,
    colors: colorType === 2 ? 3 : 1,
    palette: colorType === 3 ? find('PLTE') : undefined,
    data: find('IDAT') ?? new Uint8Array(),
  };
}
