import type { Code } from '../model/codes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Page } from './page.ts';

/** One promise that a page with FAQ markup keeps, looked at on the page as it was served. */
export interface Rule {
  /** Its number in the README: E for errors, W for warnings. */
  readonly number: `${'E' | 'W'}${number}`;
  /** What it can find. */
  readonly codes: readonly Code[];
  /** Places in what it finds point into the page. */
  check(page: Page, about: About): readonly Diagnostic[];
}

/** What a page does not say itself. */
export interface About {
  /** ISO 8601; without it no date is called past or future. */
  readonly today?: string;
  /** Where it was found, and with what around it; `undefined` for a page that nobody serves yet. */
  readonly served?: Served;
  /** A draft is kept from search engines on purpose. */
  readonly isDraft?: boolean;
}

export interface Served {
  /** After all redirects. */
  readonly url: string;
  /** Of HTTP. */
  readonly status: number;
  /** `X-Robots-Tag`. */
  readonly robotsHeader: string | undefined;
  /**
   * What robots.txt says to search engines about the page. `failing`: the server has an error in its place, which they take
   * for "stay out" (RFC 9309, 2.3.1.4).
   */
  readonly robotsTxt: 'open' | 'closed' | 'failing';
  /** The address in `Link: <…>; rel="canonical"`. */
  readonly canonicalHeader: string | undefined;
  /** Pictures that were fetched, by address: their size in pixels, or why there is none. */
  readonly pictures: ReadonlyMap<string, Picture>;
}

export type Picture = { readonly width: number; readonly height: number } | { readonly trouble: string };
