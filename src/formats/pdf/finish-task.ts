import type { Emitted } from '../format.ts';
import type { Finish, FinishTask } from './aside.ts';
import { finishBooklet } from './finishing/booklet.ts';
import { finishForPrinter } from './finishing/press.ts';
import { finishReadingCopy } from './finishing/reading-copy.ts';

const finishers: Readonly<Record<Finish, (task: FinishTask) => Promise<Emitted>>> = {
  reading: finishReadingCopy,
  booklet: finishBooklet,
  press: finishForPrinter,
};

/** Runs in another thread. */
export function run(task: FinishTask): Promise<Emitted> {
  return finishers[task.finish](task);
}
