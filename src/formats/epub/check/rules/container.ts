import type { OpenedBook } from '../opened-book.ts';
import type { Found } from '../rule.ts';

/**
 * What OCF 3.3 (4.3.3) asks of the first 58 bytes, by which programs tell an e-book: the entry `mimetype` comes first,
 * unpacked, without extra field and flags. Offsets: PKWARE APPNOTE 6.3.10, 4.3.7.
 */
export function* mimetypeComesFirst({ bytes }: OpenedBook): Generator<Found> {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 58));
  const isPlain = head.readUInt16LE(8) === 0 && head.readUInt16LE(28) === 0;
  const says = head.toString('latin1', 30);
  if (!isPlain || says !== 'mimetypeapplication/epub+zip')
    yield {
      file: 'mimetype',
      message: `Unexpected start of the file, expected the entry "mimetype", not packed, with "application/epub+zip"`,
    };
}
