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

/**
 * Packs a book in a thread of its own: loading the packager and compressing take some 130 ms, in which the main
 * thread draws and prints. The bytes are those of `packBook`.
 */
export function packAside(book: Book): Promise<Uint8Array> {
  const worker = new Worker(begin, {
    eval: true,
    workerData: {
      book,
      codeCache: getCompileCacheDir(),
      script: new URL(`./pack-worker${extname(import.meta.url)}`, import.meta.url).href,
    },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`The packing thread ended with code ${code}.`)));
  });
}
