import { shared } from '../pdf/bounds.ts';
import type { Bounds, Drawing, PaintedPath } from '../pdf/drawing.ts';
import { coversOf } from './ground.ts';
import { inkOf } from './ink-bounds.ts';
import { contrastOf, luminanceOf } from './luminance.ts';

/** A QR code as it is seen on a page, its quiet zone around it. */
export interface QrPicture {
  /** Modules along each side, without the quiet zone. */
  readonly modules: number;
  /** Pixels along each side, with the quiet zone. */
  readonly side: number;
  /** One byte a pixel: 1 is dark. */
  readonly dark: Uint8Array;
  /** Whether the quiet zone is as empty as it has to be. */
  readonly isQuiet: boolean;
}

/** Fewer dark stretches than this are no QR code: the smallest has some two hundred. */
const fewestRectangles = 60;
/** Pixels a module. */
const scale = 4;
/** Modules around a symbol that have to stay empty (ISO/IEC 18004, 6.3.8). */
const quiet = 4;
/** What scanners need of dark on light (ISO/IEC 15415). */
const leastContrast = 4;

/** Whether a path has the shape of a QR code: many upright rectangles in a square. */
export function isQr({ rectangles, bounds, fill }: PaintedPath): boolean {
  const [width, height] = [bounds.right - bounds.left, bounds.top - bounds.bottom];
  return (
    fill !== undefined && rectangles.length / 4 >= fewestRectangles && Math.abs(width - height) < 0.02 * width
  );
}

/** The place of a code as the page shows it: with all that is painted below, beside and over it. */
export function pictureOfQr(path: PaintedPath, drawing: Drawing): QrPicture {
  const unit = moduleOf(path);
  const { left, top, right } = path.bounds;
  const modules = Math.round((right - left) / unit);
  const side = (modules + 2 * quiet) * scale;
  const dark = new Uint8Array(side * side);
  const pixel = unit / scale;
  const [x0, y0] = [left - quiet * unit, top + quiet * unit];
  const frame: Bounds = { left: x0, bottom: y0 - side * pixel, right: x0 + side * pixel, top: y0 };
  const paint = (bounds: Bounds, isDark: boolean) => {
    const seen = shared(frame, bounds);
    const [x1, x2] = [Math.round((seen.left - x0) / pixel), Math.round((seen.right - x0) / pixel)];
    const [y1, y2] = [Math.round((y0 - seen.top) / pixel), Math.round((y0 - seen.bottom) / pixel)];
    for (let y = y1; y < y2; y += 1) dark.fill(isDark ? 1 : 0, y * side + x1, y * side + x2);
  };
  for (const { bounds, luminance, isWhole } of coversOf(drawing)) {
    // Of a picture nothing is known: a code that it touches is spoilt. Of a round shape its place is not known.
    if (isWhole) paint(bounds, luminance === undefined || isDarkOn(luminance));
  }
  for (const text of drawing.texts) {
    if (text.text.trim() !== '' && isDarkOn(luminanceOf(text.fill) ?? 0)) paint(inkOf(text), true);
  }
  return { modules, side, dark, isQuiet: isQuiet(dark, side) };
}

function isDarkOn(luminance: number): boolean {
  return contrastOf(luminance, 1) >= leastContrast;
}

/** The lowest rectangle is one module high. */
function moduleOf({ rectangles }: PaintedPath): number {
  let unit = Infinity;
  for (let at = 0; at < rectangles.length; at += 4) {
    const height = (rectangles[at + 3] ?? 0) - (rectangles[at + 1] ?? 0);
    if (height > 0.01) unit = Math.min(unit, height);
  }
  return unit;
}

/** Half a module at either edge is left to rounding. */
function isQuiet(dark: Uint8Array, side: number): boolean {
  const [from, to] = [scale / 2, quiet * scale - scale / 2];
  const isInside = (at: number) => (at >= from && at < to) || (at >= side - to && at < side - from);
  for (let y = from; y < side - from; y += 1) {
    for (let x = from; x < side - from; x += 1) {
      if ((isInside(x) || isInside(y)) && dark[y * side + x] === 1) return false;
    }
  }
  return true;
}
