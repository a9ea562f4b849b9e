import { getCompileCacheDir } from 'node:module';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Book } from './book.ts';

/** A thread starts without the compiled code of the process; with it, TypeScript need not be stripped again (40 ms). */
const begin = `
  const { workerData } = require('node:worker_threads');
  if (workerData.codeCache !== undefined) require('node:module').enableCompileCache(workerData.codeCache);
  import(workerData.script);
`;

/** A packager that gets ready beside us. */
export interface Packer {
  /** The bytes of the book, as `packBook` makes them. To be called once. */
  pack(book: Book): Promise<Uint8Array>;
  /** Ends it when there is no book after all. */
  stop(): void;
}

/**
 * Starts a thread that packs one book: loading the packager and compressing take some 130 ms, in which the main thread
 * builds the book, draws and prints.
 */
export function startPacker(): Packer {
  const script = new URL(`./pack-worker${extname(import.meta.url)}`, import.meta.url).href;
  const worker = new Worker(begin, { eval: true, workerData: { codeCache: getCompileCacheDir(), script } });
  const packed = new Promise<Uint8Array>((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The packing thread ended with code ${code}.`)));
  });
  packed.catch(() => {});
  return {
    pack(book) {
      worker.postMessage(book);
      return packed;
    },
    stop: () => void worker.terminate(),
  };
}
