import { type Document, isAlias, isMap, isScalar, isSeq, type Node, type Pair, Scalar, visit } from 'yaml';
import { type Passage, partings, passageOf } from './passage.ts';

/** A value of YAML or JSON, references resolved. Offsets point into the file. */
export type Value = Text | List | Fields | Nothing;

export interface Text {
  readonly kind: 'text';
  readonly passage: Passage;
  readonly start: number;
  readonly end: number;
}

export interface List {
  readonly kind: 'list';
  readonly items: readonly Value[];
  readonly start: number;
  readonly end: number;
}

export interface Fields {
  readonly kind: 'fields';
  readonly fields: readonly Field[];
  readonly start: number;
  readonly end: number;
  /** Whether it stands in braces. */
  readonly flow: boolean;
}

export interface Field {
  readonly name: string;
  readonly key: Passage;
  readonly value: Value;
  /** Where the name begins, its quotation mark included. */
  readonly start: number;
}

interface Nothing {
  readonly kind: 'nothing';
  readonly start: number;
  readonly end: number;
}

/** What YAML allows and a list of questions cannot hold; offsets point into the file. */
export interface Trouble {
  readonly message: string;
  readonly hint: string;
  readonly start: number;
  readonly end: number;
}

/** What stands behind a `#` on the line of a text without quotation marks: the author may have meant it as text. */
export interface Comment {
  readonly words: string;
  /** The end of the text that it stands behind. */
  readonly behind: number;
  readonly start: number;
  readonly end: number;
}

/** References may repeat this many values beside those that are written. */
const mostRepeated = 20_000;

interface Reading {
  readonly file: string;
  readonly targets: ReadonlyMap<Node, Node | undefined>;
  readonly made: Map<Node, Value>;
  /** How many values each value holds, as often as it is referred to. */
  readonly sizes: Map<Value, number>;
  readonly open: Set<Node>;
  readonly troubles: Trouble[];
  readonly comments: Comment[];
}

/** The tree of a document as values. With troubles it is not to be trusted. */
export function valuesOf(
  document: Document,
  file: string,
): { readonly root: Value; readonly troubles: readonly Trouble[]; readonly comments: readonly Comment[] } {
  const targets = targetsOf(document);
  const reading: Reading = {
    file,
    targets,
    made: new Map(),
    sizes: new Map(),
    open: new Set(),
    troubles: [],
    comments: [],
  };
  const root = resolved(document.contents, reading, 0);
  if ((reading.sizes.get(root) ?? 1) > 2 * reading.made.size + mostRepeated) {
    const hint = 'Write the text out instead of referring to it with "*".';
    reading.troubles.push({ message: 'too many references (*)', hint, start: 0, end: 1 });
  }
  return { root, troubles: reading.troubles, comments: reading.comments };
}

/** What each reference stands for: the last value of that name above it. */
function targetsOf(document: Document): ReadonlyMap<Node, Node | undefined> {
  const named = new Map<string, Node>();
  const targets = new Map<Node, Node | undefined>();
  visit(document, {
    Node(_, node) {
      if (isAlias(node)) targets.set(node, named.get(node.source));
      else if (node.anchor !== undefined) named.set(node.anchor, node);
    },
  });
  return targets;
}

function resolved(node: unknown, reading: Reading, at: number): Value {
  if (!isAlias(node) && !isScalar(node) && !isMap(node) && !isSeq(node))
    return { kind: 'nothing', start: at, end: at };
  const known = reading.made.get(node);
  if (known !== undefined) return known;
  const [start, end] = extentOf(node, at);
  if (reading.open.has(node)) {
    trouble(reading, 'a reference (*) to what it stands in', 'Write the text out.', start, end);
    return { kind: 'nothing', start, end };
  }
  reading.open.add(node);
  const value = made(node, reading, start, end);
  reading.open.delete(node);
  reading.made.set(node, value);
  if (!reading.sizes.has(value)) reading.sizes.set(value, sizeOf(value, reading.sizes));
  return value;
}

function made(node: Node, reading: Reading, start: number, end: number): Value {
  if (isAlias(node)) {
    const target = reading.targets.get(node);
    if (target !== undefined) return resolved(target, reading, start);
    const hint = 'Put quotation marks around a text that begins with "*".';
    trouble(reading, `"*${node.source}" refers to nothing`, hint, start, end);
    return { kind: 'nothing', start, end };
  }
  if (isSeq(node)) {
    return { kind: 'list', items: node.items.map((item) => resolved(item, reading, start)), start, end };
  }
  if (isMap(node)) {
    const fields = node.items.flatMap((pair) => fieldOf(pair, reading, start));
    checkNames(fields, reading);
    return { kind: 'fields', fields, start, end, flow: node.flow === true };
  }
  if (!isScalar(node)) return { kind: 'nothing', start, end };
  if (node.type === Scalar.PLAIN && node.comment) reading.comments.push(...commentBehind(end, reading.file));
  const passage = passageIn(node, reading.file, start, end);
  return passage === undefined ? { kind: 'nothing', start, end } : { kind: 'text', passage, start, end };
}

