import { Listr, type ListrTask } from 'listr2';
import type { PublishEvent } from '../publish/world.ts';
import { seconds } from './words.ts';

type Planned = Extract<PublishEvent, { readonly type: 'planned' }>;
type Finished = Extract<PublishEvent, { readonly type: 'format-finished' }>;
type Gate = PromiseWithResolvers<Finished | undefined>;

/** With more documents than this, those that are done fold into one line. */
const mostUnfolded = 3;

/** A task a document and one below it a format, with times, redrawn in place. Driven by events alone. */
export function startTaskList(): { tell(event: PublishEvent): void; end(): Promise<void> } {
  const gates = new Map<string, Gate>();
  let running: Promise<unknown> = Promise.resolve();

  function open(planned: Planned): void {
    const tasks = planned.documents.map(({ id, title }): ListrTask => {
      const formats = planned.formats.map((format): ListrTask => {
        const gate: Gate = Promise.withResolvers();
        gates.set(`${id}/${format}`, gate);
        return {
          title: format,
          task: async (_, task) => {
            const event = await gate.promise;
            if (event === undefined) return task.skip();
            if (event.failed) throw new Error(`${format}  failed`);
            task.title = `${format.padEnd(6)}  ${event.cached ? 'as before' : seconds(event.ms)}`;
          },
        };
      });
      return { title, task: (_, task) => task.newListr(formats, { concurrent: true, exitOnError: false }) };
    });
    const options = { collapseSubtasks: planned.documents.length > mostUnfolded };
    running = new Listr(tasks, {
      concurrent: true,
      exitOnError: false,
      registerSignalListeners: false,
      rendererOptions: options,
    }).run();
  }

  return {
    tell(event) {
      if (event.type === 'planned') open(event);
      if (event.type === 'format-finished') gates.get(`${event.document}/${event.format}`)?.resolve(event);
      if (event.type === 'document-finished') {
        // Formats that had nothing to do.
        for (const [name, gate] of gates) if (name.startsWith(`${event.document}/`)) gate.resolve(undefined);
      }
    },
    async end() {
      for (const gate of gates.values()) gate.resolve(undefined);
      await running;
    },
  };
}
