import { getCompileCacheDir } from 'node:module';
import { extname } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { Threads } from '../model/context.ts';

export interface OwnThreads extends Threads {
  /** Ends them. What was asked of them and is not done fails. */
  close(): Promise<void>;
}

/** What a thread is told at its start. */
export interface ThreadData {
  /** The folder of compiled code, where there is one. */
  readonly codeCache: string | undefined;
}

/** What comes back: a value, or why there is none. */
export type Answer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly error: unknown };

/** While the browser works, and when it is done: more than two would only wait for one another. */
const most = 2;

/**
 * Threads beside this one, begun when there is more to do than those can that there are. They keep no process alive that
 * has nothing else to do.
 */
export function createThreads(): OwnThreads {
  const threads: OneThread[] = [];
  const leastBusy = (): OneThread => {
    const [least] = threads.toSorted((one, other) => one.asked - other.asked);
    if (least !== undefined && (least.asked === 0 || threads.length === most)) return least;
    const made = createOne();
    threads.push(made);
    return made;
  };
  return {
    run: (module, input) => leastBusy().run(module, input),
    async close() {
      await Promise.all(threads.map((thread) => thread.close()));
    },
  };
}

interface OneThread extends OwnThreads {
  /** How many tasks it has not answered yet. */
  readonly asked: number;
}

interface Waiting {
  readonly done: (value: unknown) => void;
  readonly failed: (error: unknown) => void;
}

function createOne(): OneThread {
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
    made.on('exit', () => fail(new Error('A thread ended in the middle of its work.')));
    return made;
  };
  return {
    get asked() {
      return waiting.size;
    },
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
