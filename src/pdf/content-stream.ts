/**
 * Content streams as operations (ISO 32000-1, 7.8.2): what a page draws, step by step. Bytes are latin-1 text here, a
 * character a byte, so that offsets are byte offsets and a stream can be rewritten by cutting.
 *
 * A page of a leaflet has some five thousand operations, and each file is gone through several times: so operators are
 * found by looking at bytes, and operands are read only where somebody asks.
 */

export interface Name {
  readonly name: string;
}

/** A string of any bytes, decoded from (…) or <…>. */
export interface ByteText {
  readonly bytes: string;
}

export interface Dictionary {
  readonly entries: ReadonlyMap<string, Operand>;
}

export type Operand = number | boolean | null | Name | ByteText | Dictionary | readonly Operand[];

export function isName(operand: Operand | undefined): operand is Name {
  return typeof operand === 'object' && operand !== null && 'name' in operand;
}

export function isByteText(operand: Operand | undefined): operand is ByteText {
  return typeof operand === 'object' && operand !== null && 'bytes' in operand;
}

export function isDictionary(operand: Operand | undefined): operand is Dictionary {
  return typeof operand === 'object' && operand !== null && 'entries' in operand && !Array.isArray(operand);
}

/**
 * Hears of an operation: its operator, from where its operands begin, and the offset behind it. An inline image is one
 * operation, `BI`, from its dictionary to its `EI`.
 */
export type OnOperation = (operator: string, start: number, end: number) => void;

const [regular, space, delimiter] = [0, 1, 2];
/** What each byte is (ISO 32000-1, 7.2.2). */
const kinds = new Uint8Array(256);
for (const code of [0, 9, 10, 12, 13, 32]) kinds[code] = space;
for (const character of '()<>[]{}/%') kinds[character.charCodeAt(0)] = delimiter;

/** Goes through a content stream. Never throws: what cannot be understood is passed over, as viewers do. */
export function eachOperation(content: string, hear: OnOperation): void {
  const { length } = content;
  let at = 0;
  let start = -1;
  let depth = 0;
  while (at < length) {
    const code = content.charCodeAt(at);
    const kind = kinds[code & 0xff];
    if (kind === space) {
      at += 1;
      continue;
    }
    if (code === percent) {
      at = endOfLine(content, at);
      continue;
    }
    if (start === -1) start = at;
    if (kind === delimiter) {
      const next = content.charCodeAt(at + 1);
      if (code === openAngle && next !== openAngle) at = content.indexOf('>', at) + 1 || length;
      else if (code === openAngle || (code === closeAngle && next === closeAngle)) {
        depth += code === openAngle ? 1 : -1;
        at += 2;
      } else if (code === openRound) at = endOfLiteral(content, at + 1);
      else if (code === slash) at = endOfWord(content, at + 1);
      else {
        if (code === openSquare) depth += 1;
        if (code === closeSquare) depth -= 1;
        at += 1;
      }
      continue;
    }
    const end = endOfWord(content, at);
    // Numbers begin with a digit, a sign or a point; operators with a letter or a quotation mark.
    const isNumber = code < 58 && code !== apostrophe && code !== quotation;
    if (!isNumber && depth <= 0) {
      const word = content.slice(at, end);
      if (word === 'BI') start = end;
      else if (word === 'ID') {
        at = endOfInlineImage(content, end);
        hear('BI', start, at);
        start = -1;
        continue;
      } else if (word !== 'true' && word !== 'false' && word !== 'null') {
        hear(word, start, end);
        start = -1;
        depth = 0;
      }
    }
    at = end;
  }
}

const percent = 37;
const quotation = 34;
const apostrophe = 39;
const openRound = 40;
const slash = 47;
const openAngle = 60;
const closeAngle = 62;
const openSquare = 91;
const closeSquare = 93;
const backslash = 92;

function endOfWord(content: string, from: number): number {
  let at = from;
  while (at < content.length && kinds[content.charCodeAt(at) & 0xff] === regular) at += 1;
  return at;
}

function endOfLine(content: string, from: number): number {
  let at = from;
  while (at < content.length && content.charCodeAt(at) !== 10 && content.charCodeAt(at) !== 13) at += 1;
  return at;
}

