import type { CardPicture, CardRenderer, FontFace, Tools } from '../../model/context.ts';
import { type Faint, faintWords } from './contrast.ts';
import { largestFit, staysInside } from './fit.ts';
import { drawingOf, type Look } from './look.ts';
import { type Picture, wordsOf } from './picture.ts';
import { holdsAll, standsInside } from './whole.ts';

/**
 * Why a picture is not handed out: a character that no bundled font has, words that do not fit at the smallest type, words
 * that can hardly be told from what is behind them.
 */
export type Trouble =
  | { readonly kind: 'glyph'; readonly character: string }
  | { readonly kind: 'overflow'; readonly part: 'headline' | 'text' }
  | ({ readonly kind: 'contrast' } & Faint);

/** A picture whose words have been found to fit. */
export interface Fitted {
  readonly picture: Picture;
  /** A size of the headline in which they do, in pixels. */
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

/** Whether a picture still holds its words with the headline in this size. */
export function fitsIn(
  { picture, headline, fonts }: Fitted,
  look: Look,
  engine: CardRenderer,
): Promise<boolean> {
  return fits(picture, drawingOf(picture, look, fonts)(headline), engine);
}

/** Draws a picture as PNG, and looks whether its words can be read: none goes out unseen. */
export async function drawPicture(
  { picture, headline, fonts }: Fitted,
  look: Look,
  engine: CardRenderer,
): Promise<Uint8Array | readonly Trouble[]> {
  const card = drawingOf(picture, look, fonts)(headline);
  const drawn = await engine.draw(card);
  const faint = await faintWords(card, drawn, engine);
  return faint.length === 0 ? drawn : faint.map((words) => ({ kind: 'contrast', ...words }));
}

async function fits({ size, words }: Picture, drawing: CardPicture, engine: CardRenderer): Promise<boolean> {
  const laidOut = await engine.measure(drawing);
  return staysInside(laidOut, size) && standsInside(laidOut) && holdsAll(wordsOf(words), laidOut);
}
