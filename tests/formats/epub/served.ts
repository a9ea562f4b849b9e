import { extname } from 'node:path';
import type { Page } from 'puppeteer';

/** Files that a browser window finds below an address, without a server: the browser that prints reaches no network. */
export interface Served {
  /** Ends without a slash. */
  readonly origin: string;
  /** Puts files there, in place of those of the same paths. */
  put(files: Iterable<{ readonly path: string; readonly bytes: Uint8Array }>): void;
  /** What was asked for and is not there. */
  readonly missed: readonly string[];
}

/** As a reading system is told: a page that is no well-formed XML then shows an error instead of its text. */
const mediaTypes: Readonly<Record<string, string>> = {
  '.xhtml': 'application/xhtml+xml',
  '.html': 'text/html',
  '.css': 'text/css',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
  '.woff2': 'font/woff2',
};

/** @param fallback Where else a file may lie. */
export async function serve(
  page: Page,
  fallback?: (path: string) => Promise<Uint8Array | undefined>,
): Promise<Served> {
  const origin = 'http://books.example.org';
  const held = new Map<string, Uint8Array>();
  const missed: string[] = [];
  await page.setRequestInterception(true);
  page.on('request', async (request) => {
    if (!request.url().startsWith(`${origin}/`)) return request.continue();
    const path = decodeURIComponent(new URL(request.url()).pathname).slice(1);
    const body = held.get(path) ?? (await fallback?.(path));
    if (body === undefined) missed.push(path);
    const contentType = mediaTypes[extname(path)] ?? 'application/octet-stream';
    return request.respond(body === undefined ? { status: 404, body: '' } : { contentType, body });
  });
  return {
    origin,
    missed,
    put(files) {
      for (const { path, bytes } of files) held.set(path, bytes);
    },
  };
}
