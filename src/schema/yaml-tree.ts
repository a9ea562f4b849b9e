import {
  type Alias,
  isMap,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  visit,
  type YAMLMap,
  type Document as YamlDocument,
} from 'yaml';
import type { Place } from '../model/place.ts';
import { withoutControls } from './characters.ts';

/** A stretch of YAML inside a file. */
export interface YamlText {
  readonly path: string;
  readonly text: string;
  /** Lines of the file above the text. */
  readonly linesAbove: number;
}

/** References to something that is not there, such as the value `*pores*` without quotes. */
export function unknownAliases(document: YamlDocument): Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias(_, alias) {
      if (alias.resolve(document) === undefined) found.push(alias);
    },
  });
  return found;
}

/** The tree as plain values; nothing when references in it would make it grow without end. */
export function plain(document: YamlDocument): Record<string, unknown> | undefined {
  try {
    return (document.toJS({ maxAliasCount: 100 }) ?? {}) as Record<string, unknown>;
  } catch {
    return undefined;
  }
}

/** Where the value at a path stands, or its key. */
export function located(
  root: YAMLMap | null,
  path: readonly PropertyKey[],
  onKey: boolean,
): [number, number] {
  return root === null ? [0, 1] : locate(root, path, onKey);
}

function locate(root: YAMLMap, path: readonly PropertyKey[], onKey: boolean): [number, number] {
  const node = path.length === 0 ? root : (root.getIn(path, true) as Node | undefined);
  const parent = path.length <= 1 ? root : root.getIn(path.slice(0, -1), true);
  const pair = isMap(parent) ? pairOf(parent, path.at(-1)) : undefined;
  const key = pair?.key as Node | undefined;
  if ((onKey || !node?.range) && key?.range) return extent(key);
  return node?.range ? extent(node) : [0, 1];
}

function pairOf(map: YAMLMap, name: PropertyKey | undefined): Pair | undefined {
  return map.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(name));
}

/** From a node's first character to its last. */
export function extent(node: Node): [number, number] {
  const [start, end] = node.range ?? [0, 1];
  return [start, end];
}

/** Offsets in the YAML as a place in the file. */
export function place(lines: LineCounter, start: number, end: number, { text, linesAbove }: YamlText): Place {
  // A value's end may include the line end and what follows: the place ends with its last character.
  const last = Math.max(start + 1, start + text.slice(start, end).trimEnd().length);
  const from = lines.linePos(Math.min(start, text.length));
  const to = lines.linePos(Math.min(last, text.length));
  return {
    line: from.line + linesAbove,
    column: from.col,
    endLine: to.line + linesAbove,
    endColumn: Math.max(to.col, to.line === from.line ? from.col + 1 : 1),
  };
}

/** Keys whose values are texts also when they look like numbers. */
const writtenNumbers = new Set(['version', 'identifier', 'telephone', 'postalCode', 'number']);

/**
 * Makes the tree say what the author meant: `version: 1.0` is the text "1.0", not the number 1; a key or list entry
 * without a value is as good as left out; control characters that an escape made go.
 */
export function tidy(node: unknown): void {
  if (isMap(node)) {
    node.items = node.items.filter((pair) => !isEmpty(pair.value));
    for (const { key, value } of node.items) {
      const isWritten = isScalar(key) && writtenNumbers.has(String(key.value));
      if (isWritten && isScalar(value) && typeof value.value === 'number' && value.source !== undefined)
        value.value = value.source;
      tidy(value);
    }
  } else if (isSeq(node)) {
    node.items = node.items.filter((item) => !isEmpty(item));
    for (const item of node.items) tidy(item);
  } else if (isScalar(node) && typeof node.value === 'string') node.value = withoutControls(node.value);
}

function isEmpty(value: unknown): boolean {
  return value === null || value === undefined || (isScalar(value) && value.value === null);
}
