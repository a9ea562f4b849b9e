import type { MakeEdition } from '../edition.ts';
import { finished } from './finished.ts';

/** For readers with poor sight. */
export const makeLargePrint: MakeEdition = (prints) =>
  finished('large-print', { finish: 'reading', edition: 'large-print' }, prints);
