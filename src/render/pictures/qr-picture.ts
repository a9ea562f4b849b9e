import { s } from 'hastscript';
import { qrMatrix } from '../blocks/qr.ts';
import { toXhtml } from '../serialize.ts';

/** A QR code as an SVG file: black on white with its quiet zone. */
export function qrPicture(url: string): Uint8Array {
  const { size, path } = qrMatrix(url);
  const svg = s('svg', { xmlns: 'http://www.w3.org/2000/svg', viewBox: `0 0 ${size} ${size}` }, [
    s('rect', { width: size, height: size, fill: '#fff' }),
    s('path', { d: path, fill: '#000' }),
  ]);
  return new TextEncoder().encode(toXhtml({ type: 'root', children: [svg] }));
}
