import { resolve } from 'node:path';
import type { Browser, PrintPage } from '../../model/context.ts';
import { asBrowserError, isTimeout } from './browser-error.ts';
import { type FoundBrowser, findBrowser } from './find.ts';
import { openSession, type Session } from './session.ts';

export interface ChromiumOptions {
  /** Pamphleteer's cache folder: the only place that the browser writes to. */
  readonly cache: string;
  /** The path of a browser, when the user names one. */
  readonly browser?: string;
  /** Ends the browser and every print when aborted. */
  readonly signal?: AbortSignal;
}

export interface Chromium extends Browser {
  /** Begins to start the browser, without waiting: it takes its time beside other work. Trouble shows at the first print. */
  warm(): Promise<void>;
  /** Ends the browser and removes what it wrote. A later print would start another. */
  close(): Promise<void>;
  /** How many times a browser was started. */
  readonly starts: number;
}

type Work<Result> = (page: PrintPage) => Promise<Result>;

/**
 * A browser that is started by its first print (or `warm`), once, and prints one page after the other: pages side by
 * side are no faster. A browser that crashes is started again, once for each work.
 *
 * @throws from `withPage` and `fingerprint`: BrowserError when there is no browser or it fails twice
 */
export function createChromium(options: ChromiumOptions): Chromium {
  const cache = resolve(options.cache);
  let found: Promise<FoundBrowser> | undefined;
  let session: Promise<Session> | undefined;
  let last: Promise<unknown> = Promise.resolve();
  let starts = 0;
  let waiting = 0;
  let tellRunning = nothing;

  const find = () => {
    found ??= findBrowser(options).then((search) => {
      if (search.browser === undefined) throw search.error;
      return search.browser;
    });
    return found;
  };
  const open = () => {
    session ??= find().then(async (browser) => {
      options.signal?.throwIfAborted();
      starts += 1;
      const opened = await openSession(cache, browser, () => tellRunning());
      opened.hold(waiting > 0);
      return opened;
    });
    session.catch(() => {});
    return session;
  };
  const close = async () => {
    const closing = session;
    session = undefined;
    await (await closing?.catch(() => undefined))?.stop();
  };
  options.signal?.addEventListener('abort', () => void close(), { once: true });

  const attempt = async <Result>(work: Work<Result>, isLast: boolean): Promise<Result> => {
    options.signal?.throwIfAborted();
    const opening = open();
    let opened: Session | undefined;
    try {
      opened = await opening;
      opened.hold(true);
      return await opened.withPage(work);
    } catch (error) {
      // A page that cannot be printed fails again; a browser that died or hung may not.
      const failed = opened?.alive !== true || isTimeout(error);
      const wasClosed = session !== opening;
      await close();
      options.signal?.throwIfAborted();
      if (failed && opened !== undefined && !isLast && !wasClosed) return attempt(work, true);
      throw failed ? asBrowserError(error, cache) : error;
    }
  };

  return {
    get starts() {
      return starts;
    },
    async fingerprint() {
      const { kind, version, origin } = await find();
      return `${kind} ${version}${origin === 'bundled' ? ' bundled' : ''}`;
    },
    async withPage(work) {
      waiting += 1;
      const done = last.then(() => attempt(work, false));
      last = done.catch(() => {});
      try {
        return await done;
      } finally {
        waiting -= 1;
        if (waiting === 0) (await session?.catch(() => undefined))?.hold(false);
      }
    },
    async warm() {
      const running = new Promise<void>((resolve) => {
        tellRunning = resolve;
      });
      await Promise.race([running, open().then(nothing, nothing)]);
    },
    close,
  };
}

function nothing(): void {}
