import { parentPort } from 'node:worker_threads';
import { checkBook } from './check/check-book.ts';
import { loadEpubcheck } from './check/epubcheck.ts';
import type { PackTask } from './pack-aside.ts';
import { loadPackager, packBook } from './packager.ts';

// Runs in a thread of its own, begun by `pack-aside.ts`. A message that came while this was loaded is still there.
parentPort?.on('message', async ({ book, expected }: PackTask) => {
  const bytes = await packBook(book);
  parentPort?.postMessage({ bytes, findings: await checkBook(bytes, expected) });
});

// While the main thread still builds the book.
void loadPackager();
void loadEpubcheck();
