import { PDFArray, PDFDict, PDFName, PDFNumber, PDFStream, type PdfDict, type PdfObject } from './pdf-lib.ts';
import { decodedBytes } from './streams.ts';

/** One code of a shown string: what it says, and how far it moves the pen, in thousandths of the type size. */
interface Glyph {
  readonly text: string;
  readonly width: number;
  /** A single byte 32, which word spacing widens (ISO 32000-1, 9.3.3). */
  readonly isSpace: boolean;
}

/** A font as a page uses it. */
export interface Font {
  readonly name: string;
  readonly isEmbedded: boolean;
  /** Whether its codes are mapped to characters, so that its text can be searched and read out. */
  readonly isMapped: boolean;
  /** @param bytes A shown string, as latin-1 text. */
  glyphsOf(bytes: string): readonly Glyph[];
}

/** Stands for a code of which nobody knows what it says. */
export const unmapped = '\uFFFD';

/** Reads a font dictionary (ISO 32000-1, 9.6 and 9.7). */
export function readFont(dict: PdfDict): Font {
  const subtype = nameAt(dict, 'Subtype');
  return subtype === 'Type0' ? readComposite(dict) : readSimple(dict, subtype);
}

function readComposite(dict: PdfDict): Font {
  const descendants = dict.lookup(PDFName.of('DescendantFonts'));
  const first = descendants instanceof PDFArray ? descendants.lookup(0) : undefined;
  const descendant = first instanceof PDFDict ? first : undefined;
  const widths = compositeWidths(descendant?.lookup(PDFName.of('W')));
  const usual = numberAt(descendant, 'DW') ?? 1000;
  const map = unicodeMap(dict);
  const known = new Map<string, Glyph>();
  /** Chromium shows letters one by one. */
  const single = new Map<string, readonly Glyph[]>();
  const glyph = (code: string): Glyph => {
    const cid = (code.charCodeAt(0) << 8) | (code.charCodeAt(1) || 0);
    const made = { text: map?.get(cid) ?? unmapped, width: widths.get(cid) ?? usual, isSpace: false };
    known.set(code, made);
    return made;
  };
  return {
    name: nameAt(dict, 'BaseFont') ?? '',
    isEmbedded: isEmbedded(descendant),
    isMapped: map !== undefined,
    glyphsOf(bytes) {
      const letter = single.get(bytes);
      if (letter !== undefined) return letter;
      const glyphs: Glyph[] = [];
      for (let at = 0; at < bytes.length; at += 2) {
        const code = bytes.slice(at, at + 2);
        glyphs.push(known.get(code) ?? glyph(code));
      }
      if (bytes.length === 2) single.set(bytes, glyphs);
      return glyphs;
    },
  };
}

/** What a code of a font without widths moves: the standard fonts are not measured here, as none may be used. */
const guessedWidth = 500;

function readSimple(dict: PdfDict, subtype: string | undefined): Font {
  const first = numberAt(dict, 'FirstChar') ?? 0;
  const widths = dict.lookup(PDFName.of('Widths'));
  const map = unicodeMap(dict);
  const isType3 = subtype === 'Type3';
  const matrix = dict.lookup(PDFName.of('FontMatrix'));
  // The glyphs of a Type 3 font are drawn in a space of their own (9.6.5).
  const scale = isType3 && matrix instanceof PDFArray ? Number(String(matrix.get(0))) * 1000 : 1;
  const widthOf = (code: number) => {
    const width = widths instanceof PDFArray ? widths.lookup(code - first) : undefined;
    return width instanceof PDFNumber ? width.asNumber() * scale : guessedWidth;
  };
  return {
    name: nameAt(dict, 'BaseFont') ?? nameAt(dict, 'Name') ?? '',
    isEmbedded: isType3 || isEmbedded(dict),
    isMapped: map !== undefined || (!isType3 && nameAt(dict, 'Encoding') !== undefined),
    glyphsOf: (bytes) =>
      Array.from(bytes, (character) => {
        const code = character.charCodeAt(0);
        return { text: map?.get(code) ?? character, width: widthOf(code), isSpace: code === 32 };
      }),
  };
}

