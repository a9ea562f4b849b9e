import type { MakeEdition } from '../edition.ts';
import { readingCopy } from './reading-copy.ts';

/** One sheet, printed on both sides and folded to three panels. */
export const makeTrifold: MakeEdition = (prints) => readingCopy('trifold', prints);
