import { stringify } from 'yaml';
import type { Document } from '../../model/document.ts';
import { type FrontMatter, frontMatterSchema } from '../../model/front-matter.ts';
import type { Writing } from './writing.ts';

/** The front matter as YAML: what the source says of itself, and what its name or its words gave away. */
export function frontMatter(document: Document, { pinsSlug, titleInFront }: Writing): string {
  const { meta, title, subtitle, lang, id } = document;
  const fields: FrontMatter = {
    ...meta,
    ...(titleInFront || meta.title !== undefined ? { title } : {}),
    ...(subtitle === null ? {} : { subtitle }),
    inLanguage: lang,
    ...(pinsSlug ? { slug: id } : {}),
  };
  const order = Object.keys(frontMatterSchema.shape) as (keyof FrontMatter)[];
  const entries = order.flatMap((name) =>
    fields[name] === undefined ? [] : [[name, fields[name]] as const],
  );
  return stringify(Object.fromEntries(entries), { lineWidth: 0 }).trimEnd();
}
