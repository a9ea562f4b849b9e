import { type BrandFile, brandSchema } from '../model/brand.ts';
import type { Outcome } from '../model/diagnostic.ts';
import { validateYaml } from '../schema/validate.ts';

const codes = { syntax: 'brand-syntax', unknownKey: 'brand-unknown-key', value: 'brand-value' } as const;

/** Reads a brand file. One mistake spoils it whole: a leaflet must not go out under half a name. */
export function parseBrand(text: string, path: string): Outcome<BrandFile> {
  const yaml = { path, text: text.replace(/\r\n?/g, '\n'), linesAbove: 0 };
  const { value, diagnostics } = validateYaml(yaml, brandSchema, codes);
  return { value: diagnostics.length > 0 ? undefined : value, diagnostics };
}
