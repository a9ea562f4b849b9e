import type { Outcome } from '../../model/diagnostic.ts';
import type { Stretch } from '../../model/printed-text.ts';
import type { PrintPromise, Size } from '../../preflight/promise.ts';
import type { Job } from './job.ts';

export type LayoutName = 'a4' | 'booklet' | 'trifold' | 'large-print';

/** A document as the browser laid it out on pages and printed it, not yet finished. */
export interface Printed {
  /** The browser's tagged PDF. Its pages are the trim and the bleed around it; their origin is at the top left. */
  readonly bytes: Uint8Array;
  /** Of every page, after cutting. */
  readonly trim: Size;
  /** Millimetres that the browser's pages have beyond the trim on each side. */
  readonly bleed: number;
  /** All text of the pages, block by block in reading order, running heads and feet left out. */
  readonly words: readonly string[];
  /** The same counted part by part, where an edition of it tells others where its pages begin. */
  readonly stretches?: readonly Stretch[];
  /** The text of each link by its address, as `href` has it. */
  readonly links: ReadonlyMap<string, string>;
  /** In points. */
  readonly smallestType: number;
  readonly pages?: PrintPromise['pages'];
  readonly folds?: PrintPromise['folds'];
}

/** Has the browser lay out a document. A text that cannot be laid out well is a diagnostic, and no print. */
export type LayOut = (job: Job) => Promise<Outcome<Printed>>;

/** A way to lay a document out on pages, known before its code is loaded. */
export interface Layout {
  readonly name: LayoutName;
  load(): Promise<LayOut>;
}
