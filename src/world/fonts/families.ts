import { readdir } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { readCharacters } from './woff.ts';

/**
 * The bundled families, best first: the text face, then what it lacks by script, then signs (Roboto for ₂ and ⁻). Mathematics,
 * emoji and symbols stand before Chinese, whose ≤ and → are as wide as a Chinese character; emoji before
 * symbols, for they come in both weights and in slices a sixth as large.
 */
export const families = [
  { name: 'Atkinson Hyperlegible Next', folder: 'atkinson-hyperlegible-next' },
  { name: 'Noto Sans', folder: 'noto-sans' },
  { name: 'Vazirmatn', folder: 'vazirmatn' },
  { name: 'Noto Sans Hebrew', folder: 'noto-sans-hebrew' },
  { name: 'Roboto', folder: 'roboto' },
  { name: 'Noto Sans Math', folder: 'noto-sans-math' },
  { name: 'Noto Emoji', folder: 'noto-emoji' },
  { name: 'Noto Sans Symbols 2', folder: 'noto-sans-symbols-2' },
  { name: 'Noto Sans SC', folder: 'noto-sans-sc' },
] as const;

export type Family = (typeof families)[number];

/** First and last code point. */
export type Range = readonly [number, number];

/** One stretch of a family, in all its weights. */
export interface Slice {
  readonly family: Family;
  /** The code points that it can really draw. */
  readonly characters: ReadonlySet<number>;
  readonly weights: readonly { readonly weight: 400 | 700; readonly file: string; readonly path: string }[];
}

/** Noto Sans SC also comes as one file with the 8000 characters of daily use, of a megabyte. */
const everything = 'chinese-simplified';

/** The slices of a family, to be sent or read as they are: no file is larger than 100 kB. */
export async function readSlices(family: Family): Promise<readonly Slice[]> {
  const files = await filesOf(family);
  return Promise.all(files.stems.filter((stem) => !stem.endsWith(everything)).map(files.read));
}

/**
 * The one large file of a family that has one, to be cut down: a Chinese leaflet needs one piece of that, or a piece each
 * of some fifty slices, which takes ten times as long and three times the bytes.
 */
export async function readWhole(family: Family): Promise<readonly Slice[]> {
  const files = await filesOf(family);
  return Promise.all(files.stems.filter((stem) => stem.endsWith(everything)).map(files.read));
}

/**
 * What a slice can draw is read from the font (from the WOFF twin of the WOFF2 file, which is cheaper to open): the
 * `unicode-range` that comes with the package names whole blocks of which the font has a part, and for Noto Sans Math a
 * tenth of what the font has.
 */
async function filesOf(
  family: Family,
): Promise<{ readonly stems: readonly string[]; read(stem: string): Promise<Slice> }> {
  const manifest = createRequire(import.meta.url).resolve(`@fontsource/${family.folder}/package.json`);
  const folder = join(dirname(manifest), 'files');
  const files = new Set(await readdir(folder));
  const ending = '-400-normal.woff';
  return {
    stems: [...files]
      .filter((file) => file.endsWith(ending))
      .map((file) => file.slice(0, -ending.length))
      .sort(),
    async read(stem) {
      const characters = await readCharacters(join(folder, `${stem}${ending}`));
      const weights = ([400, 700] as const)
        .map((weight) => ({ weight, file: `${stem}-${weight}-normal.woff2` }))
        .filter(({ file }) => files.has(file))
        .map((face) => ({ ...face, path: join(folder, face.file) }));
      return { family, characters, weights };
    },
  };
}

/** Inclusive ranges, rising; control characters, which some fonts map to an empty glyph, are left out. */
export function rangesOf(codes: readonly number[]): readonly Range[] {
  const ranges: [number, number][] = [];
  for (const code of codes.toSorted((a, b) => a - b)) {
    const last = ranges.at(-1);
    if (code < 0x20) continue;
    if (last !== undefined && last[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  return ranges;
}
