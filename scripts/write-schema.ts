import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { brandSchema } from '../src/model/brand.ts';
import { frontMatterSchema } from '../src/model/front-matter.ts';
import { rulePackSchema } from '../src/model/rule-pack.ts';

/**
 * Writes `schema/*.schema.json`, with which editors complete and check front matter and `brand.yaml`; into another
 * folder when one is named.
 */
const folder = process.argv[2] ?? join(import.meta.dirname, '..', 'schema');
const schemas = {
  'front-matter': ['Front matter of a Pamphleteer source', frontMatterSchema],
  'rule-pack': ['Pamphleteer rule pack', rulePackSchema],
  brand: ['Pamphleteer brand file', brandSchema],
} as const;

await mkdir(folder, { recursive: true });
for (const [name, [title, schema]] of Object.entries(schemas)) {
  const json = { title, ...z.toJSONSchema(schema, { target: 'draft-7' }) };
  await writeFile(join(folder, `${name}.schema.json`), `${JSON.stringify(json, null, 2)}\n`);
}
