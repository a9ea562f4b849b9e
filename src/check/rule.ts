import type { Code } from '../model/codes.ts';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { Document } from '../model/document.ts';
import type { Place } from '../model/place.ts';
import type { CountSyllables } from './readability.ts';
import type { Reading } from './reading.ts';

/** All that a rule may look at. */
export interface Given {
  readonly document: Document;
  /** The main language, such as `en`. */
  readonly language: string;
  /** All pieces of text, in reading order. */
  readonly readings: readonly Reading[];
  readonly today: Date;
  readonly syllables: CountSyllables;
  /** Whether the outputs can name the clinic and a way to reach it. */
  readonly hasContact: boolean;
  /** Where a value of the front matter stands; nothing for what is not there. */
  placeOf(path: readonly PropertyKey[]): Place | undefined;
}

/** A rule that no list of words can hold. */
export interface Rule {
  /** What it can say. */
  readonly codes: readonly Code[];
  check(given: Given): readonly Diagnostic[];
}
