import { type BrandFile, brandSchema } from '../model/brand.ts';
import type { Outcome } from '../model/diagnostic.ts';
import { diagnose } from '../model/diagnostic.ts';
import { validateYaml } from '../schema/validate.ts';

const codes = { syntax: 'brand-syntax', unknownKey: 'brand-unknown-key', value: 'brand-value' } as const;

/** The least contrast of text on white paper (WCAG 2.2, 1.4.3, level AA). */
const leastContrast = 4.5;

/** Reads a brand file; colours too pale to read on white are refused, as patients with poor sight read them. */
export function parseBrand(text: string, path: string): Outcome<BrandFile> {
  const parsed = validateYaml({ path, text, linesAbove: 0 }, brandSchema, codes);
  const colours = Object.entries(parsed.value?.colors ?? {}).filter((entry): entry is [string, string] => entry[1] !== undefined);
  const pale = colours.filter(([, colour]) => contrastOnWhite(colour) < leastContrast);
  const findings = pale.map(([name, colour]) =>
    diagnose('brand-value', `Unexpected pale colour ${colour} for "colors.${name}", expected a contrast of ${leastContrast}:1 on white`, {
      path,
      place: lineOf(text, name),
      quote: colour,
      hint: `It has ${contrastOnWhite(colour).toFixed(1)}:1. Choose a darker shade.`,
    }),
  );
  return {
    value: findings.length > 0 ? undefined : parsed.value,
    diagnostics: [...parsed.diagnostics, ...findings],
  };
}

function lineOf(text: string, name: string) {
  const lines = text.split(/\r\n|\r|\n/);
  const index = lines.findIndex((line) => new RegExp(`\\b${name}\\s*:`).test(line));
  const line = Math.max(0, index) + 1;
  return { line, column: 1, endLine: line, endColumn: (lines[line - 1]?.length ?? 0) + 1 };
}

/** Contrast ratio of a colour such as #0b5563 against white (WCAG 2.2, relative luminance). */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
