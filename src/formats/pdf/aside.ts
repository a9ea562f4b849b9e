import { extname } from 'node:path';
import type { EditionName } from '../../model/artifact.ts';
import type { Document, RichText } from '../../model/document.ts';
import type { Emitted } from '../format.ts';
import type { Job, JobData } from './job.ts';
import type { Printed } from './layout.ts';

/** What is made of a print: the copy to read, the sheets of a booklet, the file for a printer. */
export type Finish = 'reading' | 'booklet' | 'press';

/** One print to be finished, and all that it takes. Plain data: it goes to another thread. */
export interface FinishTask {
  readonly finish: Finish;
  readonly printed: Printed;
  readonly edition: EditionName;
  /** Tells further files of an edition from its first. */
  readonly part?: string;
  readonly job: JobData;
  /** Of the press, for files that go there. */
  readonly profile?: Uint8Array;
}

/**
 * Finishes a print and holds it to its promise, in another thread: meanwhile the browser lays out the next one here.
 * The two take about the same time.
 */
export function finishAside(
  task: Omit<FinishTask, 'job'>,
  { document, settings, tools }: Job,
): Promise<Emitted> {
  const { logo: _, ...brand } = settings.brand;
  // Pictures are in the print already.
  const job: JobData = { document: withoutTrees(document), settings: { ...settings, brand, assets: [] } };
  const whole: FinishTask = { ...task, job };
  return tools.threads.run(taskModule, whole) as Promise<Emitted>;
}

/** Installed, the code is compiled: its files end otherwise. */
const taskModule = new URL(`./finish-task${extname(import.meta.url)}`, import.meta.url).href;

/** Finishing needs titles and questions, not what stands in the answers. */
function withoutTrees(document: Document): Document {
  const bare = (text: RichText): RichText => ({ text: '', tree: { ...text.tree, children: [] } });
  return {
    ...document,
    intro: null,
    sections: document.sections.map((section) => ({
      ...section,
      intro: null,
      questions: section.questions.map((question) => ({ ...question, answer: bare(question.answer) })),
    })),
  };
}