function commentBehind(end: number, file: string): Comment[] {
  const [whole, space = '', words = ''] =
    /^([ \t]+)(#[^\r\n]*)/.exec(file.slice(end, end + longestComment)) ?? [];
  return whole === undefined
    ? []
    : [{ words, behind: end, start: end + space.length, end: end + whole.length }];
}

/** In characters. */
const longestComment = 10_000;

function sizeOf(value: Value, sizes: ReadonlyMap<Value, number>): number {
  const inside =
    value.kind === 'list' ? value.items : value.kind === 'fields' ? value.fields.map((one) => one.value) : [];
  return inside.reduce((sum, one) => sum + (sizes.get(one) ?? 1), 1);
}

function fieldOf(pair: Pair, reading: Reading, at: number): Field[] {
  const { key } = pair;
  const [start, end] = isNode(key) ? extentOf(key, at) : [at, at];
  const target = isAlias(key) ? reading.targets.get(key) : key;
  const passage = isScalar(target) ? passageIn(target, reading.file, ...extentOf(target, at)) : undefined;
  if (passage === undefined) {
    const hint = 'Put quotation marks around a name that begins with a sign such as [ or {.';
    trouble(reading, 'a field whose name is no text', hint, start, end);
    return [];
  }
  return [{ name: passage.text, key: passage, value: resolved(pair.value, reading, end), start }];
}

function isNode(value: unknown): value is Node {
  return isAlias(value) || isScalar(value) || isMap(value) || isSeq(value);
}

/** Of two fields with one name only one would be read. */
function checkNames(fields: readonly Field[], reading: Reading): void {
  const seen = new Set<string>();
  for (const { name, key } of fields) {
    if (seen.has(name)) {
      const hint = 'Keep one of the two. In a list each entry begins with "- ", in JSON with "{".';
      trouble(reading, `a second "${name}" in the same entry`, hint, key.start, key.end);
    }
    seen.add(name);
  }
}

function trouble({ troubles }: Reading, message: string, hint: string, start: number, end: number): void {
  troubles.push({ message, hint, start, end });
}

function extentOf(node: Node, at: number): [number, number] {
  const [start, end] = node.range ?? [at, at];
  return [start, end];
}

/** A scalar as its author wrote it: `1.0`, `yes`, `2026-11-20` are texts. Nothing for null. */
function passageIn(scalar: Scalar, file: string, start: number, end: number): Passage | undefined {
  const isText = typeof scalar.value === 'string';
  const value = isText ? (scalar.value as string) : (scalar.source ?? '');
  if (scalar.value === null || (!isText && value === '')) return undefined;
  const inside = { file, start: start + 1, end: Math.max(start + 1, end - 1) };
  switch (scalar.type) {
    case Scalar.QUOTE_DOUBLE: {
      const isFolded = !/\\[nrLPN]/.test(file.slice(start, end));
      const text = isFolded ? unfolded(value) : value;
      return passageOf(text, { ...inside, parting: partings.escaped, lines: 'kept' });
    }
    case Scalar.QUOTE_SINGLE:
      return passageOf(unfolded(value), { ...inside, parting: partings.doubled, lines: 'kept' });
    case Scalar.BLOCK_FOLDED:
    case Scalar.BLOCK_LITERAL: {
      const header =
        /^[^\r\n]*(?:\r\n|\r|\n)?/.exec(file.slice(start, Math.min(end, start + 200)))?.[0].length ?? 0;
      const body = { file, start: Math.min(end, start + header), end };
      const text = scalar.type === Scalar.BLOCK_FOLDED ? unfolded(value) : value;
      return passageOf(text, { ...body, parting: partings.plain, lines: 'wrapped' });
    }
    default:
      return passageOf(unfolded(value), { file, start, end, parting: partings.plain, lines: 'wrapped' });
  }
}

/** Where lines are folded, a line end is left only of what was a blank line; lines that are indented stay lines. */
function unfolded(value: string): string {
  return value.replace(/(?<=[^\s])\n(?=\S)/g, '\n\n');
}
