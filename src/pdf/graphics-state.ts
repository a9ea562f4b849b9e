import type { Bounds, Colour } from './drawing.ts';
import type { Font } from './fonts.ts';
import { identity, type Matrix } from './matrix.ts';

/** What `q` keeps and `Q` brings back (ISO 32000-1, 8.4 and 9.3), as far as a look at a page needs it. */
export interface GraphicsState {
  readonly matrix: Matrix;
  readonly fill: Colour;
  readonly stroke: Colour;
  readonly font: Font | undefined;
  readonly size: number;
  readonly characterSpacing: number;
  readonly wordSpacing: number;
  /** As a share: 1 is normal. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  /** 3 is invisible. */
  readonly renderMode: number;
  /** What is cut away stands outside of it. */
  readonly clip: Bounds | undefined;
  /** Of what is filled, as `gs` says. */
  readonly opacity: number;
  /** Of the groups around it, all together. */
  readonly groupOpacity: number;
}

const black: Colour = { space: 'grey', values: [0] };

export const firstState: GraphicsState = {
  matrix: identity,
  fill: black,
  stroke: black,
  font: undefined,
  size: 0,
  characterSpacing: 0,
  wordSpacing: 0,
  stretch: 1,
  leading: 0,
  rise: 0,
  renderMode: 0,
  clip: undefined,
  opacity: 1,
  groupOpacity: 1,
};
