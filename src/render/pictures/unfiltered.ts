/**
 * The picture data of a PNG as they were before its rows were filtered (PNG, third edition, 9.2).
 *
 * @param rows Unpacked: before each row a byte that names its filter. What comes back stands in the same memory.
 * @param length Bytes of a row, without that one.
 * @param step Bytes of a pixel.
 */
export function unfiltered(rows: Uint8Array, length: number, step: number): Uint8Array {
  const height = rows.length / (length + 1);
  if (!Number.isInteger(height)) throw new Error('A PNG whose rows are cut short.');
  for (let row = 0; row < height; row += 1) {
    const start = row * (length + 1) + 1;
    const filter = rows[start - 1] ?? 0;
    const to = row * length;
    rows.copyWithin(to, start, start + length);
    if (filter === 0) continue;
    for (let at = to; at < to + length; at += 1) {
      const isFirst = at < to + step;
      const left = isFirst ? 0 : (rows[at - step] ?? 0);
      const above = row === 0 ? 0 : (rows[at - length] ?? 0);
      const corner = isFirst || row === 0 ? 0 : (rows[at - length - step] ?? 0);
      rows[at] = (rows[at] ?? 0) + guessed(filter, left, above, corner);
    }
  }
  return rows.subarray(0, height * length);
}

function guessed(filter: number, left: number, above: number, corner: number): number {
  switch (filter) {
    case 1:
      return left;
    case 2:
      return above;
    case 3:
      return (left + above) >> 1;
    case 4:
      return paeth(left, above, corner);
    default:
      throw new Error(`A PNG filter ${filter} was not expected.`);
  }
}

/** Whichever of the three neighbours is nearest to left + above - corner. */
function paeth(left: number, above: number, corner: number): number {
  const [toLeft, toAbove, toCorner] = [
    Math.abs(above - corner),
    Math.abs(left - corner),
    Math.abs(left + above - 2 * corner),
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
