import type { LayOut } from '../layout.ts';
import { paperOf } from '../paper.ts';
import { layOutLeaflet } from './leaflet.ts';

/** For readers with poor sight: nothing under 16 pt (UKAAF G003), one column, as many pages as it takes. */
export const layOutLargePrint: LayOut = (job) =>
  layOutLeaflet(
    {
      trim: paperOf(job.settings.brand).full,
      sheet: 'print/large-print.css',
      smallestType: 16,
      contentsFrom: 5,
    },
    job,
  );
