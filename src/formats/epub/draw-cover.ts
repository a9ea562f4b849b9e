import type { Settings, Tools } from '../../model/context.ts';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import { type Document, isDraft } from '../../model/document.ts';
import { drawPicture, fitPicture, type Trouble } from '../../render/pictures/draw.ts';
import { lookOf } from '../../render/pictures/look.ts';
import { type Picture, wordsOf } from '../../render/pictures/picture.ts';
import { bookCover } from '../../render/pictures/sizes.ts';
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
  if (!('picture' in fitted)) {
    return { cover: undefined, diagnostics: fitted.map((trouble) => undrawn(trouble, document)) };
  }
  const bytes = await drawPicture(fitted, look, tools.cards);
  const alt = `${settings.strings.cover}: ${wordsOf(picture.words).replaceAll('\n', ' – ')}`;
  return { cover: { bytes, mediaType: 'image/png', alt }, diagnostics: [] };
}

function pictureOf(document: Document, { brand, strings }: Settings): Picture {
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

function undrawn(trouble: Trouble, document: Document): Diagnostic {
  const about = { path: document.path, channel: 'epub' } as const;
  if (trouble.kind === 'glyph') {
    const { character } = trouble;
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
    return diagnose(
      'cover-undrawn',
      `Unexpected character “${character}” (U+${code}) on the cover of the e-book, expected one that the bundled fonts can draw. The e-book has no cover.`,
      {
        ...about,
        quote: character,
        hint: 'Write the title, the subtitle and the name of the clinic without it.',
      },
    );
  }
  const [what, quote] =
    trouble.part === 'text' ? ['subtitle', document.subtitle ?? ''] : ['title', document.title];
  return diagnose(
    'cover-undrawn',
    `Unexpected length of the ${what}, expected what fits on the cover of the e-book. The e-book has no cover.`,
    { ...about, quote, hint: `Shorten the ${what}.` },
  );
}
