import type { Picture } from './pictures.ts';

/** What the book has come to, as far as its metadata tell of it. */
export interface BookFacts {
  readonly pictures: readonly Picture[];
  /** Whether the pages of the print are marked in it. */
  readonly hasPrintedPages: boolean;
  /** Whether words have their reading above them. */
  readonly hasRuby: boolean;
  /** Whether it was held to what its publisher may claim, and nothing was found. */
  readonly isChecked: boolean;
}
