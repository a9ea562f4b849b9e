/**
 * Content streams as operations (ISO 32000-1, 7.8.2): what a page draws, step by step. Bytes are latin-1 text here, a
 * character a byte, so that offsets are byte offsets and a stream can be rewritten by cutting.
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

export interface Operation {
  readonly operator: string;
  readonly operands: readonly Operand[];
  /** From the first byte of the first operand to behind the operator. */
  readonly start: number;
  readonly end: number;
}

export function isName(operand: Operand | undefined): operand is Name {
  return typeof operand === 'object' && operand !== null && 'name' in operand;
}

export function isByteText(operand: Operand | undefined): operand is ByteText {
  return typeof operand === 'object' && operand !== null && 'bytes' in operand;
}

export function isDictionary(operand: Operand | undefined): operand is Dictionary {
  return typeof operand === 'object' && operand !== null && 'entries' in operand && !Array.isArray(operand);
}

/** The numbers among the operands, for operators that take only such. */
export function numbersOf(operation: Operation): readonly number[] {
  return operation.operands.filter((operand) => typeof operand === 'number');
}

const token =
  /[\0\t\n\f\r ]+|%[^\n\r]*|([+-]?(?:\d+\.?\d*|\.\d+))(?=[\0\t\n\f\r ()<>[\]{}/%]|$)|\/([^\0\t\n\f\r ()<>[\]{}/%]*)|<<|>>|<([0-9A-Fa-f\0\t\n\f\r ]*)>|[[\](]|([^\0\t\n\f\r ()<>[\]{}/%]+)|[\s\S]/y;

/**
 * All operations of a content stream, in order. Never throws: what cannot be understood is left out, as viewers do.
 *
 * @param content The decoded stream as latin-1 text.
 */
export function operationsOf(content: string): readonly Operation[] {
  const found: Operation[] = [];
  let operands: Operand[] = [];
  /** Open arrays and dictionaries, each with what stood before it. */
  const open: { readonly mark: '[' | '<<'; readonly before: Operand[] }[] = [];
  let start = -1;
  token.lastIndex = 0;
  while (token.lastIndex < content.length) {
    const at = token.lastIndex;
    const match = token.exec(content);
    if (match === null) break;
    const [text, number, name, hex, word] = match;
    const first = text.charCodeAt(0);
    if (first <= 32 || first === 37) continue;
    if (start === -1) start = at;
    if (number !== undefined) operands.push(Number(number));
    else if (name !== undefined) operands.push({ name: plainName(name) });
    else if (hex !== undefined) operands.push({ bytes: fromHex(hex) });
    else if (text === '(') {
      const [bytes, end] = literal(content, token.lastIndex);
      operands.push({ bytes });
      token.lastIndex = end;
    } else if (text === '[' || text === '<<') {
      open.push({ mark: text, before: operands });
      operands = [];
    } else if (text === ']' || text === '>>') {
      const opened = open.pop();
      if (opened === undefined) continue;
      const value: Operand = text === ']' ? operands : dictionaryOf(operands);
      operands = [...opened.before, value];
    } else if (word === 'true' || word === 'false') operands.push(word === 'true');
    else if (word === 'null') operands.push(null);
    else if (word === 'BI') operands = [];
    else if (word !== undefined && open.length === 0) {
      // An inline image is one operation, from `BI` over its dictionary and data to `EI`.
      if (word === 'ID') token.lastIndex = endOfInlineImage(content, token.lastIndex);
      found.push({ operator: word === 'ID' ? 'BI' : word, operands, start, end: token.lastIndex });
      operands = [];
      start = -1;
    }
  }
  return found;
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
  return raw.replace(/#([0-9A-Fa-f]{2})/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

function fromHex(digits: string): string {
  const clean = digits.replace(/[^0-9A-Fa-f]/g, '');
  return Buffer.from(clean.length % 2 === 0 ? clean : `${clean}0`, 'hex').toString('latin1');
}

const escapes: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

/** A (…) string from behind its first bracket: its bytes, and the offset behind its last. */
function literal(content: string, from: number): readonly [string, number] {
  let depth = 1;
  let bytes = '';
  let at = from;
  for (; at < content.length; at += 1) {
    const character = content[at] ?? '';
    if (character === '\\') {
      at += 1;
      const octal = /^[0-7]{1,3}/.exec(content.slice(at, at + 3))?.[0];
      const next = content[at] ?? '';
      if (octal !== undefined) {
        bytes += String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
        at += octal.length - 1;
      } else if (next === '\r' && content[at + 1] === '\n') at += 1;
      else if (next !== '\n' && next !== '\r') bytes += escapes[next] ?? next;
      continue;
    }
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth === 0) break;
    bytes += character;
  }
  return [bytes, at + 1];
}

function endOfInlineImage(content: string, from: number): number {
  const end = /[\0\t\n\f\r ]EI(?=[\0\t\n\f\r ]|$)/g;
  end.lastIndex = from + 1;
  const match = end.exec(content);
  return match === null ? content.length : end.lastIndex;
}
