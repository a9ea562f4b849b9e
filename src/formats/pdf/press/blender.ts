import type { Palette } from './palette.ts';

/** Points along each side of the lattice; between them, colours run evenly enough: to 1 % of ink, to 4 % at worst. */
const side = 33;
const cells = side - 1;

/**
 * Converts pictures. A photograph has a hundred thousand colours: the profile is asked for those of a lattice, when they
 * are first met, and what lies between is mixed from the eight around it. White is a point of it, so that paper stays
 * paper.
 *
 * @returns A function from bytes of red, green and blue to bytes of ink, pixel after pixel.
 */
export function blender(palette: Palette): (rgb: Uint8Array) => Uint8Array {
  const channels = palette.blended([1, 1, 1]).length;
  const lattice = new Float32Array(side ** 3 * channels).fill(Number.NaN);
  const [redStep, greenStep, blueStep] = [side * side * channels, side * channels, channels];
  const corners = [0, redStep, greenStep, redStep + greenStep].flatMap((step) => [step, step + blueStep]);
  const known = new Uint8Array(side ** 3);

  /** Asks the profile for the corners of a cell. */
  const learn = (red: number, green: number, blue: number) => {
    for (const [index, corner] of corners.entries()) {
      const point = red * redStep + green * greenStep + blue * blueStep + corner;
      if (!Number.isNaN(lattice[point])) continue;
      const [r, g, b] = [red + ((index >> 1) & 1), green + (index >> 2), blue + (index & 1)];
      const inks = palette.blended([r / cells, g / cells, b / cells]);
      lattice.set(
        inks.map((value) => value * 255),
        point,
      );
    }
  };

  return (rgb) => {
    const inks = new Uint8Array((rgb.length / 3) * channels);
    const value = (point: number) => lattice[point] ?? 0;
    for (let from = 0, to = 0; from + 2 < rgb.length; from += 3, to += channels) {
      const red = ((rgb[from] ?? 0) * cells) / 255;
      const green = ((rgb[from + 1] ?? 0) * cells) / 255;
      const blue = ((rgb[from + 2] ?? 0) * cells) / 255;
      const [r, g, b] = [cellOf(red), cellOf(green), cellOf(blue)];
      const cell = (r * side + g) * side + b;
      if (known[cell] !== 1) {
        learn(r, g, b);
        known[cell] = 1;
      }
      const [dr, dg, db] = [red - r, green - g, blue - b];
      for (let channel = 0; channel < channels; channel += 1) {
        const near = cell * channels + channel;
        const far = near + redStep;
        const low = mix(
          mix(value(near), value(near + blueStep), db),
          mix(value(near + greenStep), value(near + greenStep + blueStep), db),
          dg,
        );
        const high = mix(
          mix(value(far), value(far + blueStep), db),
          mix(value(far + greenStep), value(far + greenStep + blueStep), db),
          dg,
        );
        inks[to + channel] = mix(low, high, dr) + 0.5;
      }
    }
    return inks;
  };
}

function cellOf(position: number): number {
  return Math.min(Math.floor(position), cells - 1);
}

function mix(from: number, to: number, share: number): number {
  return from + (to - from) * share;
}
