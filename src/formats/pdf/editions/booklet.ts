import type { MakeEdition } from '../edition.ts';
import { finished } from './finished.ts';

/** Sheets to print on both sides and fold, and the same pages one by one. */
export const makeBooklet: MakeEdition = (prints) =>
  finished('booklet', { finish: 'booklet', edition: 'booklet' }, prints);
