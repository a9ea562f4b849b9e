import type { Emit } from '../format.ts';
import { buildBook } from './book.ts';
import { startPacker } from './pack-aside.ts';

/** The e-book: EPUB 3 with an EPUB 2 table of contents, nothing in it but what this document shows. */
export const emitEpub: Emit = async (document, settings, tools, print) => {
  const packer = startPacker();
  try {
    const bytes = await packer.pack(
      await buildBook(document, settings, tools, { printed: await print?.text }),
    );
    const path = `${document.id}.epub`;
    return { artifacts: [{ path, mediaType: 'application/epub+zip', bytes }], diagnostics: [] };
  } finally {
    packer.stop();
  }
};
