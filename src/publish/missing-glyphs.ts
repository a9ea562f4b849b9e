import type { Brand } from '../model/brand.ts';
import type { Fonts } from '../model/context.ts';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { type Document, questionsOf } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import { codePoint } from '../wording/code-point.ts';

/** More would bury the message: a text in a script without a font lacks them all. */
const mostShown = 12;

/**
 * The characters that the print would show as empty boxes, in one finding at the first of them. On paper nobody can
 * look the word up elsewhere.
 *
 * @param source The file as its author has it.
 */
export async function missingGlyphs(
  document: Document,
  brand: Brand,
  source: string,
  fonts: Fonts,
): Promise<readonly Diagnostic[]> {
  const { title, subtitle, meta, intro, sections } = document;
  const words = [
    ...[title, subtitle, intro?.text],
    ...sections.flatMap((section) => [section.title, section.intro?.text]),
    ...questionsOf(document).flatMap((one) => [one.question, one.answer.text]),
  ];
  const missing = await fonts.missing(JSON.stringify([words, meta, { ...brand, logo: undefined }]));
  if (missing.length === 0) return [];
  const shown = missing.slice(0, mostShown).map((character) => `${character} (${codePoint(character)})`);
  const more = missing.length > mostShown ? ` and ${missing.length - mostShown} more` : '';
  return [
    diagnose(
      'glyph-missing',
      `Unexpected ${shown.join(', ')}${more}, expected characters that the bundled fonts can draw`,
      {
        path: document.path,
        channel: 'print',
        quote: missing.join(''),
        ...placeOfFirst(missing, source),
        hint: 'Write it in words or with other characters. Bundled are Latin, Greek, Cyrillic, Arabic, Hebrew, Devanagari and Chinese.',
      },
    ),
  ];
}

function placeOfFirst(missing: readonly string[], source: string): { readonly place?: Place } {
  const found = missing.map((character) => source.indexOf(character)).filter((index) => index !== -1);
  if (found.length === 0) return {};
  const index = Math.min(...found);
  const lines = source.slice(0, index).split(/\r\n|\r|\n/);
  const column = (lines.at(-1)?.length ?? 0) + 1;
  return { place: { line: lines.length, column, endLine: lines.length, endColumn: column + 1 } };
}
