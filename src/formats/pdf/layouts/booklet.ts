import type { LayOut } from '../layout.ts';
import { paperOf } from '../paper.ts';
import { layOutLeaflet } from './leaflet.ts';

/** Pages of half a sheet, to be folded from whole ones. */
export const layOutBooklet: LayOut = (job) =>
  layOutLeaflet({ trim: paperOf(job.settings.brand).half, sheet: 'print/booklet.css', smallestType: 9 }, job);
