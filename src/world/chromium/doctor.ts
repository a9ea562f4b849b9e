import { findBrowser, type Look, type SearchOptions } from './find.ts';

/** What `doctor` tells about the browser. Plain JSON. */
export interface BrowserReport {
  readonly ok: boolean;
  /** One line: the browser, or why there is none. */
  readonly summary: string;
  readonly hint?: string;
  readonly looked: readonly Look[];
}

/** Looks for a browser as `publish` would and reports. Starts and unpacks nothing. */
export async function examineBrowser(options: SearchOptions): Promise<BrowserReport> {
  const search = await findBrowser(options);
  const { looked } = search;
  if (search.browser === undefined) {
    return { ok: false, summary: search.error.message, hint: search.error.hint, looked };
  }
  const { kind, version, origin, path } = search.browser;
  return { ok: true, summary: `${kind} ${version} (${origin}): ${path}`, looked };
}
