import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import type { Answer, ThreadData } from './threads.ts';

/** A task: a module that exports `run`, and what it is given. */
interface Task {
  readonly id: number;
  readonly module: string;
  readonly input: unknown;
}

const { codeCache } = workerData as ThreadData;
if (codeCache !== undefined) enableCompileCache(codeCache);

// Tasks are done one after the other, in the order in which they came.
let last: Promise<void> = Promise.resolve();
parentPort?.on('message', (task: Task) => {
  last = last.then(async () => parentPort?.postMessage(await answerTo(task)));
});

async function answerTo({ id, module, input }: Task): Promise<Answer> {
  try {
    const { run }: { run(input: unknown): Promise<unknown> } = await import(module);
    return { id, value: await run(input) };
  } catch (error) {
    return { id, error };
  }
}
