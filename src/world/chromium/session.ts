import { setTimeout } from 'node:timers/promises';
import type { CDPSession } from 'puppeteer-core/internal/api/CDPSession.js';
import type { Page } from 'puppeteer-core/internal/api/Page.js';
import type { PrintPage } from '../../model/context.ts';
import { BrowserError, SandboxError } from './browser-error.ts';
import type { FoundBrowser } from './find.ts';
import type { Sandbox } from './flags.ts';
import { launch, type RunningBrowser } from './launch.ts';

/** One running browser with its one page. */
export interface Session {
  withPage<Result>(work: (page: PrintPage) => Promise<Result>): Promise<Result>;
  /** Whether the process still runs and its page answers. */
  readonly alive: boolean;
  hold(held: boolean): void;
  stop(): Promise<void>;
}

/** How long any one step may take, in milliseconds; a two-page leaflet takes 20 in all. */
const patience = 30_000;

/**
 * Starts a browser and readies its page. Where the system refuses the bundled browser its sandbox (Ubuntu 23.10 and
 * newer do so to all that is not packaged), it starts without: it prints our own sanitised page only, with scripts
 * off and no network, so that a clinic need not install anything. A browser of the system's keeps its sandbox.
 *
 * @param running Called as soon as the process runs.
 */
export async function openSession(
  cache: string,
  found: FoundBrowser,
  running: () => void = () => {},
): Promise<Session> {
  try {
    return await openOnce(cache, found, 'wanted', running);
  } catch (error) {
    if (!(error instanceof SandboxError) || found.origin !== 'bundled') throw error;
    return openOnce(cache, found, 'refused', running);
  }
}

/** Puppeteer is loaded while the browser starts: both take some 100 ms. */
async function openOnce(
  cache: string,
  found: FoundBrowser,
  sandbox: Sandbox,
  tellRunning: () => void,
): Promise<Session> {
  const running = await launch(cache, found, sandbox);
  tellRunning();
  let alive = true;
  const lost = (reject: (error: Error) => void) => (error: Error) => {
    alive = false;
    reject(error);
  };
  const died = new Promise<never>((_, reject) => void running.ended.then(lost(reject)));
  died.catch(() => {});
  try {
    const ready = await Promise.race([readyPage(running), died]);
    const crashed = new Promise<never>((_, reject) => ready.page.once('error', lost(reject)));
    crashed.catch(() => {});
    return {
      get alive() {
        return alive;
      },
      async withPage(work) {
        try {
          return await Promise.race([lend(ready, work), died, crashed]);
        } catch (error) {
          throw await reason(running, error);
        }
      },
      hold: running.hold,
      stop: running.stop,
    };
  } catch (error) {
    const known = await reason(running, error);
    await running.stop();
    throw known;
  }
}

/** Puppeteer learns of the end of a process before its exit code and last words are in: those say more. */
async function reason(running: RunningBrowser, error: unknown): Promise<unknown> {
  if (error instanceof BrowserError) return error;
  return Promise.race([running.ended, setTimeout(100, error)]);
}

interface ReadyPage {
  readonly page: Page;
  /** To the same page, for what puppeteer has no quick way to. */
  readonly session: CDPSession;
}

async function readyPage(running: RunningBrowser): Promise<ReadyPage> {
  // Puppeteer's entry for places that start no browser themselves: half the modules, 50 ms instead of 90.
  const { connect } = await import('puppeteer-core/internal/puppeteer-core-browser.js');
  const browser = await connect({
    transport: running.transport,
    defaultViewport: null,
    protocolTimeout: patience,
    downloadBehavior: { policy: 'deny' },
    issuesEnabled: false,
  });
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  page.setDefaultTimeout(patience);
  await Promise.all([
    page.setJavaScriptEnabled(false),
    page.setOfflineMode(true),
    // Fonts that only the print rules name are loaded before the page is laid out for print.
    page.emulateMediaType('print'),
  ]);
  return { page, session: await page.createCDPSession() };
}

/** Lends the page, and sees to it that what is printed is what was shown. */
async function lend<Result>(
  { page, session }: ReadyPage,
  work: (page: PrintPage) => Promise<Result>,
): Promise<Result> {
  let left: string | undefined;
  const watch = (frame: { url(): string }) => {
    if (frame === page.mainFrame()) left = frame.url();
  };
  const stay = () => {
    if (left !== undefined) throw new Error(`The page to print went elsewhere, to ${left}.`);
  };
  page.on('framenavigated', watch);
  try {
    return await work({
      async show(html) {
        await page.setContent(html, { waitUntil: 'load' });
        // Fonts are laid out with, or sizes are measured that are not printed.
        await page.evaluate(waitForFonts);
        stay();
      },
      // Puppeteer's own types describe what a handle may be; ours are JSON only.
      run: (script, given) => page.evaluate(script as never, given as never) as never,
      async print(quality) {
        const isFinal = quality === 'final';
        // Puppeteer's own way of printing asks for the fonts again and reads the file in pieces: half of the time.
        const printing = session.send('Page.printToPDF', {
          preferCSSPageSize: true,
          printBackground: true,
          generateTaggedPDF: isFinal,
          generateDocumentOutline: isFinal,
          transferMode: 'ReturnAsBase64',
        });
        // A page that went elsewhere may fail to print: the first is the reason.
        const { data } = await printing.finally(stay);
        return new Uint8Array(Buffer.from(data, 'base64'));
      },
    });
  } finally {
    page.off('framenavigated', watch);
  }
}

declare const document: { readonly fonts: { readonly ready: Promise<unknown> } };

/** Runs inside the page. */
async function waitForFonts(): Promise<void> {
  await document.fonts.ready;
}
