import type { Settings, Tools } from '../../model/context.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { type Document, isDraft } from '../../model/document.ts';
import { drawPicture, fitPicture, type Trouble } from '../../render/pictures/draw.ts';
import { lookOf } from '../../render/pictures/look.ts';
import { type Picture, wordsOf } from '../../render/pictures/picture.ts';
import { bookCover } from '../../render/pictures/sizes.ts';
import { codePoint } from '../../wording/code-point.ts';
import type { Cover } from './cover.ts';

/**
 * Draws the cover: the brand's design, the words of the title page. A book whose cover cannot be drawn goes out without
 * one, and the author is told: its text is what counts.
 */
export async function drawCover(
  document: Document,
  settings: Settings,
  tools: Pick<Tools, 'templates' | 'fonts' | 'cards'>,
): Promise<{ readonly cover: Cover | undefined; readonly diagnostics: readonly Diagnostic[] }> {
  const picture = pictureOf(document, settings);
  const look = lookOf(document, settings, tools.templates);
  const fitted = await fitPicture(picture, look, tools);
  const drawn = 'picture' in fitted ? await drawPicture(fitted, look, tools.cards) : fitted;
  if (!(drawn instanceof Uint8Array)) {
    return { cover: undefined, diagnostics: [undrawn(drawn, document)] };
  }
  const alt = `${settings.strings.cover}: ${wordsOf(picture.words).replaceAll('\n', ' – ')}`;
  return { cover: { bytes: drawn, mediaType: 'image/png', alt }, diagnostics: [] };
}

/** The cover, not yet drawn. */
export function pictureOf(document: Document, { brand, strings }: Settings): Picture {
  return {
    kind: 'book',
    size: bookCover,
    code: null,
    words: {
      draft: isDraft(document) ? strings.draft : null,
      leaflet: null,
      headline: document.title,
      text: document.subtitle,
      facts: [],
      address: null,
      clinic: brand.name ?? null,
      note: null,
    },
  };
}

/** One finding, however many characters are missing. */
export function undrawn(troubles: readonly Trouble[], document: Document): Diagnostic {
  const { what, quote, hint } = reasonOf(troubles, document);
  return diagnose('cover-undrawn', `${what} The e-book has no cover.`, {
    path: document.path,
    channel: 'epub',
    quote,
    hint,
  });
}

function reasonOf(
  troubles: readonly Trouble[],
  document: Document,
): { readonly what: string; readonly quote: string; readonly hint: string } {
  const characters = troubles.flatMap((one) => (one.kind === 'glyph' ? [one.character] : []));
  const [trouble] = troubles;
  if (trouble === undefined) throw new Error('A cover that was not drawn for no reason.');
  switch (trouble.kind) {
    case 'glyph':
      return {
        what: `Unexpected ${characters.map((one) => `“${one}” (${codePoint(one)})`).join(', ')} on the cover of the e-book, expected characters that the bundled fonts can draw.`,
        quote: characters.join(' '),
        hint: 'Write the title, the subtitle and the name of the clinic without it.',
      };
    case 'overflow': {
      const [part, quote] =
        trouble.part === 'text' ? ['subtitle', document.subtitle ?? ''] : ['title', document.title];
      return {
        what: `Unexpected length of the ${part}, expected what fits on the cover of the e-book.`,
        quote,
        hint: `Shorten the ${part}.`,
      };
    }
    case 'contrast':
      return {
        what: `Unexpected contrast of ${trouble.ratio}:1 on the cover of the e-book, expected at least 4.5:1.`,
        quote: trouble.words,
        hint: 'Choose darker colours in brand.yaml, or another design.',
      };
  }
}
