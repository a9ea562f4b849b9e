import type { PublishEvent } from '../publish/world.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

/** Keeps what was passed over, and the stacks of what failed in us, for the end: there they tear no progress apart. */
export function collectFaults(next: (event: PublishEvent) => void = () => {}) {
  const stacks: string[] = [];
  const skipped: string[] = [];
  const left: string[] = [];
  return {
    tell(event: PublishEvent): void {
      // Trouble with a hint is explained by its diagnostic; a stack says no more.
      const isOurs = event.type === 'fault' && event.error instanceof Error && !('hint' in event.error);
      if (isOurs && event.error instanceof Error) stacks.push(event.error.stack ?? event.error.message);
      if (event.type === 'skipped') skipped.push(...event.paths);
      if (event.type === 'left-behind') left.push(...event.folders);
      next(event);
    },
    print({ say, colours }: Terminal): void {
      if (skipped.length > 0) {
        const list = skipped.map(visible).join(', ');
        say(
          `Not read, as no questions can be found in them: ${list}. Save what shall be read as .md or .txt.`,
        );
      }
      if (left.length > 0) {
        const list = left.map(visible).join(', ');
        say(
          `Made earlier, from sources that are not among these: ${list}. Delete what nobody shall read any more.`,
        );
      }
      for (const stack of stacks) say(colours.dim(visible(stack)));
    },
  };
}
