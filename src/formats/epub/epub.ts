import type { Emit } from '../format.ts';
import { buildBook } from './book.ts';
import { packAside } from './pack-aside.ts';

/** The e-book: EPUB 3 with an EPUB 2 table of contents, nothing in it but what this document shows. */
export const emitEpub: Emit = async (document, settings, tools) => {
  const bytes = await packAside(await buildBook(document, settings, tools));
  const path = `${document.id}.epub`;
  return { artifacts: [{ path, mediaType: 'application/epub+zip', bytes }], diagnostics: [] };
};
