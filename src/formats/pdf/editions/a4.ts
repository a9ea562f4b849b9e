import type { MakeEdition } from '../edition.ts';
import { finished } from './finished.ts';

/** The reading and office copy. */
export const makeA4: MakeEdition = (prints) => finished('a4', { finish: 'reading', edition: 'a4' }, prints);
