/** One page of the document: a card that has been drawn. */
export interface Slide {
  /** PNG. */
  readonly bytes: Uint8Array;
  /** In pixels. */
  readonly width: number;
  readonly height: number;
  /** All its words, for those who cannot see it. */
  readonly alt: string;
  /** Where on it an address stands, in pixels from its upper left corner. */
  readonly link: Link | undefined;
}

export interface Link {
  readonly url: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** CSS pixels to points. */
export const points = 0.75;
