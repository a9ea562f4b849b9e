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

/** A stretch of text on one line, in one font and colour. */
export interface ShownText extends Marked {
  readonly text: string;
  readonly bounds: Bounds;
  /** In points, as it is seen. */
  readonly size: number;
  readonly fill: Colour;
  readonly isInvisible: boolean;
}

export interface PaintedPath extends Marked {
  readonly bounds: Bounds;
  readonly fill: Colour | undefined;
  readonly stroke: Colour | undefined;
  /** The corners of its rectangles: left, bottom, right, top one after the other. */
  readonly rectangles: readonly number[];
}

export interface PaintedImage extends Marked {
  readonly bounds: Bounds;
}

/** All that a page shows, in the order of its content. */
export interface Drawing {
  readonly texts: readonly ShownText[];
  readonly paths: readonly PaintedPath[];
  readonly images: readonly PaintedImage[];
  /** Operators and colour spaces that ask for RGB, by name. */
  readonly rgb: readonly string[];
}
