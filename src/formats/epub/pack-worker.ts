import { parentPort } from 'node:worker_threads';
import type { Book } from './book.ts';
import { packBook } from './packager.ts';

// Runs in a thread of its own, begun by `pack-aside.ts`. A message that came while this was loaded is still there.
parentPort?.once('message', async (book: Book) => {
  parentPort?.postMessage(await packBook(book));
});
