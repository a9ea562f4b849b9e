import { guessLegacy } from './legacy-encoding.ts';

/** Bytes as text. */
export interface Encoded {
  readonly text: string;
  /** The name of the encoding, when it was neither marked nor declared and is not UTF-8. */
  readonly guessed?: string;
}

/** Bytes that are no text. */
interface NotText {
  readonly fault: string;
  /** What could be read up to the fault. */
  readonly before?: string;
}

/**
 * Decodes by byte order mark, else as UTF-8, else by what the file declares, else by what the bytes look like. UTF-8
 * goes before a declaration: what is valid UTF-8 is hardly ever anything else, and old pages often declare wrongly.
 */
export function textOf(bytes: Uint8Array, declared: string | undefined): Encoded | NotText {
  const marked = markOf(bytes) ?? unmarkedUtf16(bytes);
  if (marked === 'utf-32le' || marked === 'utf-32be') return utf32(bytes, marked === 'utf-32le');
  if (marked !== undefined) {
    const text = decoded(bytes, marked);
    return text === undefined ? { fault: `Unexpected bytes in ${marked.toUpperCase()}` } : { text };
  }
  // Pure ASCII with escapes: valid UTF-8, and yet something else.
  const escaped =
    declared?.trim().toLowerCase() === 'iso-2022-jp' ? decoded(bytes, 'iso-2022-jp') : undefined;
  const text = escaped ?? decoded(bytes, 'utf-8');
  if (text !== undefined) return { text };
  const asDeclared = declared === undefined ? undefined : decoded(bytes, declared.trim());
  if (asDeclared !== undefined && !/[\u0080-\u009F\uFFFD]/.test(asDeclared)) return { text: asDeclared };
  const guess = isDamagedUtf8(bytes) ? undefined : guessLegacy(bytes);
  if (guess !== undefined) return { text: guess.text, guessed: guess.name };
  const first = firstFault(bytes);
  const byte = (bytes[first] ?? 0).toString(16).toUpperCase().padStart(2, '0');
  const before = new TextDecoder().decode(bytes.subarray(0, first));
  return { fault: `Unexpected byte 0x${byte}`, before };
}

function decoded(bytes: Uint8Array, encoding: string): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    // Bytes that are invalid, or a name that is none.
    return undefined;
  }
}

type Wide = 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';

function markOf([first, second, third, fourth]: Uint8Array): Wide | undefined {
  if (first === 0xff && second === 0xfe) return third === 0 && fourth === 0 ? 'utf-32le' : 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0 && second === 0 && third === 0xfe && fourth === 0xff) return 'utf-32be';
  return undefined;
}

/** How many bytes are looked at. */
const sampled = 4096;

/** UTF-16 without a mark, when it is mostly ASCII: every second byte is 0. */
function unmarkedUtf16(bytes: Uint8Array): Wide | undefined {
  const sample = bytes.subarray(0, sampled);
  if (sample.length < 4 || bytes.length % 2 === 1) return undefined;
  const zeros = [0, 0];
  for (const [index, byte] of sample.entries())
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  const half = sample.length / 2;
  const [even = 0, odd = 0] = zeros;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  return even > half * 0.7 && odd < half * 0.05 ? 'utf-16be' : undefined;
}

function utf32(bytes: Uint8Array, little: boolean): Encoded | NotText {
  const fault = { fault: 'Unexpected bytes in UTF-32' };
  if (bytes.length % 4 !== 0) return fault;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const pieces: string[] = [];
  for (let at = 4; at < bytes.length; at += 4) {
    const point = view.getUint32(at, little);
    if (point > 0x10ffff || (point >= 0xd800 && point <= 0xdfff)) return fault;
    pieces.push(String.fromCodePoint(point));
  }
  return { text: pieces.join('') };
}

/** So many characters of UTF-8 for one fault are no accident: the text is UTF-8, and damaged. */
const wholeForOne = 2;
const fewestWhole = 3;

function isDamagedUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let faults = 0;
  /** Letters with accents and typographic signs, which no older encoding writes with these bytes. */
  let western = 0;
  for (let at = 0; at < bytes.length; ) {
    const length = lengthAt(bytes, at);
    if (length > 1) whole += 1;
    if (length > 1 && (bytes[at] === 0xc3 || (bytes[at] === 0xe2 && bytes[at + 1] === 0x80))) western += 1;
    if (length === 0) faults += 1;
    at += Math.max(1, length);
  }
  const isWestern = whole > 1 && western === whole && whole >= faults;
  return isWestern || (whole >= fewestWhole && whole >= faults * wholeForOne);
}

/** Where the first byte stands that is no UTF-8. */
function firstFault(bytes: Uint8Array): number {
  let at = 0;
  for (let length = 1; at < bytes.length && length > 0; at += length) length = lengthAt(bytes, at);
  return at;
}

/** The bytes of the UTF-8 character at a place; 0 where there is none (Unicode 17, table 3-7). */
function lengthAt(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] ?? 0;
  if (lead < 0x80) return 1;
  const length = lead < 0xc2 ? 0 : lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : lead < 0xf5 ? 4 : 0;
  const second = bytes[at + 1] ?? 0;
  const low = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const high = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (length === 0 || second < low || second > high) return 0;
  for (let next = at + 2; next < at + length; next += 1) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  return length;
}
