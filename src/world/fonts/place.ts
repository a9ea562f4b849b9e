import { type Family, families, type Slice } from './families.ts';

/**
 * Characters that need no glyph: controls, spaces of every width, joiners, direction marks, the soft
 * hyphen, variation selectors. Layout engines make them up or leave them out; only the Ogham space is drawn.
 */
export const unseen = /[\p{Cc}\p{Default_Ignorable_Code_Point}[\p{White_Space}--\u1680]]/gv;

/** Only marks and joiners tie characters together, so that one font must draw them all. */
const tying = /[\p{M}\u200d]/u;

/** A slice and what it draws. */
export interface Part {
  readonly slice: Slice;
  /** Code points, in whichever spelling the slice has them: a letter with its accent, or the two as one. */
  readonly codes: readonly number[];
}

/** Who draws what is drawn as one. */
export interface Placed {
  readonly parts: readonly Part[];
  readonly missing: readonly string[];
}

/**
 * Finds who draws the different characters of a text: the first slice of the first family that has them.
 *
 * @param slicesOf What there is of a family, the slice that is to be asked first at the front.
 */
export function createPlacer(
  slicesOf: (family: Family) => Promise<readonly Slice[]>,
): (text: string) => Promise<readonly Placed[]> {
  const place = remember(async (unit: string): Promise<Placed> => {
    const whole = await partFor(unit);
    if (whole !== undefined) return { parts: [whole], missing: [] };
    const characters = [...unit];
    if (characters.length === 1) return { parts: [], missing: characters };
    const placed = await Promise.all(characters.map((character) => place(character)));
    return {
      parts: placed.flatMap(({ parts }) => parts),
      missing: placed.flatMap(({ missing }) => missing),
    };
  });

  async function partFor(unit: string): Promise<Part | undefined> {
    const spellings = [codesOf(unit), codesOf(unit.normalize('NFC'))];
    for (const family of families) {
      for (const slice of await slicesOf(family)) {
        const drawn = spellings.filter((codes) => codes.every((code) => slice.characters.has(code)));
        if (drawn.length === 0) continue;
        return { slice, codes: spellings.flat().filter((code) => slice.characters.has(code)) };
      }
    }
    return undefined;
  }

  return (text) => Promise.all(unitsOf(text).map(place));
}

/**
 * The same parts with as few slices as will do: one whose part every other draws as well is left out. (The Cyrillic slice
 * of Noto Sans Hebrew holds an א, which belongs with its neighbours.)
 */
export function inFewest(parts: readonly Part[]): readonly Part[] {
  const slices = [...new Set(parts.map(({ slice }) => slice))];
  const smallestFirst = slices.toSorted((one, other) => one.characters.size - other.characters.size);
  return smallestFirst.reduce((left, slice) => {
    const others = new Set(left.map((part) => part.slice).filter((other) => other.family === slice.family));
    others.delete(slice);
    const moved = left.map((part) => {
      if (part.slice !== slice) return part;
      const other = [...others].find(({ characters }) => part.codes.every((code) => characters.has(code)));
      return other === undefined ? part : { ...part, slice: other };
    });
    return moved.some((part) => part.slice === slice) ? left : moved;
  }, parts);
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

export function codesOf(text: string): readonly number[] {
  return Array.from(text, (character) => character.codePointAt(0) ?? 0);
}

/** Keeps what was made for each key, also while it is still being made. */
export function remember<Key, Value>(make: (key: Key) => Promise<Value>): (key: Key) => Promise<Value> {
  const made = new Map<Key, Promise<Value>>();
  return (key) => {
    const value = made.get(key) ?? make(key);
    made.set(key, value);
    return value;
  };
}
