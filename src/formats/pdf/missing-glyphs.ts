import type { Fonts } from '../../model/context.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { type Document, questionsOf } from '../../model/document.ts';

/**
 * The characters that the print would show as empty boxes, each with its question. On paper nobody can look the
 * word up elsewhere, so such a leaflet is not printed at all.
 *
 * @param everything All text that will be printed, front matter included.
 */
export async function missingGlyphs(
  everything: string,
  document: Document,
  fonts: Fonts,
): Promise<Diagnostic[]> {
  const missing = await fonts.missing(everything);
  return missing.map((character) => {
    const question = questionsOf(document).find(({ question, answer }) =>
      `${question}${answer.text}`.includes(character),
    );
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    const where = question === undefined ? '' : ` in "${question.question}"`;
    const message = `Unexpected character "${character}" (U+${code})${where}, expected one that the bundled fonts can draw`;
    return diagnose('glyph-missing', message, {
      path: document.path,
      channel: 'print',
      quote: character,
      hint: 'Write it in words or with another character.',
      ...(question === undefined ? {} : { place: question.place, question: question.id }),
    });
  });
}
