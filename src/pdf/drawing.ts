import type { PdfStream } from './pdf-lib.ts';

/** A colour as a content stream gives it. `special`: patterns, separations and the like. */
export interface Colour {
  readonly space: 'grey' | 'rgb' | 'cmyk' | 'special';
  readonly values: readonly number[];
}

/** A rectangle in points, in the space of the page. */
export interface Bounds {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/** Where in the tags something stands. */
export interface Marked {
  /** The number of the marked content, in the page or form that holds it; nothing outside of all tags. */
  readonly mcid: number | undefined;
  readonly isArtifact: boolean;
  /** Whether any tag is open, one without a number too. */
  readonly isTagged: boolean;
  /** Whether a number stands inside an artifact, which no reader finds. */
  readonly isBuried: boolean;
}

/** When something is painted, and how much of it can be seen. */
export interface Painted extends Marked {
  /** How many paths and pictures the page has painted before it. */
  readonly at: number;
  /** What it is cut to; nothing where nothing is cut. */
  readonly clip: Bounds | undefined;
  /** From 0, which nobody sees, to 1, which hides what is below. */
  readonly opacity: number;
}

/** A stretch of text on one line, in one font and colour. */
export interface ShownText extends Painted {
  readonly text: string;
  readonly bounds: Bounds;
  /** In points, as it is seen. */
  readonly size: number;
  readonly fill: Colour;
  readonly isInvisible: boolean;
}

export interface PaintedPath extends Painted {
  readonly bounds: Bounds;
  readonly fill: Colour | undefined;
  readonly stroke: Colour | undefined;
  /** The corners of its rectangles: left, bottom, right, top one after the other. */
  readonly rectangles: readonly number[];
}

export interface PaintedImage extends Painted {
  readonly bounds: Bounds;
  /** Where its pixels are; nothing for one that stands in the content itself. */
  readonly source: PdfStream | undefined;
}

/** All that a page shows, in the order of its content. */
export interface Drawing {
  readonly texts: readonly ShownText[];
  readonly paths: readonly PaintedPath[];
  readonly images: readonly PaintedImage[];
  /** Operators and colour spaces that ask for RGB, by name. */
  readonly rgb: readonly string[];
  /** The numbers of its marked content, that of the empty pieces too. */
  readonly mcids: ReadonlySet<number>;
  /** The names of fonts that it asks for and that nobody gives it. */
  readonly lostFonts: readonly string[];
}
