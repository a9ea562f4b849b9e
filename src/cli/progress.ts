import type { PublishEvent } from '../publish/world.ts';
import type { Terminal } from './terminal.ts';
import { seconds } from './words.ts';

export interface Progress {
  readonly tell: (event: PublishEvent) => void;
  /** Ends the display, whatever state the work is in. */
  end(): Promise<void>;
}

/** Shows what publishing is at: a list of tasks when people watch, else one plain line a format. */
export function startProgress(terminal: Terminal, { quiet }: { readonly quiet: boolean }): Progress {
  if (quiet) return { tell() {}, async end() {} };
  if (!terminal.isLive) return { tell: (event) => tellPlainly(event, terminal), async end() {} };
  const list = import('./task-list.ts').then(({ startTaskList }) => startTaskList());
  // Events come in order, also those that come before the list is there.
  return {
    tell: (event) => void list.then(({ tell }) => tell(event)),
    end: async () => (await list).end(),
  };
}

function tellPlainly(event: PublishEvent, { say }: Terminal): void {
  if (event.type !== 'format-finished') return;
  const note = event.failed ? '  failed' : event.cached ? '  as before' : '';
  say(`${event.document}  ${event.format.padEnd(6)}  ${seconds(event.ms)}${note}`);
}
