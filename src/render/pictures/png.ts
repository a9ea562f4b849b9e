import { promisify } from 'node:util';
import { inflate as inflateCallback } from 'node:zlib';
import { pngParts } from './png-chunks.ts';
import { unfiltered } from './unfiltered.ts';

const inflate = promisify(inflateCallback);

/** A picture, unpacked: row by row from its upper left corner. */
export interface Bitmap {
  readonly width: number;
  readonly height: number;
  /** Bytes of a pixel: 1 names a colour of the palette, 3 are red, green and blue, 4 those and how opaque it is. */
  readonly channels: number;
  readonly values: Uint8Array;
  /** Red, green and blue of each colour; empty without a palette. */
  readonly palette: Uint8Array;
  /** How opaque the first colours of the palette are; the others are wholly so. */
  readonly opacities: Uint8Array;
}

/** The colour types that are read, and how many bytes a pixel has in each. */
const channelsOf: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };

/**
 * Reads a PNG as the card engine writes it: eight bits a channel, with a palette or in true colour, not interlaced.
 * Throws on any other. The engine gives raw pixels too, but these take twice as long as a PNG and its reading.
 */
export async function readPng(png: Uint8Array): Promise<Bitmap> {
  const { width, height, bitDepth, colorType, isInterlaced, find } = pngParts(png);
  const channels = channelsOf[colorType];
  if (bitDepth !== 8 || channels === undefined || isInterlaced)
    throw new Error(`A PNG of ${bitDepth} bits and colour type ${colorType} was not expected.`);
  const none = new Uint8Array();
  // All in one piece, with room to spare: by itself zlib makes pieces of 16 kB, and one more when the last is full.
  const length = height * (width * channels + 1);
  const rows = await inflate(find('IDAT') ?? none, { chunkSize: length + 64 });
  const values = unfiltered(rows, width * channels, channels);
  return { width, height, channels, values, palette: find('PLTE') ?? none, opacities: find('tRNS') ?? none };
}
