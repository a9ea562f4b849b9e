import { readFile } from 'node:fs/promises';
import type { FontFace, Fonts } from '../model/context.ts';
import { type Family, families, readSlices, type Slice } from './fonts/families.ts';

/**
 * Characters that need no glyph: controls, spaces of every width, joiners, direction marks, the soft
 * hyphen, variation selectors. Layout engines make them up or leave them out; only the Ogham space is drawn.
 */
const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}[\p{White_Space}--\u1680]]/gv;

/** Only marks and joiners tie characters together, so that one font must draw them all. */
const tying = /[\p{M}\u200d]/u;

/** What is drawn as one, and who draws it. */
interface Placed {
  readonly slices: readonly Slice[];
  readonly missing: readonly string[];
}

/** The bundled fonts, from their packages. Files are read once, and only those that the texts need. */
export function createFonts(): Fonts {
  const slicesOf = remember((family: Family) => readSlices(family));
  const bytesOf = remember(async (path: string) => new Uint8Array(await readFile(path)));
  const place = remember(async (unit: string): Promise<Placed> => {
    const whole = await sliceFor(unit);
    if (whole !== undefined) return { slices: [whole], missing: [] };
    const characters = [...unit];
    if (characters.length === 1) return { slices: [], missing: characters };
    const parts = await Promise.all(characters.map((character) => place(character)));
    return { slices: parts.flatMap((part) => part.slices), missing: parts.flatMap((part) => part.missing) };
  });

  async function sliceFor(unit: string): Promise<Slice | undefined> {
    const spellings = [codesOf(unit), codesOf(unit.normalize('NFC'))];
    for (const family of families) {
      const slices = await slicesOf(family);
      const found = slices.find(({ characters }) =>
        spellings.some((codes) => codes.every((code) => characters.has(code))),
      );
      if (found !== undefined) return found;
    }
    return undefined;
  }

  async function face(slice: Slice, weight: Slice['weights'][number]): Promise<FontFace> {
    return {
      family: slice.family.name,
      weight: weight.weight,
      unicodeRange: slice.ranges.map(cssRange).join(','),
      ranges: slice.ranges,
      file: weight.file,
      bytes: await bytesOf(weight.path),
    };
  }

  return {
    async faces(text) {
      const placed = await Promise.all(unitsOf(text).map(place));
      const wanted = new Set(placed.flatMap(({ slices }) => slices));
      // In the order of families and of their files, however the text runs: same text, same output.
      const touched = families.filter((family) => [...wanted].some((slice) => slice.family === family));
      const slices = (await Promise.all(touched.map(slicesOf))).flat().filter((slice) => wanted.has(slice));
      return Promise.all(slices.flatMap((slice) => slice.weights.map((weight) => face(slice, weight))));
    },
    async missing(text) {
      const placed = await Promise.all(unitsOf(text).map(place));
      return [...new Set(placed.flatMap(({ missing }) => missing))];
    },
  };
}

/** The different characters of a text, each with its marks, without what needs no glyph. */
function unitsOf(text: string): readonly string[] {
  const units = tying.test(text)
    ? Array.from(
        new Intl.Segmenter('en', { granularity: 'grapheme' }).segment(text),
        ({ segment }) => segment,
      )
    : text;
  const seen = new Set(Array.from(new Set(units), (unit) => unit.replace(unseen, '')));
  return [...seen].filter((unit) => unit !== '');
}

function codesOf(unit: string): readonly number[] {
  return Array.from(unit, (character) => character.codePointAt(0) ?? 0);
}

function cssRange([first, last]: readonly [number, number]): string {
  const hex = (code: number) => code.toString(16).toUpperCase();
  return first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;
}

/** Keeps what was made for each key, also while it is still being made. */
function remember<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const made = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
