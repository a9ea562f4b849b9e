import leven from 'leven';
import { isMap, isScalar, LineCounter, type Node, type Pair, parseDocument, type YAMLMap } from 'yaml';
import type { z } from 'zod';
import type { Code } from '../model/codes.ts';
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';

/** A stretch of YAML inside a file. */
export interface YamlText {
  readonly path: string;
  readonly text: string;
  /** Lines of the file above the text. */
  readonly linesAbove: number;
}

/** Which code a finding gets: the front matter and the brand have their own. */
export interface FindingCodes {
  readonly syntax: Code;
  readonly unknownKey: Code;
  readonly value: Code;
}

/**
 * Parses YAML and holds it against a schema. Every finding names file, line and column of the value at fault, what
 * was found and what was expected; all of them are returned at once.
 */
export function validateYaml<T extends z.ZodObject>(
  yaml: YamlText,
  schema: T,
  codes: FindingCodes,
): Outcome<z.infer<T>> {
  const lines = new LineCounter();
  const document = parseDocument(yaml.text, { lineCounter: lines, prettyErrors: false });
  const placeOf = (start: number, end: number): Place => place(lines, start, Math.max(end, start + 1), yaml.linesAbove);
  if (document.errors.length > 0) {
    return {
      value: undefined,
      diagnostics: document.errors.map((error) =>
        diagnose(codes.syntax, `Unexpected YAML: ${error.message}`, {
          path: yaml.path,
          place: placeOf(...error.pos),
          hint: 'Write one "key: value" a line; put quotes around a value that holds a colon followed by a space.',
        }),
      ),
    };
  }
  const root = document.contents;
  if (root !== null && !isMap(root)) {
    const message = 'Unexpected text, expected "key: value" lines';
    return {
      value: undefined,
      diagnostics: [diagnose(codes.syntax, message, { path: yaml.path, place: placeOf(...extent(root)) })],
    };
  }
  keepNumbersAsWritten(root);
  const value: unknown = withoutNulls(document.toJS() ?? {});
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data as z.infer<T>, diagnostics: [] };
  const diagnostics = result.error.issues.flatMap((issue) =>
    findings(issue, value, schema, codes).map(({ code, message, hint, path, onKey }) =>
      diagnose(code, message, {
        path: yaml.path,
        place: placeOf(...located(root, path, onKey)),
        ...(hint === undefined ? {} : { hint }),
      }),
    ),
  );
  return { value: undefined, diagnostics };
}

interface Finding {
  readonly code: Code;
  readonly message: string;
  readonly hint?: string;
  readonly path: readonly PropertyKey[];
  readonly onKey: boolean;
}

