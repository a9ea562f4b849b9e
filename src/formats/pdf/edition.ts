import type { EditionName } from '../../model/artifact.ts';
import type { Outcome } from '../../model/diagnostic.ts';
import type { Emitted } from '../format.ts';
import type { Job } from './job.ts';
import type { LayoutName, Printed } from './layout.ts';

/** What an edition works with. */
export interface Prints {
  readonly job: Job;
  /** What the browser printed of a layout: once, whichever editions ask for it. */
  printed(layout: LayoutName): Promise<Outcome<Printed>>;
}

/** Makes the files of one edition. */
export type MakeEdition = (prints: Prints) => Promise<Emitted>;

/** A variant of the printed leaflet, known before its code is loaded. One file and one entry in `editions.ts` make one. */
export interface Edition {
  readonly name: EditionName;
  load(): Promise<MakeEdition>;
}
