import { extname } from 'node:path';
import type { Threads } from '../../model/context.ts';
import type { Cut } from './cut-task.ts';
import type { Slice } from './families.ts';
import { codesOf, type Part, unseen } from './place.ts';

/** What is kept of a slice. */
interface Kept {
  readonly slice: Slice;
  /** Code points, rising. */
  readonly codes: readonly number[];
  /** The name of its family, with a number from the second one on. */
  readonly name: string;
}

/** A font file and the code points that are wanted of it; without them, all. */
interface Wanted {
  readonly path: string;
  readonly codes: readonly number[] | undefined;
}

export interface Cutter {
  /** What each slice has to keep for a text. */
  kept(slices: readonly Slice[], parts: readonly Part[], text: string, also: string): readonly Kept[];
  /** Font files with no more than these characters. One that cannot be cut comes whole: a book needs its letters. */
  cut(wanted: readonly Wanted[]): Promise<readonly Uint8Array[]>;
}

/**
 * What shaping asks a font for although it stands in no text: the space, the circle under a mark that stands alone, the
 * line that lengthens Arabic letters.
 */
const shaping = '\u0020\u00a0\u25cc\u0640';

/**
 * Cuts fonts down to the characters of a text: those of a text one after another in one other thread, as the code takes
 * longer to load than to run. What was cut once is kept, as a text that is edited mostly keeps its characters.
 */
export function createCutter(threads: Threads, bytesOf: (path: string) => Promise<Uint8Array>): Cutter {
  const task = new URL(`./cut-task${extname(import.meta.url)}`, import.meta.url).href;
  const made = new Map<string, Promise<Uint8Array>>();

  async function cutAll(cuts: readonly Cut[]): Promise<readonly (Uint8Array | undefined)[]> {
    try {
      return (await threads.run(task, cuts)) as readonly (Uint8Array | undefined)[];
    } catch {
      return [];
    }
  }

  return {
    kept(slices, parts, text, also) {
      const different = [...new Set(text)].join('');
      const everywhere = codesOf(shaping + (different.match(unseen) ?? []).join('') + piecesOf(different));
      return slices.map((slice, index) => {
        const has = (code: number) => slice.characters.has(code);
        const isFirstWith = (code: number) => slices.find(({ characters }) => characters.has(code)) === slice;
        const codes = new Set([
          ...parts.flatMap((part) => (part.slice === slice ? part.codes : [])),
          ...codesOf(also).filter(isFirstWith),
          ...everywhere.filter(has),
        ]);
        const before = slices.slice(0, index).filter(({ family }) => family === slice.family).length;
        const name = before === 0 ? slice.family.name : `${slice.family.name} ${before + 1}`;
        return { slice, codes: [...codes].sort((a, b) => a - b), name };
      });
    },
    async cut(wanted) {
      const keyed = wanted.map(({ path, codes }) => ({ path, text: String.fromCodePoint(...(codes ?? [])) }));
      const key = ({ path, text: characters }: (typeof keyed)[number]) => `${path}\0${characters}`;
      const fresh = keyed.filter((one, index) => wanted[index]?.codes !== undefined && !made.has(key(one)));
      if (fresh.length > 0) {
        const whole = Promise.all(fresh.map(({ path }) => bytesOf(path)));
        const cut = whole.then((files) =>
          cutAll(files.map((bytes, index) => ({ bytes, characters: fresh[index]?.text ?? '' }))),
        );
        for (const [index, one] of fresh.entries())
          made.set(
            key(one),
            cut.then(async (files) => files[index] ?? (await bytesOf(one.path))),
          );
      }
      return Promise.all(keyed.map((one) => made.get(key(one)) ?? bytesOf(one.path)));
    },
  };
}

/**
 * The letters and marks that the letters of a text can be put together from, step by step: ề is ê and a grave, or e and
 * two marks. A shaper takes them where a font lacks the whole.
 */
function piecesOf(text: string): string {
  const pieces = new Set<string>();
  for (const character of text) {
    const parts = [...character.normalize('NFD')];
    if (parts.length === 1) continue;
    for (const [index, part] of parts.entries()) {
      const whole = parts.slice(0, index + 1).join('');
      pieces.add(part).add(whole.normalize('NFC'));
    }
  }
  return [...pieces].join('');
}
