import { extname } from 'node:path';
import type { PrintedText } from '../../model/printed-text.ts';
import type { Prints } from './edition.ts';
import type { PageTask } from './page-task.ts';

/**
 * Where the pages of the a4 edition begin, found in another thread as soon as the browser has printed it: who names the
 * pages need not wait until the file is finished. Nothing where there is no print.
 */
export async function pagesAside({ job, printed }: Prints): Promise<PrintedText | undefined> {
  const { value } = await printed('a4');
  if (value?.stretches === undefined) return undefined;
  const task: PageTask = { bytes: value.bytes, stretches: value.stretches };
  return job.tools.threads.run(taskModule, task) as Promise<PrintedText | undefined>;
}

/** Installed, the code is compiled: its files end otherwise. */
const taskModule = new URL(`./page-task${extname(import.meta.url)}`, import.meta.url).href;
