import type { CardPicture, CardRenderer, FontFace, Tools } from '../../model/context.ts';
import { largestFit, staysInside } from './fit.ts';
import { drawingOf, type Look } from './look.ts';
import { type Picture, wordsOf } from './picture.ts';

/** Why a picture is not drawn: a character that no bundled font has, or words that do not fit at the smallest type. */
export type Trouble =
  | { readonly kind: 'glyph'; readonly character: string }
  | { readonly kind: 'overflow'; readonly part: 'headline' | 'text' };

/** A picture whose words have been found to fit. */
export interface Fitted {
  readonly picture: Picture;
  /** The largest size of the headline in which they do, in pixels. */
  readonly headline: number;
  readonly fonts: readonly FontFace[];
}

/** Finds the largest type in which a picture holds all its words. Nothing is ever cut from health information. */
export async function fitPicture(
  picture: Picture,
  look: Look,
  tools: Pick<Tools, 'fonts' | 'cards'>,
): Promise<Fitted | readonly Trouble[]> {
  const words = wordsOf(picture.words);
  const missing = await tools.fonts.missing(words);
  if (missing.length > 0) return missing.map((character) => ({ kind: 'glyph', character }));
  const fonts = await tools.fonts.faces(words);
  const drawing = drawingOf(picture, look, fonts);
  const { size } = picture;
  const headline = await largestFit(size.headline, (px) => fits(picture, drawing(px), tools.cards));
  if (headline !== undefined) return { picture, headline, fonts };
  // The headline by itself tells whether it is too long, or the text below it.
  const alone = { ...picture, words: { ...picture.words, text: null } };
  const least = drawingOf(alone, look, fonts)(size.headline.smallest);
  return [{ kind: 'overflow', part: (await fits(alone, least, tools.cards)) ? 'text' : 'headline' }];
}

/**
 * Draws a picture as PNG.
 *
 * @param headline The size of its headline in pixels, no larger than the one that fits.
 */
export function drawPicture(
  { picture, headline: largest, fonts }: Fitted,
  look: Look,
  engine: CardRenderer,
  headline: number = largest,
): Promise<Uint8Array> {
  return engine.draw(drawingOf(picture, look, fonts)(headline));
}

async function fits({ size }: Picture, drawing: CardPicture, engine: CardRenderer): Promise<boolean> {
  return staysInside(await engine.measure(drawing), size);
}
