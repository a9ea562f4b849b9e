import type { MakeEdition } from '../edition.ts';
import { readingCopy } from './reading-copy.ts';

/** For readers with poor sight. */
export const makeLargePrint: MakeEdition = (prints) => readingCopy('large-print', prints);
