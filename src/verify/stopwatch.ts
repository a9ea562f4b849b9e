import type { Web } from '../model/context.ts';

/** A web whose waiting time is known. */
export interface TimedWeb {
  readonly web: Web;
  /** In milliseconds: as long as anything was being waited for. */
  waited(): number;
}

/** Takes the time that is spent waiting for the network, so that our own can be told from it. */
export function stopwatch(web: Web, clock: () => number): TimedWeb {
  let [pending, since, total] = [0, 0, 0];
  return {
    web: {
      async get(url) {
        if (pending === 0) since = clock();
        pending += 1;
        try {
          return await web.get(url);
        } finally {
          pending -= 1;
          if (pending === 0) total += clock() - since;
        }
      },
    },
    waited: () => total,
  };
}
