import { areaOf, shared } from '../pdf/bounds.ts';
import type { Bounds, Drawing } from '../pdf/drawing.ts';
import { luminanceOf } from './luminance.ts';

/** Something that hides what was painted before it. */
export interface Cover {
  readonly at: number;
  readonly bounds: Bounds;
  /** Nothing for a picture. */
  readonly luminance: number | undefined;
  /** Whether it fills its bounds; a round or slanted shape may leave any part of them free. */
  readonly isWhole: boolean;
}

/** Below this, what lies below shines through. */
const opaque = 0.9;

/** What hides what is below it, in the order of painting. */
export function coversOf({ paths, images }: Drawing): readonly Cover[] {
  const covers: Cover[] = [];
  for (const { at, clip, opacity, fill, rectangles, bounds } of paths) {
    if (fill === undefined || opacity < opaque) continue;
    const luminance = luminanceOf(fill);
    const parts = rectanglesIn(rectangles);
    if (parts.length === 0 || isFrame(parts)) {
      covers.push({ at, bounds: shared(clip, bounds), luminance, isWhole: false });
    } else {
      for (const part of parts) covers.push({ at, bounds: shared(clip, part), luminance, isWhole: true });
    }
  }
  for (const { at, clip, opacity, bounds } of images) {
    if (opacity < opaque) continue;
    covers.push({ at, bounds: shared(clip, bounds), luminance: undefined, isWhole: true });
  }
  return covers.toSorted((one, other) => one.at - other.at);
}

function rectanglesIn(corners: readonly number[]): readonly Bounds[] {
  return Array.from({ length: corners.length / 4 }, (_, index) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = corners.slice(index * 4, index * 4 + 4);
    return { left, bottom, right, top };
  });
}

/** A border is drawn as a rectangle with a smaller one inside, which is left free. */
function isFrame(parts: readonly Bounds[]): boolean {
  const [first, ...others] = parts;
  return (
    first !== undefined &&
    others.some((other) => shareOf(other, first) > 0.99 || shareOf(first, other) > 0.99)
  );
}

/** How much of a rectangle another one covers, from 0 to 1. */
export function shareOf(bounds: Bounds, cover: Bounds): number {
  const area = areaOf(bounds);
  const apart =
    cover.left >= bounds.right ||
    cover.right <= bounds.left ||
    cover.bottom >= bounds.top ||
    cover.top <= bounds.bottom;
  return area === 0 || apart ? 0 : areaOf(shared(cover, bounds)) / area;
}

/**
 * How light the ground is on which something stands, as far as one can tell: each shape that may be below it, down to the
 * first that surely is. Paper is white; of a picture nothing is known.
 */
export function groundsOf(
  bounds: Bounds,
  at: number,
  covers: readonly Cover[],
): readonly (number | undefined)[] {
  const found: (number | undefined)[] = [];
  for (const cover of covers.toReversed()) {
    if (cover.at >= at || shareOf(bounds, cover.bounds) <= 0.5) continue;
    found.push(cover.luminance);
    if (cover.isWhole) return found;
  }
  return [...found, 1];
}
