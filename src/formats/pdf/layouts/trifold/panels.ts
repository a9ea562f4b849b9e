import type { Size } from '../../../../preflight/promise.ts';
import type { Density } from './densities.ts';

export type Fold = 'roll' | 'z';

/**
 * A sheet that is folded to three panels, in millimetres, from the side where reading starts: in a language that is read
 * from the right, all of it is its own mirror image.
 *
 * **Roll.** The panel that is folded in first, the flap, lies inside and is a little narrower. The cover opens to the
 * side where reading starts. Outside: flap, back, cover; inside: three panels to read, the last of them behind the flap.
 *
 * **Z.** The three are alike. The cover is the last panel of the outside, as in a roll. Folded over, what is behind it
 * lies on the middle of the inside, so these two are what opens first. The other end is folded the other way, outside on
 * outside, so the *inside* of that panel becomes the back. Outside: two panels to read on when the sheet is turned
 * over, then the cover; inside: two panels to read, then the back.
 */
export interface Panels {
  readonly fold: Fold;
  readonly sheet: Size;
  /** Widths of the outside: flap, back, cover; the inside has them the other way round. */
  readonly outside: readonly [number, number, number];
}

/**
 * How much narrower the flap is, so that it lies flat: what folding machines are set to. A4: 97 of 100 mm; Letter: 3 5/8
 * of 3 11/16 inches.
 */
const flapShorter = { iso: 3, american: 1.5875 } as const;

/** @param full The whole sheet, upright. */
export function panelsOf(full: Size, fold: Fold): Panels {
  const sheet = { width: full.height, height: full.width };
  const shorter = fold === 'z' ? 0 : sheet.width > 280 ? flapShorter.iso : flapShorter.american;
  const wide = (sheet.width + shorter) / 3;
  return { fold, sheet, outside: [wide - shorter, wide, wide] };
}

/**
 * Where the folds are, from the left edge of the sheet.
 *
 * @returns for the outside (odd pages) and the inside (even pages)
 */
export function foldsOf({ outside: [flap, back, cover] }: Panels, isRightToLeft: boolean) {
  const fromFlap = [flap, flap + back];
  const fromCover = [cover, cover + back];
  return isRightToLeft ? { odd: fromCover, even: fromFlap } : { odd: fromFlap, even: fromCover };
}

/** Millimetres from the trim to what is printed into the margin: the mark of a draft. */
const leastEdge = 5;

/** The measures that the style sheet asks for, for each density under its name as a class of the root. */
export function panelsCss(panels: Panels, bleed: number, densities: readonly Density[]): string {
  return densities
    .map((density) => {
      const measures = Object.entries(measuresOf(panels, bleed, density));
      const rules = measures.map(([name, length]) => `--${name}:${Number(length.toFixed(4))}mm`);
      return `.${density.name}{--leading:${density.leading};${rules.join(';')}}`;
    })
    .join('');
}

function measuresOf({ fold, sheet, outside: [flap, back, cover] }: Panels, bleed: number, density: Density) {
  const { edge, beside } = density;
  const measure = cover - beside;
  const side = beside / 2;
  /** The columns of the inside are equal, for text flows through them; what the flap is narrower comes off the gaps. */
  const inside =
    fold === 'z'
      ? { start: side, gap: beside, width: 2 * measure + beside }
      : {
          start: edge,
          gap: (sheet.width - 2 * edge - 3 * measure) / 2,
          width: sheet.width - 2 * edge,
        };
  const backStart = fold === 'z' ? cover + back : flap;
  return {
    bleed,
    edge,
    'least-edge': leastEdge,
    'sheet-width': sheet.width + 2 * bleed,
    'sheet-height': sheet.height + 2 * bleed,
    'trim-height': sheet.height,
    measure,
    'flap-measure': flap - beside,
    'flap-start': bleed + side,
    'back-start': bleed + backStart + side,
    'front-start': bleed + flap + back + side,
    'front-side': side,
    'inside-start': bleed + inside.start,
    'inside-width': inside.width,
    'inside-gap': inside.gap,
    strip: edge / 2.5,
  };
}

/** Millimetres from the sides of a panel to its mark: about what the text keeps. */
const markEdge = 8;

/** Where a mark stands on each panel of both sides: from the start and, up, from the end of the two sheets. */
export function markPlaces({ sheet, outside }: Panels, bleed: number) {
  const row = (widths: readonly number[], sheetsBelow: number) =>
    widths.map((width, index) => ({
      start: bleed + markEdge + widths.slice(0, index).reduce((sum, before) => sum + before, 0),
      up: sheetsBelow * (sheet.height + 2 * bleed) + bleed + leastEdge,
      width: width - 2 * markEdge,
    }));
  return [...row(outside, 1), ...row(outside.toReversed(), 0)];
}
