import type { PublishEvent } from '../publish/world.ts';
import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

/** Keeps the stacks of what failed in us for the end, where they do not tear the progress apart. */
export function collectFaults(next: (event: PublishEvent) => void = () => {}) {
  const stacks: string[] = [];
  return {
    tell(event: PublishEvent): void {
      // Trouble with a hint is explained by its diagnostic; a stack says no more.
      const isOurs = event.type === 'fault' && event.error instanceof Error && !('hint' in event.error);
      if (isOurs && event.error instanceof Error) stacks.push(event.error.stack ?? event.error.message);
      next(event);
    },
    print({ say, colours }: Terminal): void {
      for (const stack of stacks) say(colours.dim(visible(stack)));
    },
  };
}
