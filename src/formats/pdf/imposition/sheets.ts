/** One side of a sheet: the pages left and right, from 1; `undefined` is blank. */
export interface Side {
  readonly left: number | undefined;
  readonly right: number | undefined;
}

/**
 * The sides of a folded booklet, in the order in which they are printed: front, back, front … Sheets lie inside one
 * another; the pages of a side add up to one more than there are. Blank pages stand before the last, so that it remains
 * the back cover.
 *
 * @param pages How many pages there are.
 * @param isRightToLeft Read from the right, the booklet opens the other way: left and right change places.
 */
export function bookletSides(pages: number, isRightToLeft: boolean): readonly Side[] {
  const total = Math.ceil(pages / 4) * 4;
  const numbered = (place: number) => {
    // A single page is the front cover.
    if (place === total && pages > 1) return pages;
    return place === 1 || place < pages ? place : undefined;
  };
  return Array.from({ length: total / 2 }, (_, side) => {
    const inner = side + 1;
    const outer = total - side;
    // On fronts the higher number is on the left, on backs on the right.
    const [left, right] = side % 2 === 0 ? [outer, inner] : [inner, outer];
    const pair = { left: numbered(left), right: numbered(right) };
    return isRightToLeft ? { left: pair.right, right: pair.left } : pair;
  });
}
