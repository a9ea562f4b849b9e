import { getCompileCacheDir } from 'node:module';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Book } from './book.ts';
import type { Expected } from './check/expected.ts';
import type { Finding } from './check/finding.ts';

/** A thread starts without the compiled code of the process; with it, TypeScript need not be stripped again (40 ms). */
const begin = `
  const { workerData } = require('node:worker_threads');
  if (workerData.codeCache !== undefined) require('node:module').enableCompileCache(workerData.codeCache);
  import(workerData.script);
`;

/** A book to pack, and what it is held to. Plain data: it goes to another thread. */
export interface PackTask {
  readonly book: Book;
  readonly expected: Expected;
}

/** A finished book, and what is wrong with it. */
interface Packed {
  readonly bytes: Uint8Array;
  readonly findings: readonly Finding[];
}

/** A packager that gets ready beside us. */
export interface Packer {
  /**
   * The bytes of the book, as `packBook` makes them, and all that `checkBook` finds in them. May be called again, for
   * the same book without a claim that did not hold.
   */
  pack(book: Book, expected: Expected): Promise<Packed>;
  /** Ends it when there is no book after all. */
  stop(): void;
}

/**
 * Starts a thread that packs and checks books: loading the packager and the checkers takes some 300 ms, in which the main
 * thread builds the book, draws and prints.
 */
export function startPacker(): Packer {
  const script = new URL(`./pack-worker${extname(import.meta.url)}`, import.meta.url).href;
  const worker = new Worker(begin, { eval: true, workerData: { codeCache: getCompileCacheDir(), script } });
  const broken = new Promise<never>((_, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The packing thread ended with code ${code}.`)));
  });
  broken.catch(() => {});
  // One book after the other: answers carry no names.
  let last: Promise<unknown> = Promise.resolve();
  const ask = (task: PackTask): Promise<Packed> => {
    worker.postMessage(task);
    return Promise.race([new Promise<Packed>((resolve) => worker.once('message', resolve)), broken]);
  };
  return {
    pack(book, expected) {
      const packed = last.then(() => ask({ book, expected }));
      last = packed.catch(() => {});
      return packed;
    },
    stop: () => void worker.terminate(),
  };
}
