import type { Outcome } from '../model/diagnostic.ts';
import type { SourceTree } from '../model/source.ts';

/** A shape of source. One file and one line in `readers.ts` make a new one. */
export interface Reader {
  readonly name: string;
  /** File endings in lower case, with the dot. */
  readonly endings: readonly string[];
  /** Bytes to a syntax tree with positions. Keeps every word; what questions there are is not its business. */
  read(bytes: Uint8Array, path: string): Outcome<SourceTree>;
}
