/** A PNG taken apart: its header and its chunks (PNG, third edition, 5.2 and 11.2.1). */
export interface PngParts {
  readonly width: number;
  readonly height: number;
  readonly bitDepth: number;
  /** 0 grey, 2 true colour, 3 palette; 4 and 6 the first two with opacity. */
  readonly colorType: number;
  readonly isInterlaced: boolean;
  /** The data of all chunks of a name, joined; `undefined` where there is none. */
  find(name: string): Uint8Array | undefined;
}

/** The eight bytes that every PNG begins with, and the length of what frames a chunk. */
const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
const frame = 12;

/** Takes a PNG apart without unpacking its pixels. Throws for what is no PNG: a fault of the engine that drew it. */
export function pngParts(bytes: Uint8Array): PngParts {
  if (!signature.equals(bytes.subarray(0, signature.length))) throw new Error('A picture that is no PNG.');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks = new Map<string, Uint8Array[]>();
  for (let at = signature.length; at + frame <= bytes.length; at += frame + view.getUint32(at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    const data = bytes.subarray(at + 8, at + 8 + view.getUint32(at));
    chunks.set(name, [...(chunks.get(name) ?? []), data]);
  }
  const find = (name: string) => {
    const found = chunks.get(name);
    return found === undefined || found.length < 2 ? found?.[0] : Buffer.concat(found);
  };
  const header = find('IHDR');
  if (header === undefined || header.length < 13) throw new Error('A PNG without a header.');
  const [bitDepth = 0, colorType = 0, , , interlace = 0] = header.subarray(8);
  const sizes = new DataView(header.buffer, header.byteOffset, header.byteLength);
  return {
    width: sizes.getUint32(0),
    height: sizes.getUint32(4),
    bitDepth,
    colorType,
    isInterlaced: interlace !== 0,
    find,
  };
}
