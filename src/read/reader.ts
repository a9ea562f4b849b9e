import type { Outcome } from '../model/diagnostic.ts';
import type { SourceTree } from '../model/source.ts';

/** A shape of source. One file and one line in `readers.ts` make a new one. */
export interface Reader {
  readonly name: string;
  /** File endings in lower case, with the dot. */
  readonly endings: readonly string[];
  /** Loads the parser, which may be large, and gives what it reads with. */
  load(): Promise<Read>;
}

/**
 * Bytes to a syntax tree with positions. Keeps every word, or names it in a diagnostic; which words ask is not its
 * business, unless the file says so (`Asked`).
 */
export type Read = (bytes: Uint8Array, path: string) => Promise<Outcome<SourceTree>>;
