/**
 * Which groups of letters stand in the texts of a leaflet, and in which of the texts: what a pattern needs is looked for in all
 * of them at once, and the pattern is run on few. Never wrong when it says no. The idea is that of Bloom's filters.
 */
export interface Grams {
  /** Of each mark, the texts with a group of that mark, a bit each; texts beyond the 32nd share their bits. */
  readonly marks: Uint32Array;
}

/** How many different marks there are: a leaflet has some ten thousand groups. */
const size = 1 << 16;

/** Groups of one to three letters are told, and of six: these say far more than the four of three in them. */
const long = 6;

/** The bit of a text by its number in the leaflet. */
export function bitOf(index: number): number {
  return 1 << (index & 31);
}

export function gramsOf(texts: readonly string[]): Grams {
  const marks = new Uint32Array(size);
  const set = (mark: number, bit: number) => {
    marks[mark] = (marks[mark] ?? 0) | bit;
  };
  texts.forEach((text, index) => {
    const bit = bitOf(index);
    let [first, second, hash] = [0, 0, 0];
    for (let at = 0; at < text.length; at += 1) {
      const code = text.charCodeAt(at);
      set(markOf(0, 0, code), bit);
      if (at > 0) set(markOf(0, second, code), bit);
      if (at > 1) set(markOf(first, second, code), bit);
      hash = longer(hash, code);
      if (at >= long) hash = (hash - Math.imul(text.charCodeAt(at - long), oldest)) | 0;
      if (at >= long - 1) set(longMark(hash), bit);
      first = second;
      second = code;
    }
  });
  return { marks };
}

/** A string, or strings, by the marks that have to be there. */
export type Sought = readonly (readonly number[])[];

export function soughtOf(needles: readonly string[]): Sought {
  return needles.map((needle) => {
    if (needle.length >= long)
      return Array.from({ length: needle.length - long + 1 }, (_, at) =>
        longMark(Array.from({ length: long }, (_, next) => needle.charCodeAt(at + next)).reduce(longer, 0)),
      );
    if (needle.length < 3)
      return [markOf(0, needle.length < 2 ? 0 : needle.charCodeAt(0), needle.charCodeAt(needle.length - 1))];
    return Array.from({ length: needle.length - 2 }, (_, at) =>
      markOf(needle.charCodeAt(at), needle.charCodeAt(at + 1), needle.charCodeAt(at + 2)),
    );
  });
}

/** The texts in which one string of each of some lists may stand, as bits. */
export function textsWith(lists: readonly Sought[], { marks }: Grams): number {
  let texts = -1;
  for (const needles of lists) {
    let some = 0;
    for (const needle of needles) {
      let all = texts;
      for (const mark of needle) {
        all &= marks[mark] ?? 0;
        if (all === 0) break;
      }
      some |= all;
      if (some === texts) break;
    }
    texts = some;
    if (texts === 0) break;
  }
  return texts;
}

function markOf(first: number, second: number, third: number): number {
  return (
    ((Math.imul(first, 7_919) + Math.imul(second, 104_729) + Math.imul(third, 1_299_709)) >>> 4) & (size - 1)
  );
}

const factor = 0x01_00_01_93;
/** What the seventh letter back weighs in a hash: it is taken out again. */
const oldest = Array.from({ length: long }, () => factor).reduce(Math.imul, 1);

function longer(hash: number, code: number): number {
  return (Math.imul(hash, factor) + code) | 0;
}

function longMark(hash: number): number {
  return (Math.imul(hash ^ (hash >>> 15), 0x2c_1b_3c_6d) >>> 12) & (size - 1);
}
