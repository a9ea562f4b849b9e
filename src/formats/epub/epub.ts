import { hasErrors } from '../../model/diagnostic.ts';
import type { Emit } from '../format.ts';
import { buildBook } from './book.ts';
import { expectedOf } from './check/expected.ts';
import { reportFindings } from './check/report.ts';
import { startPacker } from './pack-aside.ts';

/**
 * The e-book: EPUB 3 with an EPUB 2 table of contents, nothing in it but what this document shows. It is checked as it is
 * packed; one that is not valid, or lacks words, is not handed out.
 */
export const emitEpub: Emit = async (document, settings, tools) => {
  const packer = startPacker();
  try {
    const book = await buildBook(document, settings, tools);
    const { bytes, findings } = await packer.pack(book, expectedOf(document, settings));
    const diagnostics = reportFindings(findings, document);
    if (hasErrors(diagnostics)) return { artifacts: [], diagnostics };
    const path = `${document.id}.epub`;
    return { artifacts: [{ path, mediaType: 'application/epub+zip', bytes }], diagnostics };
  } finally {
    packer.stop();
  }
};
