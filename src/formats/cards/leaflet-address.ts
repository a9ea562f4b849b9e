import { toString as textOf } from 'hast-util-to-string';
import type { Document } from '../../model/document.ts';
import { shownUrl } from '../../render/blocks/advice.ts';

/** Where to read a leaflet: the short address before the long one. */
export function addressOf({ meta }: Document): string | undefined {
  return meta.shortUrl ?? meta.canonicalUrl;
}

/** An address as people type it: without its scheme. */
export function shownAddress(url: string | undefined): string | null {
  return url === undefined ? null : textOf(shownUrl(url));
}
