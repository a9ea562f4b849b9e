import type { MakeEdition } from '../edition.ts';
import { readingCopy } from './reading-copy.ts';

/** The reading and office copy. */
export const makeA4: MakeEdition = (prints) => readingCopy('a4', prints);