function findings(issue: z.core.$ZodIssue, value: unknown, schema: z.ZodObject, codes: FindingCodes): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = knownKeys(schema, issue.path);
      const near = nearest(key, known);
      return {
        code: codes.unknownKey,
        message: `Unexpected key "${key}", expected one of the known keys`,
        hint: near === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean "${near}"?`,
        path: [...issue.path, key],
        onKey: true,
      };
    });
  }
  // A union's own message says nothing; the first branch that got past the type says most.
  if (issue.code === 'invalid_union') {
    const branch = issue.errors.find((inner) => inner.some((one) => one.code !== 'invalid_type')) ?? [];
    if (branch.length > 0) {
      return branch.flatMap((inner) =>
        findings({ ...inner, path: [...issue.path, ...inner.path] }, value, schema, codes),
      );
    }
  }
  const found = at(value, issue.path);
  const name = issue.path.filter((step) => typeof step === 'string').join('.');
  const missing = found === undefined;
  return [
    {
      code: codes.value,
      message: missing
        ? `Missing "${name}", expected ${expected(issue)}`
        : `Unexpected ${shown(found)} for "${name}", expected ${expected(issue)}`,
      ...hintFor(issue, found),
      path: missing ? issue.path.slice(0, -1) : issue.path,
      onKey: false,
    },
  ];
}

function expected(issue: z.core.$ZodIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return typeNames[issue.expected] ?? issue.expected;
    case 'invalid_value':
      return `one of ${issue.values.map((value) => `"${String(value)}"`).join(', ')}`;
    case 'too_small':
      return 'some text';
    case 'invalid_union':
      return 'text or a group of "key: value" lines';
    case 'invalid_format':
      return formatNames[issue.format] ?? issue.message;
    default:
      return issue.message;
  }
}

const typeNames: Record<string, string> = {
  string: 'text',
  array: 'a list',
  object: 'a group of "key: value" lines',
  number: 'a number',
  boolean: 'true or false',
};

const formatNames: Record<string, string> = {
  date: 'a date such as 2026-11-20',
  url: 'a web address such as https://example.org/',
  email: 'an e-mail address',
};

function hintFor(issue: z.core.$ZodIssue, found: unknown): { hint?: string } {
  if (issue.code === 'invalid_value' && typeof found === 'string') {
    const near = nearest(found, issue.values.map(String));
    return near === undefined ? {} : { hint: `Did you mean "${near}"?` };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'array') {
    return { hint: 'Begin each entry on a line of its own with "- ".' };
  }
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typeof found !== 'object') {
    return { hint: `Put it in quotes: "${String(found)}".` };
  }
  return {};
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return typeof value === 'string' ? `"${value}"` : `${typeof value} ${String(value)}`;
}

/** The word meant, when one is near enough to be a slip of the pen. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  const ranked = known
    .map((candidate) => ({ candidate, distance: leven(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  const best = ranked[0];
  return best !== undefined && best.distance <= Math.max(2, word.length / 3) ? best.candidate : undefined;
}

function knownKeys(schema: z.ZodObject, path: readonly PropertyKey[]): string[] {
  let current: unknown = schema;
  for (const step of path) {
    current = unwrap(current);
    if (typeof step === 'number') current = (current as { element?: unknown }).element;
    else current = (current as { shape?: Record<string, unknown> }).shape?.[String(step)];
  }
  return Object.keys((unwrap(current) as { shape?: object } | undefined)?.shape ?? {});
}

/** Through `optional()` and, of a union, to the branch with keys. */
function unwrap(schema: unknown): unknown {
  const definition = (schema as { def?: { type?: string; innerType?: unknown; options?: unknown[] } } | undefined)?.def;
  if (definition?.type === 'optional') return unwrap(definition.innerType);
  if (definition?.type === 'union') return definition.options?.find((option) => 'shape' in (option as object));
  return schema;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, step) => (current as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
}

function located(root: YAMLMap | null, path: readonly PropertyKey[], onKey: boolean): [number, number] {
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
  return map.items.find((pair) => isScalar(pair.key) && pair.key.value === name);
}

function extent(node: Node): [number, number] {
  const [start, end] = node.range ?? [0, 1];
  return [start, end];
}

function place(lines: LineCounter, start: number, end: number, above: number): Place {
  const from = lines.linePos(start);
  const to = lines.linePos(end);
  return { line: from.line + above, column: from.col, endLine: to.line + above, endColumn: to.col };
}

/** `version: 1.0` means the text "1.0", not the number 1; the same for leaflet codes and phone numbers. */
function keepNumbersAsWritten(root: YAMLMap | null): void {
  for (const name of ['version', 'identifier', 'telephone']) {
    const node = root?.get(name, true);
    if (isScalar(node) && typeof node.value === 'number' && node.source !== undefined) node.value = node.source;
  }
}

/** A key without a value says nothing: `subtitle:` is as good as left out. */
function withoutNulls(value: unknown): unknown {
  if (Array.isArray(value)) return value.filter((item) => item !== null).map(withoutNulls);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .filter(([, member]) => member !== null)
      .map(([key, member]) => [key, withoutNulls(member)]),
  );
}

