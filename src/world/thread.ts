import { getCompileCacheDir } from 'node:module';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Thread } from '../model/context.ts';

export interface OwnThread extends Thread {
  /** Ends it. What was asked of it and is not done fails. */
  close(): Promise<void>;
}

/** What a thread is told at its start. */
export interface ThreadData {
  /** The folder of compiled code, where there is one. */
  readonly codeCache: string | undefined;
}

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

/** What comes back: a value, or why there is none. */
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: unknown };

/** A second thread, begun with its first task. It keeps no process alive that has nothing else to do. */
export function createThread(): OwnThread {
  let worker: Worker | undefined;
  let tasks = 0;
  const waiting = new Map<number, Waiting>();

  const fail = (error: unknown) => {
    for (const { failed } of waiting.values()) failed(error);
    waiting.clear();
    worker = undefined;
  };
  const begin = () => {
    const made = new Worker(new URL(`./thread-worker${extname(import.meta.url)}`, import.meta.url), {
      // Finishing a file makes much that is soon forgotten: with more room a fifth of the time goes less to clearing up.
      resourceLimits: { maxYoungGenerationSizeMb: 64 },
      // Each thread keeps its own code, in the same place.
      workerData: { codeCache: getCompileCacheDir() } satisfies ThreadData,
    });
    made.on('message', (answer: Answer) => {
      const asked = waiting.get(answer.id);
      waiting.delete(answer.id);
      if (waiting.size === 0) made.unref();
      if ('value' in answer) asked?.done(answer.value);
      else asked?.failed(answer.error);
    });
    made.on('error', fail);
    made.on('exit', () => fail(new Error('The second thread ended.')));
    return made;
  };
  return {
    run(module, input) {
      worker ??= begin();
      const asked = worker;
      tasks += 1;
      const id = tasks;
      return new Promise((done, failed) => {
        waiting.set(id, { done: done as Waiting['done'], failed });
        asked.ref();
        asked.postMessage({ id, module, input });
      });
    },
    async close() {
      await worker?.terminate();
    },
  };
}
