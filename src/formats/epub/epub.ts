import { hasErrors } from '../../model/diagnostic.ts';
import { isDraft } from '../../model/document.ts';
import type { Emit } from '../format.ts';
import { buildBook } from './book.ts';
import { expectedOf } from './check/expected.ts';
import { mayClaim, reportFindings } from './check/report.ts';
import { drawCover } from './draw-cover.ts';
import { startPacker } from './pack-aside.ts';

/**
 * The e-book: EPUB 3 with an EPUB 2 table of contents, nothing in it but what this document shows. It is checked as it is
 * packed; one that is not valid, or lacks words, is not handed out, and one in which anything at all was found makes no
 * claim of conformance.
 */
export const emitEpub: Emit = async (document, settings, tools, print) => {
  const packer = startPacker();
  try {
    const [{ cover, diagnostics: told }, printed] = await Promise.all([
      drawCover(document, settings, tools),
      print?.text,
    ]);
    const expected = expectedOf(document, settings);
    const pack = async (isChecked: boolean) =>
      packer.pack(await buildBook(document, settings, tools, { printed, cover, isChecked }), expected);
    const wantsClaim = settings.brand.ebook !== undefined && !isDraft(document);
    const first = await pack(wantsClaim);
    // The very bytes that make the claim have been checked; where it does not hold, the book is made again without it.
    const { bytes, findings } = wantsClaim && !mayClaim(first.findings) ? await pack(false) : first;
    const diagnostics = [...told, ...reportFindings(findings, document)];
    if (hasErrors(diagnostics)) return { artifacts: [], diagnostics };
    const path = `${document.id}.epub`;
    return { artifacts: [{ path, mediaType: 'application/epub+zip', bytes }], diagnostics };
  } finally {
    packer.stop();
  }
};
