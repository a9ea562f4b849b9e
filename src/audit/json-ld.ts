import type { Element, Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Place } from '../model/place.ts';

/** A `script` element of JSON-LD as it stands in the page. */
export interface MarkupBlock {
  readonly element: Element;
  readonly text: string;
  /** `undefined` when it is no JSON; then `trouble` says why. */
  readonly value: unknown;
  readonly trouble: string | undefined;
  /** What Pamphleteer writes on its own: a hash of the graph. */
  readonly build: string | undefined;
  readonly place: Place | undefined;
}

/** An object of the graph. */
export type Thing = { readonly [name: string]: unknown };

/** All JSON-LD of a page. */
export interface Graph {
  readonly blocks: readonly MarkupBlock[];
  /** Every object with a type, in the order of the page, with the block that holds it. */
  readonly things: readonly { readonly thing: Thing; readonly block: MarkupBlock }[];
  /** The object that an `@id` names, with all that is said of it. */
  resolve(value: unknown): Thing | undefined;
}

export function readJsonLd(tree: Root): Graph {
  const blocks: MarkupBlock[] = [];
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'script') return;
    if (!/^application\/ld\+json\b/i.test(String(element.properties.type ?? '').trim())) return;
    blocks.push(readBlock(element));
  });
  return graphOf(blocks);
}

function readBlock(element: Element): MarkupBlock {
  const [content] = element.children;
  const text = content?.type === 'text' ? content.value : '';
  const build = element.properties.dataBuild;
  const about = {
    element,
    text,
    build: typeof build === 'string' ? build : undefined,
    place: placeOf(element),
  };
  try {
    const value: unknown = JSON.parse(text);
    if (depthOf(value) <= deepest) return { ...about, value, trouble: undefined };
    return { ...about, value: undefined, trouble: 'it is nested too deeply' };
  } catch (error) {
    return { ...about, value: undefined, trouble: error instanceof Error ? error.message : String(error) };
  }
}

/** In objects and lists within one another; real graphs have about ten. */
const deepest = 100;

function depthOf(value: unknown): number {
  let [depth, level]: [number, object[]] = [0, isObject(value) ? [value] : []];
  for (; level.length > 0 && depth <= deepest; depth += 1) {
    level = level.flatMap((one) => Object.values(one).filter(isObject));
  }
  return depth;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function graphOf(blocks: readonly MarkupBlock[]): Graph {
  const things = blocks.flatMap((block) => thingsIn(block.value).map((thing) => ({ thing, block })));
  const byId = new Map<string, Thing>();
  for (const { thing } of things) {
    const id = idOf(thing);
    if (id !== undefined) byId.set(id, { ...byId.get(id), ...thing });
  }
  return {
    blocks,
    things,
    resolve(value) {
      if (!isThing(value)) return undefined;
      const id = idOf(value);
      // What says its id and little else points to another that says the rest.
      const known = id === undefined ? undefined : byId.get(id);
      if (known === undefined) return Object.keys(value).length === 1 && id !== undefined ? undefined : value;
      return { ...known, ...value };
    },
  };
}

/** Every object with a type, however deep; a graph may nest as it likes. */
function thingsIn(value: unknown): Thing[] {
  const found: Thing[] = [];
  const queue: unknown[] = [value];
  for (let at = 0; at < queue.length; at += 1) {
    const one = queue[at];
    if (isThing(one) && one['@type'] !== undefined) found.push(one);
    if (isObject(one)) for (const value of Object.values(one)) queue.push(value);
  }
  return found;
}

export function isThing(value: unknown): value is Thing {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export function idOf(thing: Thing): string | undefined {
  const id = thing['@id'];
  return typeof id === 'string' ? id : undefined;
}

/** Whether an object is of a type of schema.org, however its name is written: short, with a prefix, as an address. */
export function isA(thing: Thing, type: string): boolean {
  return list(thing['@type']).some(
    (name) => typeof name === 'string' && name.replace(/^(?:https?:\/\/schema\.org\/|schema:)/, '') === type,
  );
}

/** A value or several of them, as JSON-LD allows everywhere. */
export function list(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? value : [value];
}

/** A text, also where it is written as an object with a language. */
export function wordsOf(value: unknown): string | undefined {
  const [first] = list(value);
  if (typeof first === 'string') return first;
  if (typeof first === 'number') return String(first);
  if (isThing(first) && typeof first['@value'] === 'string') return first['@value'];
  return undefined;
}

export function placeOf({ position }: Pick<Element, 'position'>): Place | undefined {
  if (position === undefined) return undefined;
  const { start, end } = position;
  return { line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