function isEmbedded(dict: PdfDict | undefined): boolean {
  const descriptor = dict?.lookup(PDFName.of('FontDescriptor'));
  if (!(descriptor instanceof PDFDict)) return false;
  return ['FontFile', 'FontFile2', 'FontFile3'].some((key) => {
    const program = descriptor.lookup(PDFName.of(key));
    return program instanceof PDFStream && isFontProgram(decodedBytes(program));
  });
}

/** By its first bytes: TrueType, OpenType, Type 1, bare CFF (ISO 32000-1, table 126). */
function isFontProgram(bytes: Uint8Array): boolean {
  const start = Buffer.from(bytes.subarray(0, 4)).toString('latin1');
  if (['\0\x01\0\0', 'true', 'OTTO'].includes(start)) return hasTables(bytes);
  return (
    bytes.length > 100 &&
    (start.startsWith('%!') || start.startsWith('\x80\x01') || start.startsWith('\x01\0'))
  );
}

/** Whether the tables of an OpenType font are all inside its bytes. */
function hasTables(bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const count = bytes.length > 12 ? view.getUint16(4) : 0;
  if (count === 0 || bytes.length < 12 + 16 * count) return false;
  return Array.from({ length: count }, (_, index) => 12 + 16 * index).every(
    (at) => view.getUint32(at + 8) + view.getUint32(at + 12) <= bytes.length,
  );
}

/** `[ first [w1 w2 …] first last w … ]` (9.7.4.3). */
function compositeWidths(list: PdfObject | undefined): ReadonlyMap<number, number> {
  const widths = new Map<number, number>();
  if (!(list instanceof PDFArray)) return widths;
  for (let index = 0; index < list.size(); ) {
    const first = numberOf(list.lookup(index)) ?? 0;
    const next = list.lookup(index + 1);
    if (next instanceof PDFArray) {
      for (const [offset, width] of next.asArray().entries())
        widths.set(first + offset, numberOf(width) ?? 0);
      index += 2;
    } else {
      const width = numberOf(list.lookup(index + 2)) ?? 0;
      for (let code = first; code <= (numberOf(next) ?? first); code += 1) widths.set(code, width);
      index += 3;
    }
  }
  return widths;
}

/** The map from codes to characters (9.10.3). */
function unicodeMap(dict: PdfDict): ReadonlyMap<number, string> | undefined {
  const stream = dict.lookup(PDFName.of('ToUnicode'));
  if (!(stream instanceof PDFStream)) return undefined;
  const text = Buffer.from(decodedBytes(stream)).toString('latin1');
  const map = new Map<number, string>();
  for (const [, body = ''] of text.matchAll(/beginbfchar([\s\S]*?)endbfchar/g)) {
    for (const [, code = '', to = ''] of body.matchAll(/<([0-9A-Fa-f\s]+)>\s*<([0-9A-Fa-f\s]*)>/g)) {
      map.set(Number.parseInt(code, 16), fromUtf16(to));
    }
  }
  for (const [, body = ''] of text.matchAll(/beginbfrange([\s\S]*?)endbfrange/g)) {
    const ranges = /<([0-9A-Fa-f]+)>\s*<([0-9A-Fa-f]+)>\s*(?:<([0-9A-Fa-f]*)>|\[([^\]]*)\])/g;
    for (const [, from = '', to = '', start, list] of body.matchAll(ranges)) {
      const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
      const each = [...(list ?? '').matchAll(/<([0-9A-Fa-f]*)>/g)].map(([, hex = '']) => fromUtf16(hex));
      for (let code = first; code <= last; code += 1) {
        map.set(
          code,
          start === undefined ? (each[code - first] ?? '') : moved(fromUtf16(start), code - first),
        );
      }
    }
  }
  return map;
}

function moved(text: string, by: number): string {
  const points = Array.from(text, (character) => character.codePointAt(0) ?? 0);
  const last = points.pop();
  return last === undefined ? '' : String.fromCodePoint(...points, last + by);
}

function fromUtf16(hex: string): string {
  return Buffer.from(hex.replace(/\s/g, ''), 'hex').swap16().toString('utf16le');
}

function nameAt(dict: PdfDict, key: string): string | undefined {
  const value = dict.lookup(PDFName.of(key));
  return value instanceof PDFName ? value.decodeText() : undefined;
}

function numberAt(dict: PdfDict | undefined, key: string): number | undefined {
  return numberOf(dict?.lookup(PDFName.of(key)));
}

function numberOf(object: PdfObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}
