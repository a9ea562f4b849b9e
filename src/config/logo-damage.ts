import { crc32 } from 'node:zlib';
import { fromXml } from 'xast-util-from-xml';

/** More pixels than any logo needs; unpacked they take 100 MB. */
const mostPixels = 25_000_000;

/** Why a logo cannot be drawn, to be read after its name; `undefined` when it can. */
export function damageOf(bytes: Uint8Array, mediaType: 'image/svg+xml' | 'image/png'): string | undefined {
  return mediaType === 'image/png' ? damageOfPng(bytes) : damageOfSvg(bytes);
}

/** Programs that draw read SVG as XML: they forgive nothing that browsers forgive. */
function damageOfSvg(bytes: Uint8Array): string | undefined {
  try {
    const root = fromXml(new TextDecoder().decode(bytes)).children.find(({ type }) => type === 'element');
    return root !== undefined && 'name' in root && root.name === 'svg' ? undefined : 'is no SVG by itself';
  } catch (error) {
    const { line } = error as { readonly line?: number };
    return `is damaged${line === undefined ? '' : ` in line ${line}`}`;
  }
}

/** The chunks of a PNG, each with its checksum, up to the last (PNG, third edition, 5.3). */
function damageOfPng(bytes: Uint8Array): string | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at);
    const end = at + 8 + length;
    if (end + 4 > bytes.length) return 'is cut short';
    if (crc32(bytes.subarray(at + 4, end)) !== view.getUint32(end)) return 'is damaged';
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    if (name === 'IHDR' && view.getUint32(at + 8) * view.getUint32(at + 12) > mostPixels)
      return `has ${view.getUint32(at + 8)} × ${view.getUint32(at + 12)} pixels, more than ${mostPixels / 1e6} million`;
    if (name === 'IEND') return undefined;
    at = end + 4;
  }
  return 'is cut short';
}
