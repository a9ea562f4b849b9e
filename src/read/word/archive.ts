import { crc32, inflateRawSync } from 'node:zlib';

/** The files of a ZIP archive by name, unpacked; or why there are none. */
export type Archive =
  | { readonly files: ReadonlyMap<string, Uint8Array> }
  | { readonly fault: 'no-archive' | 'damaged' | 'locked' | 'too-large' };

/** More is a trap: a leaflet with many photos stays far below. In bytes, over all files. */
const mostBytes = 200 * 1024 * 1024;

// Signatures and lengths: PKWARE APPNOTE 6.3.10, sections 4.3.7, 4.3.12, 4.3.16.
const localHeader = 0x04034b50;
const entryHeader = 0x02014b50;
const endOfDirectory = 0x06054b50;

interface Entry {
  readonly name: string;
  readonly isLocked: boolean;
  /** 0 stored, 8 deflated. */
  readonly method: number;
  readonly checksum: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

/** Unpacks a ZIP archive. Every file is held to its checksum, as half a sentence would be worse than none. */
export function openArchive(bytes: Uint8Array): Archive {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes.length < 22 || view.getUint32(0, true) !== localHeader) return { fault: 'no-archive' };
  try {
    return unpack(bytes, view);
  } catch {
    // Offsets that point outside, and streams that cannot be inflated.
    return { fault: 'damaged' };
  }
}

function unpack(bytes: Uint8Array, view: DataView): Archive {
  const entries = entriesOf(bytes, view);
  if (entries === undefined) return { fault: 'damaged' };
  if (entries.some((entry) => entry.isLocked)) return { fault: 'locked' };
  const files = new Map<string, Uint8Array>();
  let left = mostBytes;
  for (const entry of entries) {
    if (entry.unpacked > left) return { fault: 'too-large' };
    const file = unpackOne(entry, bytes, view);
    if (file === undefined) return { fault: 'damaged' };
    left -= file.length;
    files.set(entry.name, file);
  }
  return { files };
}

function entriesOf(bytes: Uint8Array, view: DataView): Entry[] | undefined {
  const end = endAt(view);
  if (end === undefined) return undefined;
  // Something may stand before the archive, so the directory is counted from its end.
  const size = view.getUint32(end + 12, true);
  const shift = end - size - view.getUint32(end + 16, true);
  const entries: Entry[] = [];
  let at = end - size;
  while (at < end && view.getUint32(at, true) === entryHeader) {
    const nameLength = view.getUint16(at + 28, true);
    entries.push({
      name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength)).replaceAll('\\', '/'),
      isLocked: (view.getUint16(at + 8, true) & 1) === 1,
      method: view.getUint16(at + 10, true),
      checksum: view.getUint32(at + 16, true),
      packed: view.getUint32(at + 20, true),
      unpacked: view.getUint32(at + 24, true),
      offset: view.getUint32(at + 42, true) + shift,
    });
    at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
  }
  return at === end ? entries : undefined;
}

/** Where the end record begins: the last thing in the file, but for a comment of 65,535 bytes at most. */
function endAt(view: DataView): number | undefined {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - 22 - 0xffff); at -= 1) {
    if (view.getUint32(at, true) === endOfDirectory) return at;
  }
  return undefined;
}

function unpackOne(entry: Entry, bytes: Uint8Array, view: DataView): Uint8Array | undefined {
  const { offset, method, packed, unpacked } = entry;
  if (view.getUint32(offset, true) !== localHeader) return undefined;
  const start = offset + 30 + view.getUint16(offset + 26, true) + view.getUint16(offset + 28, true);
  const data = bytes.subarray(start, start + packed);
  if (method !== 0 && method !== 8) return undefined;
  // A stream that is longer than it says stops at the limit, so that it cannot fill the memory.
  const file = method === 0 ? data : inflateRawSync(data, { maxOutputLength: Math.max(unpacked, 1) });
  return file.length === unpacked && crc32(file) === entry.checksum ? file : undefined;
}
