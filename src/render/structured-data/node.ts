import type { JsonLdObject } from 'schema-dts';

/**
 * How a node of the graph is made. Its words are schema.org's: the types of `schema-dts` hold each builder to them, so
 * that a misspelt property does not compile. They are types only; nothing of the package is needed to run.
 */

export const context = 'https://schema.org';

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
/** JSON-LD, ready to be written. */
export type Node = { readonly [key: string]: Json };

type Draft<Type> = { readonly [Name in keyof Type]: Type[Name] | undefined };

/** A node without the members that nobody has given a value: nothing is invented, and nothing is `null`. */
export function node<Type extends JsonLdObject>(draft: Draft<Type>): Type {
  const given = Object.entries(draft).filter(([, value]) => value !== undefined);
  return Object.fromEntries(given) as unknown as Type;
}

/** Nodes as JSON-LD by themselves: whoever writes them down needs no vocabulary. */
export function asJson(content: JsonLdObject | { readonly '@graph': readonly JsonLdObject[] }): Node {
  return { '@context': context, ...content } as unknown as Node;
}

export function isWeb(value: string | undefined): value is string {
  return value !== undefined && /^https?:\/\//.test(value) && URL.canParse(value);
}
