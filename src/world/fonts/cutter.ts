import { extname } from 'node:path';
import type { Threads } from '../../model/context.ts';
import type { Cut } from './cut-task.ts';
import type { Slice } from './families.ts';
import { codesOf, type Part, remember, unseen } from './place.ts';

/** What is kept of a slice. */
interface Kept {
  readonly slice: Slice;
  /** Code points, rising. */
  readonly codes: readonly number[];
  /** The name of its family, with a number from the second one on. */
  readonly name: string;
}

export interface Cutter {
  /** What each slice has to keep for a text. */
  kept(slices: readonly Slice[], parts: readonly Part[], text: string, also: string): readonly Kept[];
  /** A font file with no more than these characters. One that cannot be cut comes whole: a book needs its letters. */
  cut(path: string, codes: readonly number[]): Promise<Uint8Array>;
}

/**
 * What shaping asks a font for although it stands in no text: the space, the circle under a mark that stands alone, the
 * line that lengthens Arabic letters.
 */
const shaping = '\u0020\u00a0\u25cc\u0640';

/**
 * Cuts fonts down to the characters of a text, in other threads. What was cut once is kept, as a text that is edited
 * mostly keeps its characters.
 */
export function createCutter(threads: Threads, bytesOf: (path: string) => Promise<Uint8Array>): Cutter {
  const task = new URL(`./cut-task${extname(import.meta.url)}`, import.meta.url).href;
  const cut = remember(async (key: string): Promise<Uint8Array> => {
    const [path = '', characters = ''] = key.split('\0');
    const bytes = await bytesOf(path);
    try {
      return (await threads.run(task, { bytes, characters } satisfies Cut)) as Uint8Array;
    } catch {
      return bytes;
    }
  });
  return {
    kept(slices, parts, text, also) {
      const everywhere = codesOf(shaping + (text.match(unseen) ?? []).join('') + piecesOf(text));
      const first = codesOf(also).map((code) => [
        slices.find(({ characters }) => characters.has(code)),
        code,
      ]);
      return slices.map((slice, index) => {
        const codes = new Set([
          ...parts.flatMap((part) => (part.slice === slice ? part.codes : [])),
          ...first.flatMap(([finder, code]) => (finder === slice ? [Number(code)] : [])),
          ...everywhere.filter((code) => slice.characters.has(code)),
        ]);
        const before = slices.slice(0, index).filter(({ family }) => family === slice.family).length;
        const name = before === 0 ? slice.family.name : `${slice.family.name} ${before + 1}`;
        return { slice, codes: [...codes].sort((a, b) => a - b), name };
      });
    },
    cut: (path, codes) => cut(`${path}\0${String.fromCodePoint(...codes)}`),
  };
}

/**
 * The letters and marks that the letters of a text can be put together from, step by step: ề is ê and a grave, or e and
 * two marks. A shaper takes them where a font lacks the whole.
 */
function piecesOf(text: string): string {
  const pieces = new Set<string>();
  for (const character of new Set(text)) {
    const parts = [...character.normalize('NFD')];
    if (parts.length === 1) continue;
    for (const [index, part] of parts.entries()) {
      pieces.add(part).add(
        parts
          .slice(0, index + 1)
          .join('')
          .normalize('NFC'),
      );
    }
  }
  return [...pieces].join('');
}
