import { createHash } from 'node:crypto';
import type { FormatName } from '../model/artifact.ts';
import type { Settings } from '../model/context.ts';
import type { Document } from '../model/document.ts';
import type { PrintedText } from '../model/printed-text.ts';

/**
 * Names what a format makes of a document by everything that goes into it. Equal keys mean equal bytes; anything
 * that changes an output must change its key.
 *
 * @param tool The program, its templates and, for formats that print, the browser.
 * @param printed Where the pages of the print begin, for formats that name them.
 */
export function cacheKey(
  format: FormatName,
  document: Document,
  settings: Settings,
  tool: readonly string[],
  printed?: PrintedText,
): string {
  const text = JSON.stringify([format, tool, document, settings, printed], (_, value: unknown) =>
    value instanceof Uint8Array ? sha256(value) : value,
  );
  return sha256(text);
}

/** In hexadecimal. */
export function sha256(data: string | Uint8Array): string {
  return createHash('sha256').update(data).digest('hex');
}
