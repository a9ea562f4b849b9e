import { frontMatterSchema } from '../../model/front-matter.ts';
import { bare, namesIntro, namesLanguage, namesTitle } from './field-names.ts';
import { type Gathering, gather, gatherHeld, gatherPairs, leaveOut, passagesOf } from './gather.ts';
import { holders, isEntry, isMark, isPairs, isText, sureOfList } from './shapes.ts';
import type { Field, Fields, Value } from './values.ts';

/** Where the questions of a file are, and what stands around them. */
export interface Found {
  /** The list or group that holds them. */
  readonly container: Value;
  /** What was passed on the way there, the outermost first. */
  readonly passed: readonly Fields[];
}

const keys: ReadonlySet<string> = new Set(Object.keys(frontMatterSchema.shape));
/** Of a page described for search engines (schema.org) these mean what they mean in front matter. */
const keysOfPages: ReadonlySet<string> = new Set(['title', 'description', 'inLanguage']);

/** Nobody nests lists of questions deeper. */
const deepest = 12;

/** The questions of a file, wherever an export has put them. */
export function findQuestions(value: Value, passed: readonly Fields[] = []): Found | undefined {
  if (passed.length > deepest || value.kind === 'text' || value.kind === 'nothing') return undefined;
  if (value.kind === 'list') {
    if (sureOfList(value, 0) === 0) return firstOf(value.items, passed);
    const group = onlyGroup(value.items);
    return group === undefined ? { container: value, passed } : findQuestions(group, passed);
  }
  const held = holders(value, keys);
  if (isEntry(value) === 2 && held.length === 0) return { container: value, passed };
  const inner = held.length === 1 && !value.fields.some(isTitle) ? innerGroup(held[0]?.value) : undefined;
  if (inner !== undefined) return findQuestions(inner, [...passed, value]);
  if (held.length > 0 || isPairs(value)) return { container: value, passed };
  return firstOf(
    value.fields.filter(({ name }) => !isMark(name)).map((field) => field.value),
    [...passed, value],
  );
}

