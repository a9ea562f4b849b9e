/** Cyan, magenta, yellow and black, each from 0 to 1. */
export type Ink = readonly [number, number, number, number];

/** Red, green and blue, sRGB (IEC 61966-2-1), each from 0 to 1. */
export type Rgb = readonly [number, number, number];

/**
 * How an output profile prints the colours of a screen: relative colorimetric, with the black of the screen on the
 * black of the press (black point compensation), through the profile's `B2A1` table (ICC.1:2001-04, 6.5.8 and annex A).
 *
 * @param profile An ICC profile of version 2 with a 16-bit table from Lab to CMYK, such as ArgyllCMS makes.
 * @throws When it is another kind of profile: a fault of the installation.
 */
export function inksOf(profile: Uint8Array): (colour: Rgb) => Ink {
  const table = readTable(profile);
  const black = blackOf(profile);
  return (colour) => look(table, labOf(colour, black));
}

interface Table {
  /** Points of the grid along each side. */
  readonly grid: number;
  readonly curves: readonly Uint16Array[];
  /** Four values a point; the last of the three coordinates runs fastest. */
  readonly points: Uint16Array;
  readonly results: readonly Uint16Array[];
}

function readTable(profile: Uint8Array): Table {
  const data = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength);
  const at = tagAt(data, 'B2A1');
  const isTable = data.toString('latin1', at, at + 4) === 'mft2' && data[at + 8] === 3 && data[at + 9] === 4;
  if (!isTable) throw new Error('The press profile has no 16-bit table from Lab to CMYK.');
  const grid = data[at + 10] ?? 0;
  const [entries, resultEntries] = [data.readUInt16BE(at + 48), data.readUInt16BE(at + 50)];
  let offset = at + 52;
  const read = (length: number) => {
    const values = new Uint16Array(new Uint8Array(data.subarray(offset, offset + 2 * length)).buffer);
    // Profiles have the high byte first, machines the low one.
    Buffer.from(values.buffer).swap16();
    offset += 2 * length;
    return values;
  };
  const curves = [read(entries), read(entries), read(entries)];
  const points = read(grid ** 3 * 4);
  const results = [read(resultEntries), read(resultEntries), read(resultEntries), read(resultEntries)];
  return { grid, curves, points, results };
}

function tagAt(data: Buffer, signature: string): number {
  for (let index = 0; index < data.readUInt32BE(128); index += 1) {
    const entry = 132 + 12 * index;
    if (data.toString('latin1', entry, entry + 4) === signature) return data.readUInt32BE(entry + 4);
  }
  throw new Error(`The press profile has no tag "${signature}".`);
}

/** The luminance of the darkest print, of the paper's. */
function blackOf(profile: Uint8Array): number {
  const data = Buffer.from(profile.buffer, profile.byteOffset, profile.byteLength);
  const luminance = (tag: string) => data.readInt32BE(tagAt(data, tag) + 12) / 65536;
  return luminance('bkpt') / luminance('wtpt');
}

/** The white that ICC profiles meet at (D50). */
const white = [0.9642, 1, 0.8249] as const;

/** sRGB to XYZ under D50 (Bradford). */
const matrix = [
  [0.4360747, 0.3850649, 0.1430804],
  [0.2225045, 0.7168786, 0.0606169],
  [0.0139322, 0.0971045, 0.7141733],
] as const;

function labOf(colour: Rgb, black: number): readonly [number, number, number] {
  const [red, green, blue] = colour.map((value) =>
    value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4,
  ) as [number, number, number];
  const [x, y, z] = matrix.map(([r, g, b], index) => {
    const share = (r * red + g * green + b * blue) / (white[index] ?? 1);
    return bend(share * (1 - black) + black);
  }) as [number, number, number];
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

/** CIE 1976. */
function bend(share: number): number {
  return share > 216 / 24389 ? Math.cbrt(share) : (share * (24389 / 27) + 16) / 116;
}

/** Lightness and chroma (CIE 1976, D50), for telling greys from colours. */
export function lightnessAndChroma(colour: Rgb): readonly [number, number] {
  const [lightness, a, b] = labOf(colour, 0);
  return [lightness, Math.hypot(a, b)];
}

function look({ grid, curves, points, results }: Table, lab: readonly [number, number, number]): Ink {
  // Version 2 writes 100 as FF00, and a and b from -128 as 0 (annex A.4).
  const [lightness, a, b] = lab;
  const encoded = [(lightness / 100) * 0xff00, (a + 128) * 256, (b + 128) * 256];
  const places = encoded.map(
    (value, channel) => (onCurve(curves[channel], value / 0xffff) / 0xffff) * (grid - 1),
  );
  const ink = [0, 0, 0, 0];
  for (let corner = 0; corner < 8; corner += 1) {
    let weight = 1;
    let point = 0;
    for (const [axis, place] of places.entries()) {
      const low = Math.min(Math.floor(place), grid - 2);
      const step = (corner >> axis) & 1;
      weight *= step === 1 ? place - low : 1 - (place - low);
      point = point * grid + low + step;
    }
    if (weight === 0) continue;
    for (let channel = 0; channel < 4; channel += 1) {
      ink[channel] = (ink[channel] ?? 0) + weight * (points[point * 4 + channel] ?? 0);
    }
  }
  return ink.map((value, channel) => onCurve(results[channel], value / 0xffff) / 0xffff) as [
    number,
    number,
    number,
    number,
  ];
}

/** A value between the entries of a curve. @param share From 0 to 1. */
function onCurve(curve: Uint16Array | undefined, share: number): number {
  if (curve === undefined) return 0;
  const place = Math.min(1, Math.max(0, share)) * (curve.length - 1);
  const low = Math.min(Math.floor(place), curve.length - 2);
  const [from = 0, to = 0] = [curve[low], curve[low + 1]];
  return from + (to - from) * (place - low);
}
