import type { FontFace } from '../../model/context.ts';
import type { Range } from './families.ts';

/** Joiners and signs of direction and of emoji, which many fonts share: they have no look of their own. */
const unseen = /\p{Default_Ignorable_Code_Point}/u;

/**
 * Shares out engines among pictures, so that what one of them brought along changes nothing for another: which letters a
 * font is to draw depends on the fonts beside it, and an engine that knows two fonts of a family for one letter may take
 * either. As long as the fonts of a family have no letter in common all pictures share one engine, which is nearly always.
 *
 * @param create Makes an engine without fonts.
 * @returns For the fonts of a picture the engine that draws it, always the same.
 */
export function createRegisters<Engine>(create: () => Engine): (fonts: readonly FontFace[]) => Engine {
  const registers: { readonly engine: Engine; readonly faces: Map<string, FontFace> }[] = [];
  const chosen = new Map<string, Engine>();
  return (fonts) => {
    const named = new Map(fonts.map((face) => [nameOf(face), face]));
    const key = [...named.keys()].join(' ');
    const known = chosen.get(key);
    if (known !== undefined) return known;
    const fitting = registers.find(({ faces }) =>
      [...named].every(([name, face]) =>
        [...faces].every(([other, registered]) => name === other || !shareLetters(face, registered)),
      ),
    );
    const register = fitting ?? { engine: create(), faces: new Map<string, FontFace>() };
    if (fitting === undefined) registers.push(register);
    for (const [name, face] of named) register.faces.set(name, face);
    chosen.set(key, register.engine);
    return register.engine;
  };
}

/** A font and the letters it is to draw. */
export function nameOf({ file, unicodeRange }: Pick<FontFace, 'file' | 'unicodeRange'>): string {
  return `${file}:${unicodeRange}`;
}

function shareLetters(one: FontFace, other: FontFace): boolean {
  if (one.family !== other.family || one.weight !== other.weight) return false;
  return one.ranges.some((mine) => other.ranges.some((theirs) => holdsLetter(common(mine, theirs))));
}

function common([first, last]: Range, [from, to]: Range): Range {
  return [Math.max(first, from), Math.min(last, to)];
}

function holdsLetter([first, last]: Range): boolean {
  for (let code = first; code <= last; code += 1) if (!unseen.test(String.fromCodePoint(code))) return true;
  return false;
}
