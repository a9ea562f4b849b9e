import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Book } from './book.ts';

// A thread starts without the compiled code that the process has at hand.
const { book, codeCache } = workerData as { readonly book: Book; readonly codeCache: string | undefined };
if (codeCache !== undefined) enableCompileCache(codeCache);
const { packBook } = await import('./packager.ts');
parentPort?.postMessage(await packBook(book));
