import { mkdir, writeFile } from 'node:fs/promises';
import { z } from 'zod';
import { brandSchema } from '../src/model/brand.ts';
import { frontMatterSchema } from '../src/model/front-matter.ts';

/** Writes `schema/*.schema.json`, with which editors complete and check front matter and `brand.yaml`. */
const schemas = {
  'front-matter': ['Front matter of a Pamphleteer source', frontMatterSchema],
  brand: ['Pamphleteer brand file', brandSchema],
} as const;

await mkdir('schema', { recursive: true });
for (const [name, [title, schema]] of Object.entries(schemas)) {
  const json = { title, ...z.toJSONSchema(schema, { target: 'draft-7', unrepresentable: 'any' }) };
  await writeFile(`schema/${name}.schema.json`, `${JSON.stringify(json, null, 2)}\n`);
}
