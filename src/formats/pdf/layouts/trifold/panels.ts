import type { Size } from '../../../../preflight/promise.ts';

/**
 * The panels of a sheet that is folded to thirds, in millimetres from the side where reading starts.
 *
 * Rolled in, the panel that is folded first lies inside and is a little narrower (A4: 97 of 100 mm; Letter: 3 5/8 of
 * 3 11/16 inches). The cover opens to the side where reading starts: in a language read from the left, the outside shows
 * from there flap, back, cover; the inside its three panels, with the narrow one, the back of the flap, last. Read from
 * the right, the sheet is its own mirror image. Folded like a Z, all three are alike.
 */
export interface Panels {
  /** Widths of the outside: flap, back, cover. The inside has them the other way round. */
  readonly outside: readonly [number, number, number];
}

export type Fold = 'roll' | 'z';

/** How much narrower the flap is, so that it lies flat: what folding machines are set to for A4 and Letter. */
const flapShorter = { iso: 3, american: 1.5875 } as const;

/** @param sheet The whole sheet on its side. */
export function panelsOf(sheet: Size, fold: Fold): Panels {
  const shorter = fold === 'z' ? 0 : sheet.width > 280 ? flapShorter.iso : flapShorter.american;
  const wide = (sheet.width + shorter) / 3;
  return { outside: [wide - shorter, wide, wide] };
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

/** From a fold, and from the trim, to the text. Twice this stands between two columns. */
const margin = 8;

/**
 * The measures that the style sheet asks for. All columns of the inside have one measure, so that text can flow through
 * them; the narrow panel gives the difference from its two margins.
 */
export function panelsCss({ outside: [flap, back, cover] }: Panels, sheet: Size, bleed: number): string {
  const measure = cover - 2 * margin;
  const start = margin - (cover - flap) / 6;
  const measures = {
    '--bleed': bleed,
    '--sheet-width': sheet.width + 2 * bleed,
    '--sheet-height': sheet.height + 2 * bleed,
    '--trim-height': sheet.height,
    '--measure': measure,
    '--flap-measure': flap - 2 * margin,
    '--flap-start': bleed + margin,
    '--back-start': bleed + flap + margin,
    '--front-start': bleed + flap + back + margin,
    '--band-start': -margin,
    '--band-end': -(margin + bleed),
    '--inside-start': bleed + start,
    '--inside-width': 3 * measure + 4 * margin,
    '--inside-gap': 2 * margin,
  };
  const rules = Object.entries(measures).map(([name, length]) => `${name}:${Number(length.toFixed(4))}mm`);
  return `:root{${rules.join(';')}}`;
}

/** Where a mark stands on each panel of both sides: from the start, and from the top of the two sheets. */
export function markPlaces({ outside: [flap, back, cover] }: Panels, sheet: Size, bleed: number) {
  const outside = [0, flap, flap + back];
  const inside = [0, cover, cover + back];
  const height = sheet.height + 2 * bleed;
  const place = (side: number) => (start: number, index: number) => ({
    start: bleed + start + margin,
    top: side * height + bleed + sheet.height - 6.5,
    width: [flap, back, cover][side === 0 ? index : 2 - index] ?? cover,
  });
  return [...outside.map(place(0)), ...inside.map(place(1))].map(({ width, ...rest }) => ({
    ...rest,
    width: width - 2 * margin,
  }));
}
