import type { Bounds } from './drawing.ts';
import { applied, type Matrix } from './matrix.ts';

/** What holds a rectangle after a transformation. */
export function transformed({ left, bottom, right, top }: Bounds, matrix: Matrix): Bounds {
  const corners = [
    applied(matrix, left, bottom),
    applied(matrix, right, bottom),
    applied(matrix, left, top),
    applied(matrix, right, top),
  ];
  const [xs, ys] = [corners.map(([x]) => x), corners.map(([, y]) => y)];
  return { left: Math.min(...xs), bottom: Math.min(...ys), right: Math.max(...xs), top: Math.max(...ys) };
}

/** What two rectangles share; one without width or height where they share nothing. */
export function shared(one: Bounds | undefined, other: Bounds): Bounds {
  if (one === undefined) return other;
  const [left, bottom] = [Math.max(one.left, other.left), Math.max(one.bottom, other.bottom)];
  return {
    left,
    bottom,
    right: Math.max(left, Math.min(one.right, other.right)),
    top: Math.max(bottom, Math.min(one.top, other.top)),
  };
}

/** In square points. */
export function areaOf({ left, bottom, right, top }: Bounds): number {
  return (right - left) * (top - bottom);
}

export function sameBounds(one: Bounds | undefined, other: Bounds | undefined): boolean {
  if (one === other) return true;
  if (one === undefined || other === undefined) return false;
  return (
    one.left === other.left &&
    one.bottom === other.bottom &&
    one.right === other.right &&
    one.top === other.top
  );
}

export const nowhere: Bounds = { left: 0, bottom: 0, right: 0, top: 0 };
