import type { ElementContent } from 'hast';
import { qrBlock } from '../../../render/blocks/qr.ts';
import type { Job } from '../job.ts';

/** The way to the current version; nothing where the document names none. */
export function onlineVersion({ document: { meta }, settings }: Job): ElementContent[] {
  const url = meta.shortUrl ?? meta.canonicalUrl;
  return url === undefined ? [] : [qrBlock(url, settings.strings)];
}
