import type { RootContent, Yaml } from 'mdast';
import type { Outcome } from '../model/diagnostic.ts';
import { type FrontMatter, frontMatterSchema } from '../model/front-matter.ts';
import { validateYaml } from '../schema/validate.ts';

const codes = {
  syntax: 'front-matter-syntax',
  unknownKey: 'front-matter-unknown-key',
  value: 'front-matter-value',
} as const;

/** The validated front matter; an empty one when the source has none. */
export function metadata(blocks: readonly RootContent[], path: string): Outcome<FrontMatter> {
  const yaml = blocks.find((block): block is Yaml => block.type === 'yaml');
  if (yaml === undefined) return { value: {}, diagnostics: [] };
  const linesAbove = yaml.position?.start.line ?? 1;
  return validateYaml({ path, text: yaml.value, linesAbove }, frontMatterSchema, codes);
}

