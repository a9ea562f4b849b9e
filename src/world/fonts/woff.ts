import { open } from 'node:fs/promises';
import { promisify } from 'node:util';
import { inflate as inflateCallback } from 'node:zlib';

const inflate = promisify(inflateCallback);

/** Header and table directory of a WOFF file (W3C WOFF 1.0, §3 and §4): 44 bytes, then 20 for each table. */
const header = 44;
const entry = 20;
/** No OpenType font has more tables than this; a longer list means that the file is not a font. */
const mostTables = 80;

/**
 * The code points for which a WOFF file holds a glyph: its character map (`cmap`) in Unicode, and nothing
 * else of the file is read. Throws when the file cannot be read or is not a WOFF font.
 */
export async function readCharacters(file: string): Promise<ReadonlySet<number>> {
  const handle = await open(file);
  try {
    const start = Buffer.alloc(header + entry * mostTables);
    const { bytesRead } = await handle.read(start, 0, start.length, 0);
    if (bytesRead < header || start.toString('latin1', 0, 4) !== 'wOFF')
      throw new Error(`${file}: no WOFF font`);
    for (let at = header; at < header + entry * start.readUInt16BE(12); at += entry) {
      if (start.toString('latin1', at, at + 4) !== 'cmap') continue;
      const packed = Buffer.alloc(start.readUInt32BE(at + 8));
      await handle.read(packed, 0, packed.length, start.readUInt32BE(at + 4));
      const plain = packed.length === start.readUInt32BE(at + 12);
      return charactersOf(plain ? packed : await inflate(packed));
    }
    throw new Error(`${file}: a font without a character map`);
  } finally {
    await handle.close();
  }
}

/** OpenType `cmap`: the Unicode table of format 12 (all planes) when there is one, else of format 4. */
function charactersOf(cmap: Buffer): ReadonlySet<number> {
  const formats = new Map<number, number>();
  for (let index = 0; index < cmap.readUInt16BE(2); index += 1) {
    const platform = cmap.readUInt16BE(4 + 8 * index);
    const table = cmap.readUInt32BE(8 + 8 * index);
    // 0 is Unicode, 3 is Windows, where the bundled fonts hold Unicode too.
    if (platform === 0 || platform === 3) formats.set(cmap.readUInt16BE(table), table);
  }
  const groups = formats.get(12);
  if (groups !== undefined) return charactersOfGroups(cmap, groups);
  const segments = formats.get(4);
  if (segments !== undefined) return charactersOfSegments(cmap, segments);
  throw new Error('a font whose character map is neither of format 4 nor 12');
}

function charactersOfGroups(cmap: Buffer, table: number): ReadonlySet<number> {
  const characters = new Set<number>();
  for (let group = 0; group < cmap.readUInt32BE(table + 12); group += 1) {
    const at = table + 16 + 12 * group;
    const first = cmap.readUInt32BE(at);
    const glyph = cmap.readUInt32BE(at + 8);
    for (let code = first; code <= cmap.readUInt32BE(at + 4); code += 1) {
      // Glyph 0 is the empty box that stands for «no such character».
      if (glyph + code - first !== 0) characters.add(code);
    }
  }
  return characters;
}

function charactersOfSegments(cmap: Buffer, table: number): ReadonlySet<number> {
  const characters = new Set<number>();
  const doubled = cmap.readUInt16BE(table + 6);
  for (let offset = 0; offset < doubled; offset += 2) {
    const last = cmap.readUInt16BE(table + 14 + offset);
    const first = cmap.readUInt16BE(table + 16 + doubled + offset);
    const delta = cmap.readUInt16BE(table + 16 + 2 * doubled + offset);
    const shiftAt = table + 16 + 3 * doubled + offset;
    const shift = cmap.readUInt16BE(shiftAt);
    // The table ends with a segment for U+FFFF, which is no character.
    for (let code = first; code <= last && code < 0xffff; code += 1) {
      const listed = shift === 0 ? code : cmap.readUInt16BE(shiftAt + shift + 2 * (code - first));
      const missing = shift !== 0 && listed === 0;
      if (!missing && ((listed + delta) & 0xffff) !== 0) characters.add(code);
    }
  }
  return characters;
}