function endOfLiteral(content: string, from: number): number {
  let depth = 1;
  let at = from;
  for (; at < content.length && depth > 0; at += 1) {
    const code = content.charCodeAt(at);
    if (code === backslash) at += 1;
    else if (code === openRound) depth += 1;
    else if (code === openRound + 1) depth -= 1;
  }
  return at;
}

function endOfInlineImage(content: string, from: number): number {
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = from + 1;
  return end.exec(content) === null ? content.length : end.lastIndex;
}

const token =
  /[\0\t\n\f\r ]+|([+-]?(?:\d+\.?\d*|\.\d+))(?=[\0\t\n\f\r ()<>[\]{}/%]|$)|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|<<|>>|<([0-9A-Fa-f\0\t\n\f\r ]*)>|\(|[[\]]|([^\0\t\n\f\r ()<>[\]{}/%]+)|[\s\S]/y;

/**
 * The operands of an operation.
 *
 * @param text From where they begin to behind the operator.
 */
export function operandsOf(text: string): readonly Operand[] {
  let operands: Operand[] = [];
  const open: Operand[][] = [];
  token.lastIndex = 0;
  while (token.lastIndex < text.length) {
    const match = token.exec(text);
    if (match === null) break;
    const [piece, number, name, hex, word] = match;
    if (number !== undefined) operands.push(Number(number));
    else if (name !== undefined) operands.push({ name: plainName(name) });
    else if (hex !== undefined) operands.push({ bytes: fromHex(hex) });
    else if (piece === '(') {
      const end = endOfLiteral(text, token.lastIndex);
      operands.push({ bytes: literal(text.slice(token.lastIndex, end - 1)) });
      token.lastIndex = end;
    } else if (piece === '[' || piece === '<<') {
      open.push(operands);
      operands = [];
    } else if (piece === ']' || piece === '>>') {
      const before = open.pop();
      if (before !== undefined) operands = [...before, piece === ']' ? operands : dictionaryOf(operands)];
    } else if (word === 'true' || word === 'false') operands.push(word === 'true');
    else if (word === 'null') operands.push(null);
  }
  return operands;
}

/** The numbers among the operands, for operators that take only such. */
export function numbersOf(text: string): readonly number[] {
  return operandsOf(text).filter((operand) => typeof operand === 'number');
}

function dictionaryOf(items: readonly Operand[]): Dictionary {
  const entries = new Map<string, Operand>();
  for (let index = 0; index + 1 < items.length; index += 2) {
    const key = items[index];
    if (isName(key)) entries.set(key.name, items[index + 1] ?? null);
  }
  return { entries };
}

function plainName(raw: string): string {
  if (!raw.includes('#')) return raw;
  return raw.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function fromHex(digits: string): string {
  const clean = digits.replace(/[^0-9A-Fa-f]/g, '');
  return Buffer.from(clean.length % 2 === 0 ? clean : `${clean}0`, 'hex').toString('latin1');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** The bytes of a (…) string from what stands between its brackets (ISO 32000-1, 7.3.4.2). */
function literal(inside: string): string {
  if (!inside.includes('\\')) return inside;
  return inside.replace(/\\(?:([0-7]{1,3})|(\r\n|[\r\n])|([\s\S]))/g, (_, octal, end, character) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return end === undefined ? (escapes[character] ?? character) : '';
  });
}

/** The numbers of an operation that takes only such, read byte by byte: most operations move something. */
export function readNumbers(content: string, start: number, end: number): readonly number[] {
  const numbers: number[] = [];
  let at = start;
  while (at < end) {
    const code = content.charCodeAt(at);
    if (kinds[code & 0xff] !== regular) {
      at += 1;
      continue;
    }
    const word = endOfWord(content, at);
    if (code >= 58) break;
    numbers.push(Number(content.slice(at, word)));
    at = word;
  }
  return numbers;
}

/** The bytes of a <…> string that begins at an offset; `undefined` where none does. */
export function readHex(content: string, at: number): string | undefined {
  if (content.charCodeAt(at) !== openAngle) return undefined;
  const end = content.indexOf('>', at);
  const digits = content.slice(at + 1, end);
  const known = knownHex.get(digits);
  if (known !== undefined) return known;
  const bytes = fromHex(digits);
  // Letters come again and again; whole lines do not.
  if (digits.length <= 4) knownHex.set(digits, bytes);
  return bytes;
}

/** What short strings decode to: at most 65,536 of them, the same in every file. */
const knownHex = new Map<string, string>();
