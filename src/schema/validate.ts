import leven from 'leven';
import { isMap, LineCounter, parseDocument, type YAMLParseError } from 'yaml';
import type { z } from 'zod';
import type { Code } from '../model/codes.ts';
import { diagnose, type Outcome } from '../model/diagnostic.ts';
import { extent, located, place, plain, tidy, unknownAliases, type YamlText } from './yaml-tree.ts';

/** Which code a finding gets: the front matter and the brand have their own. */
export interface FindingCodes {
  readonly syntax: Code;
  readonly unknownKey: Code;
  readonly value: Code;
}

/**
 * Parses YAML and holds it against a schema. Every finding names file, line and column of the value at fault, what
 * was found and what was expected; all of them are returned at once. The value is there also when some keys are at
 * fault: without these, as far as the rest is enough.
 */
export function validateYaml<T extends z.ZodObject>(
  yaml: YamlText,
  schema: T,
  codes: FindingCodes,
): Outcome<z.infer<T>> {
  const lines = new LineCounter();
  const document = parseDocument(yaml.text, { lineCounter: lines, prettyErrors: false });
  const line = (error: YAMLParseError) => lines.linePos(error.pos[0]).line;
  const found = (
    code: Code,
    message: string,
    [start, end]: readonly [number, number],
    hint?: string,
    quote: string = yaml.text.slice(start, end).trim(),
  ) =>
    diagnose(code, message, {
      path: yaml.path,
      place: place(lines, start, Math.max(end, start + 1), yaml),
      ...(quote === '' ? {} : { quote }),
      ...(hint === undefined ? {} : { hint }),
    });
  // One slip may trip the parser several times on its line.
  const slips = document.errors.filter(
    (error, index, all) =>
      all.findIndex((other) => other.code === error.code && line(other) === line(error)) === index,
  );
  const diagnostics = slips.map((error) => {
    const message = `Unexpected YAML: ${withoutStop(error.message)}, expected "key: value" lines`;
    return found(codes.syntax, message, error.pos, syntaxHint(error.code));
  });
  const root = document.contents;
  if (root !== null && !isMap(root)) {
    const message = 'Unexpected text, expected "key: value" lines';
    return {
      value: undefined,
      diagnostics: diagnostics.length > 0 ? diagnostics : [found(codes.syntax, message, extent(root))],
    };
  }
  const aliases = unknownAliases(document);
  for (const alias of aliases) {
    const message = `Unexpected YAML: "*${alias.source}" refers to nothing, expected text`;
    diagnostics.push(
      found(codes.syntax, message, extent(alias), 'Put quotes around a value that begins with *.'),
    );
  }
  if (aliases.length > 0) return { value: undefined, diagnostics };
  tidy(root);
  const value = plain(document);
  if (value === undefined) {
    const message = 'Unexpected YAML: too many references (*), expected plain values';
    return { value: undefined, diagnostics: [...diagnostics, found(codes.syntax, message, [0, 1])] };
  }
  const result = schema.safeParse(value);
  if (result.success) return { value: result.data as z.infer<T>, diagnostics };
  // After a slip in the syntax the tree is a guess: what the schema says about it would only confuse.
  if (document.errors.length === 0) {
    for (const { code, message, hint, path, onKey } of result.error.issues.flatMap((issue) =>
      findings(issue, value, schema, codes),
    )) {
      const at = located(root, path, onKey);
      // An unknown key is left out with its value.
      const quote = onKey ? yaml.text.slice(at[0], located(root, path, false)[1]).trim() : undefined;
      diagnostics.push(found(code, message, at, hint, quote));
    }
  }
  const faulty = new Set(result.error.issues.flatMap((issue) => topKeys(issue)));
  const rest = Object.fromEntries(Object.entries(value).filter(([key]) => !faulty.has(key)));
  return { value: schema.safeParse(rest).data as z.infer<T> | undefined, diagnostics };
}

/** The keys of the first level that a finding lies in. */
function topKeys(issue: z.core.$ZodIssue): string[] {
  if (issue.path.length > 0) return [String(issue.path[0])];
  return issue.code === 'unrecognized_keys' ? issue.keys : [];
}

function withoutStop(message: string): string {
  return message.replace(/\s+/g, ' ').replace(/\.$/, '');
}

function syntaxHint(code: string): string {
  if (code === 'DUPLICATE_KEY') return 'Keep one of the two lines.';
  if (code === 'TAB_AS_INDENT') return 'Indent with spaces, not with tabs.';
  return 'Write one "key: value" a line; put quotes around a value that holds a colon followed by a space.';
}

interface Finding {
  readonly code: Code;
  readonly message: string;
  readonly hint?: string;
  readonly path: readonly PropertyKey[];
  readonly onKey: boolean;
}

function findings(
  issue: z.core.$ZodIssue,
  value: unknown,
  schema: z.ZodObject,
  codes: FindingCodes,
): Finding[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => {
      const known = knownKeys(schema, issue.path);
      const near = nearest(key, known);
      return {
        code: codes.unknownKey,
        message: `Unexpected key "${nameOf([...issue.path, key])}", expected one of the known keys`,
        hint: near === undefined ? `Known keys: ${known.join(', ')}.` : `Did you mean "${near}"?`,
        path: [...issue.path, key],
        onKey: true,
      };
    });
  }
  // A union's own message says nothing; the first branch that got past the type says most.
  if (issue.code === 'invalid_union') {
    const branch =
      issue.errors.find((inner) => inner.some((one) => one.path.length > 0 || one.code !== 'invalid_type')) ??
      [];
    if (branch.length > 0) {
      return branch.flatMap((inner) =>
        findings({ ...inner, path: [...issue.path, ...inner.path] }, value, schema, codes),
      );
    }
  }
  const found = at(value, issue.path);
  const name = nameOf(issue.path);
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
    case 'too_big':
      return issue.exact === true
        ? `${String('minimum' in issue ? issue.minimum : issue.maximum)} letters`
        : 'some text';
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
    return found === undefined ? {} : { hint: 'Put it in quotes: "…".' };
  }
  return {};
}

function shown(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  if (typeof value === 'object') return 'a group of keys';
  return typeof value === 'string' ? `"${value}"` : `${typeof value} ${String(value)}`;
}

/** A path as a reader of YAML would write it: `reviewedBy[0].name`, counted from 0. */
function nameOf(path: readonly PropertyKey[]): string {
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : `${index > 0 ? '.' : ''}${String(step)}`))
    .join('');
}

/** The word meant, when one is near enough to be a slip of the pen. */
export function nearest(word: string, known: readonly string[]): string | undefined {
  if (word.length > 40) return undefined;
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
  const definition = (
    schema as { def?: { type?: string; innerType?: unknown; options?: unknown[] } } | undefined
  )?.def;
  if (definition?.type === 'optional') return unwrap(definition.innerType);
  if (definition?.type === 'union')
    return definition.options?.find((option) => 'shape' in (option as object));
  return schema;
}

function at(value: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (current, step) => (current as Record<PropertyKey, unknown> | undefined)?.[step],
    value,
  );
}
