import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { nodesIn, root } from './settings.ts';

/** schema.org 30.0, and what it has against a graph. */

interface Entry {
  readonly '@id': string;
  readonly '@type': string | readonly string[];
}
type Links = { readonly '@id': string } | readonly { readonly '@id': string }[] | undefined;

const read = (name: string) =>
  JSON.parse(gunzipSync(readFileSync(join(root, 'tests/fixtures/schema-org', name))).toString());

/** The whole vocabulary, as schema.org publishes it but for its texts. */
export const vocabulary: { readonly '@graph': readonly Entry[] } = read('vocabulary.jsonld.gz');
/** The context that `https://schema.org` stands for. */
export const schemaOrgContext: object = read('context.jsonld.gz');

const entries = new Map(vocabulary['@graph'].map((entry) => [bare(entry['@id']), entry]));

function bare(id: string): string {
  return id.replace(/^(schema:|https?:\/\/schema\.org\/)/, '');
}

function links(entry: Entry | undefined, name: string): string[] {
  const value = (entry as Record<string, Links> | undefined)?.[name];
  return [value ?? []].flat().map((one) => bare(one['@id']));
}

const kindOf = (name: string) => [entries.get(name)?.['@type'] ?? []].flat().map(bare);

/** A type with all that it is a kind of. */
function lineage(type: string): Set<string> {
  const known = lineages.get(type);
  if (known !== undefined) return known;
  const found = new Set([type]);
  for (const one of found) for (const above of links(entries.get(one), 'rdfs:subClassOf')) found.add(above);
  lineages.set(type, found);
  return found;
}

const lineages = new Map<string, Set<string>>();

/** The members of an enumeration: `MedicalSpecialty` has Dermatology and others. */
export function membersOf(enumeration: string): string[] {
  return [...entries.keys()].filter((name) => kindOf(name).includes(enumeration)).sort();
}

const texts = new Set(['Text', 'URL', 'Date', 'DateTime', 'Time', 'CssSelectorType', 'PronounceableText']);

/** Properties that hold words although the vocabulary wants a node, and why. */
const looselyText: Readonly<Record<string, string>> = {
  author: 'a source names its authors in one line, and does not say whether they are people or bodies',
  translator: 'likewise, of a translation',
  width: 'a Distance is written as text',
  height: 'likewise',
  item: 'the address of a page above, as search engines document it',
};

/** What the vocabulary has against a graph: unknown names, properties on types that lack them, values of a wrong kind. */
export function faultsIn(graph: unknown): string[] {
  const nodes = nodesIn(graph);
  const byId = new Map(nodes.map((node) => [node['@id'], node]));
  return nodes.flatMap((node) => {
    const types = typesOf(node);
    const unknown = types.filter((type) => !kindOf(type).includes('rdfs:Class'));
    const properties = Object.entries(node).filter(([name]) => !name.startsWith('@'));
    return [
      ...unknown.map((type) => `no type ${type}`),
      ...properties.flatMap(([name, value]) => [
        ...againstProperty(name, types),
        ...(entries.has(name) ? [value].flat().flatMap((one) => againstValue(name, one, byId)) : []),
      ]),
    ];
  });
}

function typesOf(node: Record<string, unknown>): string[] {
  return [node['@type'] as string | string[]].flat();
}

function againstProperty(name: string, types: readonly string[]): string[] {
  const entry = entries.get(name);
  if (!kindOf(name).includes('rdf:Property')) return [`no property ${name}`];
  if (links(entry, 'schema:supersededBy').length > 0) return [`${name} is superseded`];
  const domains = links(entry, 'schema:domainIncludes');
  return types
    .filter((type) => !domains.some((domain) => lineage(type).has(domain)))
    .map((type) => `${type} has no ${name}`);
}

function againstValue(name: string, value: unknown, byId: Map<unknown, Record<string, unknown>>): string[] {
  const ranges = links(entries.get(name), 'schema:rangeIncludes');
  const fault = [`${name} cannot be ${JSON.stringify(value).slice(0, 80)}`];
  if (typeof value === 'number') return ranges.some((range) => /^(Integer|Number)$/.test(range)) ? [] : fault;
  if (typeof value === 'string') {
    if (name in looselyText || ranges.some((range) => texts.has(range))) return [];
    return ranges.some((range) => membersUnder(range).includes(bare(value))) ? [] : fault;
  }
  if (typeof value !== 'object' || value === null) return fault;
  const meant = '@type' in value ? (value as Record<string, unknown>) : byId.get((value as Entry)['@id']);
  if (meant === undefined) return [`${name} leads nowhere: ${(value as Entry)['@id']}`];
  const kinds = typesOf(meant).flatMap((type) => [...lineage(type)]);
  return ranges.some((range) => kinds.includes(range)) ? [] : fault;
}

function membersUnder(range: string): string[] {
  return [...entries.keys()].filter((name) => kindOf(name).some((kind) => lineage(kind).has(range)));
}
