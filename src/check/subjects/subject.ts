import type { Channel } from '../../model/document.ts';
import type { Place } from '../../model/place.ts';
import type { Scope } from '../../model/rule-pack.ts';

/** What a block of an answer is. `line`: words that are no sentence, as a title or a cell of a table. */
export type Shape = 'paragraph' | 'item' | 'cell' | 'heading' | 'line';

/** A piece of text of a document that somebody reads: a field, a title, a block of an answer. */
export interface Subject {
  readonly scope: Scope;
  readonly shape: Shape;
  readonly text: string;
  /** The id of the question that it belongs to. */
  readonly question?: string;
  /** Where it is shown. */
  readonly channels: readonly Channel[];
  /** Where characters `from` to `to` stand in the source; nothing for what is in no source. */
  place(from: number, to: number): Place | undefined;
}
