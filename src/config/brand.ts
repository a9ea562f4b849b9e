import { isScalar, LineCounter, parseDocument } from 'yaml';
import { type BrandFile, brandSchema } from '../model/brand.ts';
import { type Diagnostic, diagnose, type Outcome } from '../model/diagnostic.ts';
import type { Place } from '../model/place.ts';
import { validateYaml } from '../schema/validate.ts';

const codes = { syntax: 'brand-syntax', unknownKey: 'brand-unknown-key', value: 'brand-value' } as const;

/** The least contrast of text on white paper (WCAG 2.2, 1.4.3, level AA). */
const leastContrast = 4.5;

/** Reads a brand file; colours too pale to read on white are refused, as patients with poor sight read them. */
export function parseBrand(text: string, path: string): Outcome<BrandFile> {
  const { value, diagnostics } = validateYaml(
    { path, text: text.replace(/\r\n?/g, '\n'), linesAbove: 0 },
    brandSchema,
    codes,
  );
  const findings = [...diagnostics, ...paleColours(value, text, path), ...unknownLanguage(value, text, path)];
  return { value: findings.length > 0 ? undefined : value, diagnostics: findings };
}

function paleColours(brand: BrandFile | undefined, text: string, path: string): Diagnostic[] {
  return (['primary', 'accent'] as const).flatMap((name) => {
    const colour = brand?.colors?.[name];
    if (colour === undefined || contrastOnWhite(colour) >= leastContrast) return [];
    const message = `Unexpected pale colour ${colour} for "colors.${name}", expected a contrast of ${leastContrast}:1 on white`;
    return [
      diagnose('brand-value', message, {
        path,
        place: placeOf(text, ['colors', name]),
        quote: colour,
        hint: `It has ${contrastOnWhite(colour).toFixed(1)}:1. Choose a darker shade.`,
      }),
    ];
  });
}

function unknownLanguage(brand: BrandFile | undefined, text: string, path: string): Diagnostic[] {
  const tag = brand?.inLanguage;
  if (tag === undefined || isLanguageTag(tag)) return [];
  const message = `Unexpected "${tag}" for "inLanguage", expected a language tag such as en-GB`;
  return [diagnose('brand-value', message, { path, place: placeOf(text, ['inLanguage']), quote: tag })];
}

function isLanguageTag(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1;
  } catch {
    return false;
  }
}

/** Where a value stands that passed the schema, but not the checks beyond it. */
function placeOf(text: string, key: readonly string[]): Place {
  const lines = new LineCounter();
  const node = parseDocument(text.replace(/\r\n?/g, '\n'), { lineCounter: lines }).getIn(key, true);
  const [start, end] = (isScalar(node) ? node.range : undefined) ?? [0, 1];
  const [from, to] = [lines.linePos(start), lines.linePos(end)];
  return { line: from.line, column: from.col, endLine: to.line, endColumn: to.col };
}

/** Contrast ratio of a colour such as #0b5563 against white (WCAG 2.2, relative luminance). */
function contrastOnWhite(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const channel = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  });
  return 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05);
}
