import type { EditionName } from '../model/artifact.ts';

/** Width and height in millimetres. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

/**
 * What a printed file has to keep. An edition states it when it makes the file, and it travels inside the file (without
 * the words), so that the file can be held to it later, by itself.
 */
export interface PrintPromise {
  readonly edition: EditionName;
  /** Of the sheet after trimming, each page alike. */
  readonly trim: Size;
  /** Millimetres that the ground runs over the trim; 0 when nothing is trimmed. */
  readonly bleed: number;
  /** How many pages there must be, where the edition fixes it; or of what number it must be a multiple. */
  readonly pages?: { readonly exactly: number } | { readonly multipleOf: number };
  /** The smallest type, in points. */
  readonly smallestType: number;
  /** The address that the QR code must hold. */
  readonly url?: string;
  /** `reading`: tagged, PDF/UA-1 and PDF/A-2a. `imposed`: sheets to fold, without tags. `press`: PDF/X-4, CMYK. */
  readonly purpose: 'reading' | 'imposed' | 'press';
  /** How page numbers are written, such as “Page {page} of {pages}”: on the sheets of a booklet they are looked for. */
  readonly folio?: string;
  /** Whether the leaflet is read from the right: a booklet then opens the other way. */
  readonly isRightToLeft?: boolean;
  /** Distances from the left edge of the trimmed sheet to its folds, in millimetres, for odd and for even pages. */
  readonly folds?: { readonly odd: readonly number[]; readonly even: readonly number[] };
  /** Whether the document is unapproved or overdue, so that every page must say so; the words of the mark. */
  readonly mark?: string;
  /** SHA-256 of the words of the file, so that a later loss is found without the source; sheets to fold get it last of all. */
  readonly words?: string;
}
