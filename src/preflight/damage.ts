import { PDFInvalidObject, PDFStream, type Pdf } from '../pdf/pdf-lib.ts';
import { isWhole } from '../pdf/streams.ts';

/** Readers look for the end of a file, and of its header, in so many bytes (ISO 32000-1, annex H.3). */
const searched = 1024;

/**
 * What is damaged in a file that the library could read all the same: it is patient where a printer's machine is not.
 *
 * @returns What was found and what was expected, or nothing.
 */
export function damageOf(bytes: Uint8Array, pdf: Pdf): string | undefined {
  if (!hasEnd(bytes))
    return 'Unexpected end of the file, expected its table of contents there: a part of it is missing';
  const broken = pdf.context
    .enumerateIndirectObjects()
    .filter(
      ([, object]) => object instanceof PDFInvalidObject || (object instanceof PDFStream && !isWhole(object)),
    );
  if (broken.length === 0) return undefined;
  return `Unexpected damage in ${broken.length === 1 ? 'a part' : `${broken.length} parts`} of the file that cannot be read`;
}

/** Whether the last lines lead to a table of all objects, or to a stream that holds one (7.5.5, 7.5.8). */
function hasEnd(bytes: Uint8Array): boolean {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tail = file.subarray(-searched).toString('latin1');
  const [, offset] = /startxref\s+(\d+)\s+%%EOF/.exec(tail.slice(tail.lastIndexOf('startxref'))) ?? [];
  if (offset === undefined) return false;
  // Offsets count from the header, before which mail programs sometimes put lines of their own (annex H.3.2).
  const header = Math.max(0, file.subarray(0, searched).indexOf('%PDF-'));
  return [0, header].some((before) => {
    const at = Number(offset) + before;
    return /^\s*(?:xref|\d+\s+\d+\s+obj)/.test(file.subarray(at, at + 32).toString('latin1'));
  });
}
