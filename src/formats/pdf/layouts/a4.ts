import type { LayOut } from '../layout.ts';
import { paperOf } from '../paper.ts';
import { layOutLeaflet } from './leaflet.ts';

/** Whole sheets, for reading on a screen and for the office printer. */
export const layOutA4: LayOut = (job) =>
  layOutLeaflet(
    {
      trim: paperOf(job.settings.brand).full,
      sheet: 'print/a4.css',
      smallestType: 10,
      contentsFrom: 5,
      isCited: true,
    },
    job,
  );
