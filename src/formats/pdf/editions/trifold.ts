import type { MakeEdition } from '../edition.ts';
import { finished } from './finished.ts';

/** One sheet, printed on both sides and folded to three panels. */
export const makeTrifold: MakeEdition = (prints) =>
  finished('trifold', { finish: 'reading', edition: 'trifold' }, prints);
