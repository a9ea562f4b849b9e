import { luminance } from '../../model/colour.ts';
import type { Bitmap } from './png.ts';

/** How light a pixel of an opaque picture is, 0 to 1 (WCAG 2.2, relative luminance). */
export function lightOf({ values, channels, palette }: Bitmap): (at: number) => number {
  if (channels > 1)
    return (at) => luminance(values[channels * at], values[channels * at + 1], values[channels * at + 2]);
  const lights = Float64Array.from({ length: palette.length / 3 }, (_, colour) =>
    luminance(...palette.subarray(3 * colour, 3 * colour + 3)),
  );
  return (at) => lights[values[at] ?? 0] ?? 0;
}

/**
 * How opaque each pixel is, 0 to 255. For speed the memory of the bitmap is used, which is no bitmap afterwards, and the
 * loop is written out: new memory and `map` take five times as long over a million pixels.
 */
export function opacityOf({ values, channels, opacities }: Bitmap): Uint8Array {
  const plane = values.subarray(0, values.length / channels);
  if (channels === 3) return plane.fill(255);
  if (channels === 4) {
    for (let at = 0; at < plane.length; at += 1) plane[at] = values[4 * at + 3] ?? 0;
    return plane;
  }
  const table = Uint8Array.from({ length: 256 }, (_, colour) => opacities[colour] ?? 255);
  for (let at = 0; at < plane.length; at += 1) plane[at] = table[plane[at] ?? 0] ?? 0;
  return plane;
}