function firstOf(values: readonly Value[], passed: readonly Fields[]): Found | undefined {
  for (const value of values) {
    const found = findQuestions(value, passed);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** What a single field wraps around all questions: `{ "data": { "title": …, "faq": [ … ] } }`. */
function innerGroup(value: Value | undefined): Fields | undefined {
  if (value?.kind === 'list') return onlyGroup(value.items);
  return value?.kind === 'fields' && holders(value, keys).length > 0 ? value : undefined;
}

/** The group that alone holds all questions of a list. */
function onlyGroup(items: readonly Value[]): Fields | undefined {
  const holding = items.filter(
    (item) => item.kind === 'fields' && isEntry(item) === 0 && holders(item, keys).length > 0,
  );
  const [first] = holding;
  const isAlone =
    holding.length === 1 &&
    items.every((item) => item === first || (item.kind === 'fields' && isEntry(item) < 2 && !isPairs(item)));
  return isAlone && first?.kind === 'fields' ? first : undefined;
}

function isTitle({ name, value }: Field): boolean {
  return (name === 'title' || namesTitle(name)) && isText(value);
}

/** What the front matter is made of. */
export interface Metadata {
  readonly group: Fields;
  readonly kept: ReadonlySet<Field>;
}

/** What a file says of itself. */
export interface Said {
  readonly metadata: Metadata | undefined;
  /** Where its field has another name than in front matter. */
  readonly inLanguage: string | undefined;
}

/** Which fields beside the questions are metadata: those of a known name, or in a file written by hand all of them. */
export type Origin = 'written' | 'exported';

/**
 * Takes over all that a file says: title and introduction, questions and sections in their order, metadata. What it
 * has no use for is named.
 */
export function takeOver(root: Value, { container, passed }: Found, origin: Origin, into: Gathering): Said {
  const isGroup = container.kind === 'fields' && isEntry(container) < 2;
  const said = isGroup
    ? takeGroup(container, passed, origin, into)
    : takeList(container, passed, origin, into);
  leaveAround('', root, container, said.metadata?.kept ?? new Set(), into);
  return said;
}

function takeList(container: Value, passed: readonly Fields[], origin: Origin, into: Gathering): Said {
  const { start, end } = container;
  gather(container.kind === 'list' ? container : { kind: 'list', items: [container], start, end }, into);
  return { metadata: outerMetadata(passed, origin), inLanguage: undefined };
}

function takeGroup(container: Fields, passed: readonly Fields[], origin: Origin, into: Gathering): Said {
  const held = holders(container, keys);
  const { fields } = container;
  const isTitled = fields.some(({ name, value }) => name === 'title' && isText(value));
  const title = isTitled ? undefined : fields.find((field) => isTitle(field) && !held.includes(field));
  if (title?.value.kind === 'text') into.parts.push({ kind: 'title', title: title.value.passage });
  const intros = fields.filter(({ name, value }) => namesIntro(name) && value.kind !== 'fields');
  for (const { value } of intros)
    for (const text of passagesOf(value)) into.parts.push({ kind: 'intro', text });
  const language = fields.find(isLanguage);
  const others = fields.filter((field) => ![...held, ...intros, title, language].includes(field));
  const isMap = held.length === 0;
  const own = others.filter((field) => isKept(field, container, isMap ? 'map' : origin));
  const metadata = own.length > 0 ? { group: container, kept: new Set(own) } : outerMetadata(passed, origin);
  const rest = others.filter((field) => !own.includes(field));
  if (isMap) gatherPairs(rest, into);
  else for (const { name, value } of rest) leaveOut(name, value, into);
  for (const field of held) gatherHeld(field, held, into);
  const inLanguage =
    language?.value.kind === 'text' ? language.value.passage.text.replace('_', '-') : undefined;
  return { metadata: metadata ?? { group: container, kept: new Set() }, inLanguage };
}

function outerMetadata(passed: readonly Fields[], origin: Origin): Metadata | undefined {
  const known = origin === 'written' ? 'map' : origin;
  for (const group of passed) {
    const kept = group.fields.filter((field) => isKept(field, group, known));
    if (kept.length > 0) return { group, kept: new Set(kept) };
  }
  return undefined;
}

/** In an export a field that front matter would refuse is no mistake of the author. */
function isKept({ name, value }: Field, { fields }: Fields, rule: Origin | 'map'): boolean {
  if (isMark(name)) return false;
  if (fields.some((field) => field.name === '@type' || field.name === '@context'))
    return keysOfPages.has(name) && value.kind === 'text';
  if (rule === 'written') return true;
  if (rule === 'map') return keys.has(name);
  const shapes: Readonly<Record<string, { safeParse(value: unknown): { readonly success: boolean } }>> =
    frontMatterSchema.shape;
  return keys.has(name) && (shapes[name]?.safeParse(plain(value)).success ?? false);
}

function plain(value: Value): unknown {
  if (value.kind === 'text') return value.passage.text;
  if (value.kind === 'list') return value.items.map(plain);
  if (value.kind === 'nothing') return undefined;
  return Object.fromEntries(value.fields.map((field) => [field.name, plain(field.value)]));
}

/** Names everything around the container of the questions that is not metadata. */
function leaveAround(
  name: string,
  value: Value,
  inner: Value,
  kept: ReadonlySet<Field>,
  into: Gathering,
): void {
  if (value === inner) return;
  if (value.start > inner.start || value.end < inner.end) {
    leaveOut(name, value, into);
    return;
  }
  if (value.kind === 'list')
    for (const [index, item] of value.items.entries())
      leaveAround(name || `entry ${index + 1}`, item, inner, kept, into);
  if (value.kind !== 'fields') return;
  for (const field of value.fields) {
    if (!kept.has(field) && !isMark(field.name)) leaveAround(field.name, field.value, inner, kept, into);
  }
}

function isLanguage({ name, value }: Field): boolean {
  return (
    name !== 'inLanguage' && namesLanguage(name) && value.kind === 'text' && tag.test(value.passage.text)
  );
}

/** A language as BCP 47 writes it. */
const tag = /^[a-z]{2,3}(?:[-_][a-z\d]{2,8})*$/i;

/** The names of the fields of a file that holds no questions, as far as a message can hold them. */
export function fieldsOf(value: Value): readonly string[] {
  const names = new Set<string>();
  const look = (inside: Value, depth: number): void => {
    if (depth > 3 || names.size >= 8) return;
    if (inside.kind === 'list') for (const item of inside.items.slice(0, 3)) look(item, depth + 1);
    if (inside.kind !== 'fields') return;
    for (const field of inside.fields.slice(0, 8)) names.add(field.name.slice(0, 60));
    for (const field of inside.fields.slice(0, 8)) look(field.value, depth + 1);
  };
  look(value, 0);
  return [...names].filter((name) => bare(name) !== '').slice(0, 8);
}
