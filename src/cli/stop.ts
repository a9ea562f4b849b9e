/** The user, or the system, ended the run. */
export class Stopped extends Error {
  override readonly name = 'Stopped';
  readonly exitCode: number;

  constructor(signal: keyof typeof exitCodes) {
    super('Stopped.');
    this.exitCode = exitCodes[signal];
  }
}

/** 128 + the number of the signal, as shells have it. */
const exitCodes = { SIGINT: 130, SIGTERM: 143, SIGHUP: 129 } as const;

/** In milliseconds: how long work may take to end by itself once it is told to. */
const patience = 2000;

/**
 * Does work that Ctrl+C and the system's signals stop in good order: the work's signal is aborted, so that it writes
 * nothing more and closes what it has opened. A second Ctrl+C ends the program at once.
 *
 * @throws Stopped when a signal came before the work was done
 */
export async function untilStopped<T>(work: (signal: AbortSignal) => Promise<T>): Promise<T> {
  const controller = new AbortController();
  const signals = Object.keys(exitCodes) as (keyof typeof exitCodes)[];
  let timer: NodeJS.Timeout | undefined;
  const stopped = Promise.withResolvers<never>();
  const stop = (signal: NodeJS.Signals) => {
    forget();
    const reason = new Stopped(signal as keyof typeof exitCodes);
    controller.abort(reason);
    timer = setTimeout(() => stopped.reject(reason), patience);
  };
  const forget = () => {
    for (const signal of signals) process.off(signal, stop);
  };
  for (const signal of signals) process.on(signal, stop);
  try {
    return await Promise.race([work(controller.signal), stopped.promise]);
  } catch (error) {
    throw controller.signal.aborted ? controller.signal.reason : error;
  } finally {
    clearTimeout(timer);
    forget();
  }
}
