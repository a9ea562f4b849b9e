import { readFile } from 'node:fs/promises';
import type { FontFace, Fonts, Threads } from '../model/context.ts';
import { createCutter } from './fonts/cutter.ts';
import {
  type Family,
  families,
  type Range,
  rangesOf,
  readSlices,
  readWhole,
  type Slice,
} from './fonts/families.ts';
import { createPlacer, inFewest, type Part, remember } from './fonts/place.ts';
import { createThreads } from './threads.ts';

/**
 * The bundled fonts, from their packages. Files are read once, and only those that the texts need.
 *
 * @param threads Where fonts are cut.
 */
export function createFonts(threads: Threads = createThreads()): Fonts {
  const slicesOf = remember((family: Family) => readSlices(family));
  const wholeFirst = remember(async (family: Family) => [
    ...(await readWhole(family)),
    ...(await slicesOf(family)),
  ]);
  const bytesOf = remember(async (path: string) => new Uint8Array(await readFile(path)));
  const place = createPlacer(slicesOf);
  const placeInWholes = createPlacer(wholeFirst);
  const cutter = createCutter(threads, bytesOf);

  return {
    async faces(text) {
      const parts = partsOf(await place(text));
      const slices = await inOrder(parts, slicesOf);
      return Promise.all(
        slices.flatMap((slice, index) => {
          const codes = claimed(slice, slices.slice(0, index), parts);
          return slice.weights.map(async ({ weight, file, path }) =>
            faceOf(slice.family.name, weight, file, codes, await bytesOf(path)),
          );
        }),
      );
    },
    async embedded(text, also) {
      const placed = await placeInWholes(text);
      const parts = partsOf(placed);
      const slices = await inOrder(parts, wholeFirst);
      // The box for a character that no font has is the first font's; in a font that is cut down it is empty.
      const showsBoxes = placed.some(({ missing }) => missing.length > 0);
      const faces = cutter
        .kept(slices, parts, text, also)
        .flatMap(({ slice, codes, name }) =>
          slice.weights.map((weight) => ({ slice, codes, name, ...weight })),
        );
      const bytes = await cutter.cut(
        faces.map(({ slice, path, codes }) => ({
          path,
          codes: showsBoxes && slice === slices[0] ? undefined : codes,
        })),
      );
      return faces.map(({ name, weight, file, codes }, index) =>
        faceOf(name, weight, file, codes, bytes[index] ?? new Uint8Array()),
      );
    },
    async missing(text) {
      return [...new Set((await place(text)).flatMap(({ missing }) => missing))];
    },
  };
}

function partsOf(placed: readonly { readonly parts: readonly Part[] }[]): readonly Part[] {
  return inFewest(placed.flatMap(({ parts }) => parts));
}

/** In the order of families and of their files, however the text runs: same text, same output. */
async function inOrder(
  parts: readonly Part[],
  slicesOf: (family: Family) => Promise<readonly Slice[]>,
): Promise<readonly Slice[]> {
  const wanted = new Set(parts.map(({ slice }) => slice));
  const touched = families.filter((family) => [...wanted].some((slice) => slice.family === family));
  return (await Promise.all(touched.map(slicesOf))).flat().filter((slice) => wanted.has(slice));
}

/** Joiners, signs of direction and of emoji: they go with the letters beside them. */
const joins = /\p{Default_Ignorable_Code_Point}/u;

/**
 * The code points that a slice is to draw: of those that two slices of a family have, the first one's, but for what is
 * drawn as one. A browser would take the last one's, and an A from another file than its neighbours
 * stands at the wrong distance from them.
 */
function claimed(slice: Slice, before: readonly Slice[], parts: readonly Part[]): readonly number[] {
  const others = before.filter(({ family }) => family === slice.family);
  const tied = new Set(
    parts.flatMap((part) => (part.slice === slice && part.codes.length > 1 ? part.codes : [])),
  );
  return [...slice.characters].filter(
    (code) =>
      !others.some(({ characters }) => characters.has(code)) ||
      tied.has(code) ||
      joins.test(String.fromCodePoint(code)),
  );
}

function faceOf(
  family: string,
  weight: FontFace['weight'],
  file: string,
  codes: readonly number[],
  bytes: Uint8Array,
): FontFace {
  const ranges = rangesOf(codes);
  return { family, weight, unicodeRange: ranges.map(cssRange).join(','), ranges, file, bytes };
}

function cssRange([first, last]: Range): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;
}
