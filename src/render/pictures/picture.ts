import type { PictureSize } from './sizes.ts';

/** A picture made of words, not yet drawn. */
export interface Picture {
  /** The class of the picture in its style sheet. */
  readonly kind: 'cover' | 'question' | 'closing' | 'book';
  readonly size: PictureSize;
  readonly words: PictureWords;
  /** The address that the QR code holds; `null` for none. It stands in the words, too. */
  readonly code: string | null;
}

/** The words of a picture by their place in the shell; `null` where there is nothing to say. */
export interface PictureWords {
  readonly draft: string | null;
  /** The title of the leaflet, on cards that are about a part of it. */
  readonly leaflet: string | null;
  readonly headline: string;
  readonly text: string | null;
  /** Who has reviewed the leaflet and when, and what else a reader has to know: a line each. */
  readonly facts: readonly string[];
  /** Where to read on, without its `https://`. */
  readonly address: string | null;
  readonly clinic: string | null;
  /** How many questions there are, or which one this is. */
  readonly note: string | null;
}

/** All words of a picture in the order in which they are read, one line each: its text alternative. */
export function wordsOf(words: PictureWords): string {
  const { draft, headline, text, facts, address, leaflet, clinic, note } = words;
  return [draft, headline, text, ...facts, address, leaflet, clinic, note]
    .filter((part) => part !== null)
    .join('\n');
}
