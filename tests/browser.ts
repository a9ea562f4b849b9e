import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { connect, type Page } from 'puppeteer';
import { findBrowser } from '../src/world/chromium/find.ts';
import { launch } from '../src/world/chromium/launch.ts';

/** The project's own cache, where the browser is unpacked once for all tests. */
const cache = join(import.meta.dirname, '..', 'node_modules', '.cache', 'pamphleteer');

/** A browser window for tests: the same browser that prints. */
export interface OpenBrowser {
  readonly page: Page;
  close(): Promise<void>;
}

export async function openBrowser(): Promise<OpenBrowser> {
  const { browser: found } = await findBrowser({ cache });
  if (found === undefined) throw new Error('no browser was found');
  await mkdir(cache, { recursive: true });
  // The pages are ours; some systems allow no sandbox.
  const running = await launch(cache, found, 'refused');
  running.hold(true);
  const browser = await connect({ transport: running.transport, defaultViewport: null });
  const [page = await browser.newPage()] = await browser.pages();
  return { page, close: () => running.stop() };
}
