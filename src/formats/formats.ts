import type { FormatName } from '../model/artifact.ts';
import type { Format } from './format.ts';

/**
 * Every kind of output. Each is loaded when a run asks for it: a page needs no PDF library, a check no zip.
 */
export const formats: Readonly<Record<FormatName, () => Promise<Format>>> = {
  pdf: async () => (await import('./pdf/pdf.ts')).pdf,
  cards: async () => (await import('./cards/cards.ts')).cards,
  html: async () => (await import('./html/html.ts')).html,
  epub: async () => (await import('./epub/epub.ts')).epub,
  jsonld: async () => (await import('./jsonld/jsonld.ts')).jsonld,
};
