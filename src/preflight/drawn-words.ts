import { createHash } from 'node:crypto';
import type { Drawing } from '../pdf/drawing.ts';
import { plain } from './words.ts';

/** Names what pages show, letter by letter as it is drawn; in which order the pages lie makes no difference. */
export function digestOfPages(pages: readonly Pick<Drawing, 'texts'>[]): string {
  const each = pages.map(({ texts }) => plain(texts.map(({ text }) => text).join('')).replace(/\s+/gu, ''));
  return createHash('sha256').update(each.toSorted().join('\n')).digest('hex');
}
