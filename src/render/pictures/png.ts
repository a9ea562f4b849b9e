import { promisify } from 'node:util';
import { inflate as inflateCallback } from 'node:zlib';
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

/** Where the first chunk begins, and the length of what frames a chunk (PNG, third edition, 5.2 and 5.3). */
const firstChunk = 8;
const frame = 12;

/** The colour types that are read, and how many bytes a pixel has in each. */
const channelsOf: Readonly<Record<number, number>> = { 2: 3, 3: 1, 6: 4 };

/**
 * Reads a PNG as the card engine writes it: eight bits a channel, with a palette or in true colour, not interlaced.
 * Throws on any other. The engine gives raw pixels too, but these take twice as long as a PNG and its reading.
 */
export async function readPng(png: Uint8Array): Promise<Bitmap> {
  const view = new DataView(png.buffer, png.byteOffset, png.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const [depth, type = 0, , , interlaced] = png.subarray(24, 29);
  const channels = channelsOf[type];
  if (depth !== 8 || channels === undefined || interlaced !== 0)
    throw new Error(`A PNG of ${depth} bits and colour type ${type} was not expected.`);
  const chunks = chunksOf(png, view);
  const find = (wanted: string) => chunks.find(({ name }) => name === wanted)?.data ?? new Uint8Array();
  const packed = Buffer.concat(chunks.filter(({ name }) => name === 'IDAT').map(({ data }) => data));
  // All in one piece, with room to spare: by itself zlib makes pieces of 16 kB, and one more when the last is full.
  const length = height * (width * channels + 1);
  const rows = await inflate(packed, { chunkSize: length + 64 });
  const values = unfiltered(rows, width * channels, channels);
  return { width, height, channels, values, palette: find('PLTE'), opacities: find('tRNS') };
}

function chunksOf(png: Uint8Array, view: DataView) {
  const chunks: { readonly name: string; readonly data: Uint8Array }[] = [];
  for (let at = firstChunk; at < png.length; at += frame + view.getUint32(at)) {
    const name = String.fromCharCode(...png.subarray(at + 4, at + 8));
    chunks.push({ name, data: png.subarray(at + 8, at + 8 + view.getUint32(at)) });
  }
  return chunks;
}
