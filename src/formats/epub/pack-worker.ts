import { parentPort, workerData } from 'node:worker_threads';
import type { Book } from './book.ts';
import { packBook } from './packager.ts';

// Runs in a thread of its own, begun by `pack-aside.ts`.
const { book } = workerData as { readonly book: Book };
parentPort?.postMessage(await packBook(book));
