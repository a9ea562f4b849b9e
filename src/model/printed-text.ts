/** What one part of a leaflet says at a stretch, counted in letters and digits. */
export interface Stretch {
  /** The part: a question, the introduction of a section and so on, as `render/parts.ts` names it. */
  readonly part: string;
  readonly letters: number;
}

/** Where the pages of a print begin in its text. */
export interface PrintedText {
  /** The whole text, in the order in which it is read. */
  readonly stretches: readonly Stretch[];
  /** For each page, how many letters and digits of the text stand before it; the pages are numbered from 1. */
  readonly before: readonly number[];
}
