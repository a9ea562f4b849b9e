import type { Brand } from '../../model/brand.ts';
import type { Size } from '../../preflight/promise.ts';

/** The papers of a region: a whole sheet as office printers take it, and the half of it. */
export interface Paper {
  readonly full: Size;
  readonly half: Size;
}

/** ISO 216. */
const iso: Paper = { full: { width: 210, height: 297 }, half: { width: 148, height: 210 } };

/** ANSI/ASME Y14.1: Letter, 8.5 × 11 inches, and half of it. */
const american: Paper = {
  full: { width: 215.9, height: 279.4 },
  half: { width: 139.7, height: 215.9 },
};

export function paperOf(brand: Brand): Paper {
  return brand.region === 'us' ? american : iso;
}
