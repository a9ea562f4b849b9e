import jsqr from 'jsqr';
import type { PaintedPath } from '../../pdf/drawing.ts';
import { type Check, pagesNamed } from '../check.ts';
import { millimetres } from '../survey.ts';

/** Fewer dark stretches than this are no QR code: the smallest has some two hundred. */
const fewestRectangles = 60;
/** In millimetres: what reads well from a leaflet in the hand (Denso Wave; printers' advice). */
const [smallestSymbol, smallestModule] = [20, 0.4];

/** The code leads where it should, and a telephone can read it. */
export const checkQr: Check = ({ file, promise }, found) => {
  const codes = file.pages.flatMap(({ number, drawing }) =>
    drawing.paths.filter(isQr).map((path) => ({ number, path })),
  );
  if (codes.length === 0) {
    if (promise?.url !== undefined) {
      found('pdf-qr-unreadable', `Unexpected leaflet without a QR code, expected one to ${promise.url}`);
    }
    return;
  }
  for (const { number, path } of codes) {
    const place = pagesNamed([number]);
    const grid = gridOf(path);
    const address = decode(grid);
    if (address === undefined) {
      found(
        'pdf-qr-unreadable',
        `Unexpected QR code on ${place} that cannot be read`,
        'Publish the leaflet again.',
      );
      continue;
    }
    if (promise?.url !== undefined && address !== promise.url) {
      found(
        'pdf-qr-differs',
        `Unexpected QR code on ${place} that leads to ${address}, expected ${promise.url}`,
      );
    }
    const side = millimetres(path.bounds.right - path.bounds.left);
    if (side < smallestSymbol - 0.1 || side / grid.size < smallestModule) {
      found(
        'pdf-qr-unreadable',
        `Unexpected QR code of ${side.toFixed(1)} mm with points of ${(side / grid.size).toFixed(2)} mm on ${place}, expected ${smallestSymbol} mm and ${smallestModule} mm or more`,
        'A shorter address makes larger points: give a "shortUrl".',
      );
    }
  }
};

function isQr({ rectangles, bounds, fill }: PaintedPath): boolean {
  const [width, height] = [bounds.right - bounds.left, bounds.top - bounds.bottom];
  return (
    fill !== undefined && rectangles.length / 4 >= fewestRectangles && Math.abs(width - height) < 0.02 * width
  );
}

interface Grid {
  /** Modules along each side. */
  readonly size: number;
  readonly isDark: (x: number, y: number) => boolean;
}

/** The modules from the rectangles: the lowest of them is one module high. */
function gridOf({ rectangles, bounds }: PaintedPath): Grid {
  let unit = Infinity;
  for (let at = 0; at < rectangles.length; at += 4) {
    const height = (rectangles[at + 3] ?? 0) - (rectangles[at + 1] ?? 0);
    if (height > 0.01) unit = Math.min(unit, height);
  }
  const size = Math.round((bounds.right - bounds.left) / unit);
  const dark = new Uint8Array(size * size);
  for (let at = 0; at < rectangles.length; at += 4) {
    const [left = 0, bottom = 0, right = 0, top = 0] = rectangles.slice(at, at + 4);
    const [x1, x2] = [left, right].map((x) => Math.round((x - bounds.left) / unit)) as [number, number];
    const [y1, y2] = [top, bottom].map((y) => Math.round((bounds.top - y) / unit)) as [number, number];
    for (let y = y1; y < y2; y += 1) dark.fill(1, y * size + x1, y * size + x2);
  }
  return { size, isDark: (x, y) => dark[y * size + x] === 1 };
}

/** Pixels a module, and modules of quiet zone, for the reader. */
const [scale, quiet] = [4, 4];

function decode({ size, isDark }: Grid): string | undefined {
  const side = (size + 2 * quiet) * scale;
  const pixels = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let y = 0; y < size * scale; y += 1) {
    for (let x = 0; x < size * scale; x += 1) {
      if (!isDark(Math.floor(x / scale), Math.floor(y / scale))) continue;
      pixels.fill(
        0,
        ((y + quiet * scale) * side + x + quiet * scale) * 4,
        ((y + quiet * scale) * side + x + quiet * scale) * 4 + 3,
      );
    }
  }
  return jsqr.default(pixels, side, side, { inversionAttempts: 'dontInvert' })?.data;
}
