/** A PNG file taken apart: what a PDF can hold without unpacking its pixels. */
export interface Png {
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
 * Reads a PNG (ISO/IEC 15948). `undefined` for what PDF cannot take over as it is: see-through pixels, rows in the order of
 * Adam7. Throws for what is no PNG: a fault of the engine that drew it.
 */
export function readPng(bytes: Uint8Array): Png | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(0) !== 0x89504e47) throw new Error('A picture that is no PNG.');
  const chunks = chunksOf(bytes, view);
  const header = chunks.find(({ type }) => type === 'IHDR')?.data;
  if (header === undefined) throw new Error('A PNG without a header.');
  const [bitDepth = 8, colorType = 6, , , interlace = 0] = header.subarray(8, 13);
  const isClear = colorType > 3 || chunks.some(({ type }) => type === 'tRNS');
  if (isClear || interlace !== 0) return undefined;
  const data = chunks.filter(({ type }) => type === 'IDAT').map((chunk) => chunk.data);
  return {
    width: view.getUint32(16),
    height: view.getUint32(20),
    bitDepth,
    colors: colorType === 2 ? 3 : 1,
    palette: colorType === 3 ? chunks.find(({ type }) => type === 'PLTE')?.data : undefined,
    data: Buffer.concat(data),
  };
}

interface Chunk {
  readonly type: string;
  readonly data: Uint8Array;
}

function chunksOf(bytes: Uint8Array, view: DataView): readonly Chunk[] {
  const chunks: Chunk[] = [];
  for (let at = 8; at + 8 <= bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ type, data: bytes.subarray(at + 8, at + 8 + length) });
    at += 12 + length;
  }
  return chunks;
}
