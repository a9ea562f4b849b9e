import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/**
 * Makes the fixtures of schema.org's vocabulary from a release (`data/releases/30.0` in its repository): the context as
 * it is, and of the vocabulary what tests ask: which types and properties there are, and what goes where. The texts, most
 * of the 1.5 MB, stay behind.
 *
 * node scripts/distil-schema-org.ts path/to/data/releases/30.0
 */

const kept = [
  '@id',
  '@type',
  'rdfs:subClassOf',
  'schema:domainIncludes',
  'schema:rangeIncludes',
  'schema:supersededBy',
];

const [release = '.'] = process.argv.slice(2);
const fixtures = join(import.meta.dirname, '../tests/fixtures/schema-org');

const read = async (name: string) => JSON.parse(await readFile(join(release, name), 'utf8'));
const write = async (name: string, content: unknown) =>
  writeFile(join(fixtures, name), gzipSync(JSON.stringify(content), { level: 9 }));

const whole: { '@context': object; '@graph': Record<string, unknown>[] } = await read(
  'schemaorg-all-https.jsonld',
);
await write('context.jsonld.gz', await read('schemaorgcontext.jsonld'));
await write('vocabulary.jsonld.gz', {
  '@context': { schema: 'https://schema.org/', rdfs: 'http://www.w3.org/2000/01/rdf-schema#' },
  '@graph': whole['@graph'].map((entry) =>
    Object.fromEntries(kept.flatMap((name) => (name in entry ? [[name, entry[name]]] : []))),
  ),
});
