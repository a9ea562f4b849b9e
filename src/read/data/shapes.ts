import { asks } from '../../wording/asking.ts';
import { isStrong, namesList, rolesOf } from './field-names.ts';
import type { Field, Fields, List, Text, Value } from './values.ts';

/** How sure it is that a value holds questions: 0 for not at all. */
type Sureness = 0 | 1 | 2 | 3 | 4;

/** Nobody nests lists of questions deeper. */
const deepest = 8;

export function isText(value: Value): value is Text {
  return value.kind === 'text' && value.passage.text.trim() !== '';
}

/** Programs wrap a text into a group of its own: `"title": { "rendered": "…" }`. */
const wrappers = new Set(['rendered', 'text', 'value', 'plain', 'raw', 'html', 'markdown']);

/** The field that holds the text of a wrapped value. */
export function wrapped(value: Value): Field | undefined {
  if (value.kind !== 'fields') return undefined;
  return value.fields.find((field) => wrappers.has(field.name.toLowerCase()) && isText(field.value));
}

/** Fields that belong to the format and not to the text: `@type` … of JSON-LD. */
export function isMark(name: string): boolean {
  return name.startsWith('@') && name !== '@graph';
}

/** Whether a group of fields is one question: 2 when its names say so, 1 when they may (a title and a text). */
export function isEntry({ fields }: Fields): 0 | 1 | 2 {
  const names = fields.map(({ name, value }) => (isMark(name) || value.kind === 'nothing' ? '' : name));
  const roles = rolesOf(names);
  const [question, answer] = [fields[roles.get('question') ?? -1], fields[roles.get('answer') ?? -1]];
  const isAsked = question !== undefined && (isText(question.value) || wrapped(question.value) !== undefined);
  const isTyped = fields.some(
    ({ name, value }) => name === '@type' && value.kind === 'text' && value.passage.text === 'Question',
  );
  if (isTyped && isAsked) return 2;
  if (isAsked && isStrong(question.name, 'question')) return 2;
  const isAnswered =
    answer !== undefined && (answer.value.kind !== 'list' || sureOfList(answer.value, 1) === 0);
  if (isAnswered && isStrong(answer.name, 'answer') && (isAsked || isText(answer.value))) return 2;
  return isAsked && isAnswered ? 1 : 0;
}

/** Whether names of fields are questions and their values answers. */
export function isPairs({ fields }: Fields): boolean {
  return fields.some(({ name, value }) => asks(name) && value.kind !== 'nothing');
}

/** The fields of a group that hold questions themselves, the surest alone; `taken` are the names of other things. */
export function holders({ fields }: Fields, taken: ReadonlySet<string>, depth = 0): readonly Field[] {
  const rated = fields.map((field) => ({
    field,
    sure: taken.has(field.name) ? (0 as const) : sureOf(field, depth),
  }));
  const best = surest(rated.map(({ sure }) => sure));
  // What is surely a list of questions leaves what may be one aside.
  return rated.filter(({ sure }) => sure > 0 && (best < 2 || sure >= 2)).map(({ field }) => field);
}

/** Fields of a question that hold questions themselves, without a doubt. */
export function questionsBelow({ fields }: Fields): readonly Field[] {
  return fields.filter((field) => sureOf(field, 0) >= 2);
}

function sureOf({ name, value }: Field, depth: number): Sureness {
  if (depth > deepest || isMark(name) || asks(name)) return 0;
  const isNamed = namesList(name);
  if (value.kind === 'list') return named(sureOfList(value, depth), isNamed);
  if (value.kind !== 'fields') return 0;
  if (isEntry(value) > 0) return isNamed && isEntry(value) === 2 ? 4 : 0;
  if (isPairs(value)) return isNamed ? 4 : 2;
  const inside = surest(value.fields.map((field) => sureOf(field, depth + 1)));
  return inside === 0 && isNamed && isStatements(value) ? 3 : named(inside, isNamed);
}

/** A map of statements: `faq: { Before the visit: … }`. Names as programs write them are no statements. */
export function isStatements({ fields }: Fields): boolean {
  const names = fields.map(({ name }) => name);
  const isWorded = fields.some(({ name, value }) => isText(value) && !/^[@$a-z][\w$.-]*$/.test(name));
  return isWorded && rolesOf(names).size === 0;
}

function surest(all: readonly Sureness[]): Sureness {
  let best: Sureness = 0;
  for (const one of all) if (one > best) best = one;
  return best;
}

function named(sure: Sureness, isNamed: boolean): Sureness {
  if (sure === 0 || !isNamed) return sure;
  return sure === 1 ? 3 : 4;
}

export function sureOfList({ items }: List, depth: number): Sureness {
  let sure: Sureness = 0;
  for (const item of items) {
    const found = sureOfItem(item, depth);
    if (found > sure) sure = found;
    if (sure >= 2) break;
  }
  return sure;
}

function sureOfItem(item: Value, depth: number): Sureness {
  if (isCouple(item)) return 2;
  if (item.kind !== 'fields' || depth > deepest) return 0;
  const entry = isEntry(item);
  if (entry > 0) return entry;
  if (isPairs(item)) return 2;
  return surest(item.fields.map((field) => sureOf(field, depth + 1)));
}

/** `[question, answer]` */
export function isCouple(value: Value): boolean {
  const [first, second] = value.kind === 'list' ? value.items : [];
  return (
    value.kind === 'list' &&
    value.items.length === 2 &&
    first !== undefined &&
    second !== undefined &&
    isText(first) &&
    asks(first.passage.text) &&
    isText(second) &&
    !asks(second.passage.text)
  );
}
