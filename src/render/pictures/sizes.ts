import type { CardSizeName } from '../../model/card.ts';

/** A size of picture, all lengths in pixels. */
export interface PictureSize {
  /** The class of the picture in its style sheet; of a card, also the folder of its deck. */
  readonly name: CardSizeName | 'book';
  readonly width: number;
  readonly height: number;
  /** No word stands nearer to an edge than this: networks crop, and lay buttons over. */
  readonly safe: { readonly inline: number; readonly top: number; readonly bottom: number };
  /** The largest and the smallest type of a question; 40 on 1200 is about 12 in a phone's feed. */
  readonly headline: { readonly largest: number; readonly smallest: number };
  /** The same for the text below it, which is set in a share of the question's size. */
  readonly text: { readonly largest: number; readonly smallest: number; readonly share: number };
  /** The type of what stands at the edges: the leaflet, the clinic, the count. */
  readonly small: number;
}

/** The sizes of social cards. A further one is a row here, a name in `model/card.ts` and a class in `card.css`. */
export const cardSizes: readonly PictureSize[] = [
  {
    // Link previews: Facebook, LinkedIn, X, WhatsApp, Slack. Words keep to the middle 1000 × 522.
    name: 'og',
    width: 1200,
    height: 630,
    safe: { inline: 100, top: 54, bottom: 54 },
    headline: { largest: 136, smallest: 40 },
    text: { largest: 46, smallest: 28, share: 0.56 },
    small: 28,
  },
  {
    name: 'square',
    width: 1080,
    height: 1080,
    safe: { inline: 90, top: 90, bottom: 90 },
    headline: { largest: 148, smallest: 40 },
    text: { largest: 56, smallest: 32, share: 0.56 },
    small: 32,
  },
  {
    // 4:5. Instagram's grid shows the middle 3:4 of it, so nothing is lost at its sides.
    name: 'portrait',
    width: 1080,
    height: 1350,
    safe: { inline: 90, top: 120, bottom: 120 },
    headline: { largest: 156, smallest: 40 },
    text: { largest: 60, smallest: 34, share: 0.56 },
    small: 34,
  },
  {
    // The networks lay their own name and buttons over the upper 250 and the lower 340.
    name: 'story',
    width: 1080,
    height: 1920,
    safe: { inline: 90, top: 250, bottom: 340 },
    headline: { largest: 160, smallest: 40 },
    text: { largest: 62, smallest: 36, share: 0.56 },
    small: 36,
  },
  {
    name: 'pin',
    width: 1000,
    height: 1500,
    safe: { inline: 80, top: 100, bottom: 100 },
    headline: { largest: 148, smallest: 38 },
    text: { largest: 60, smallest: 34, share: 0.56 },
    small: 32,
  },
];

/** The cover of the e-book, in the shape that shops and shelves expect: 5:8. */
export const bookCover: PictureSize = {
  name: 'book',
  width: 1200,
  height: 1920,
  safe: { inline: 100, top: 100, bottom: 100 },
  headline: { largest: 190, smallest: 48 },
  text: { largest: 72, smallest: 40, share: 0.44 },
  small: 44,
};
