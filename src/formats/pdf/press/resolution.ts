import { drawingOf } from '../../../pdf/interpret.ts';
import { PDFName, PDFStream, type Pdf, type PdfStream } from '../../../pdf/pdf-lib.ts';
import { numberIn } from './spaces.ts';

/** Pixels an inch that a press shows (what printers ask for), and what is so far above that it only makes files heavy. */
const [enough, tooMany] = [300, 450] as const;
/** Pictures of fewer pixels are not worth the look where they stand. */
const large = 1_000_000;

/** Three bytes a pixel, row by row. */
export interface Raster {
  readonly rgb: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/** For pictures that are finer than print, what share of their width and height is enough where they are largest. */
export function sharesEnough(pdf: Pdf): ReadonlyMap<PdfStream, number> {
  const shares = new Map<PdfStream, number>();
  const isLarge = (object: unknown) =>
    object instanceof PDFStream &&
    object.dict.get(PDFName.of('Subtype')) === PDFName.of('Image') &&
    (numberIn(object, 'Width') ?? 0) * (numberIn(object, 'Height') ?? 0) > large;
  if (!pdf.context.enumerateIndirectObjects().some(([, object]) => isLarge(object))) return shares;
  for (const page of pdf.getPages()) {
    for (const { source, bounds } of drawingOf(page, new Map()).images) {
      if (source === undefined || !isLarge(source)) continue;
      const inches = [bounds.right - bounds.left, bounds.top - bounds.bottom].map((length) => length / 72);
      const [across = 0, down = 0] = inches;
      const width = (numberIn(source, 'Width') ?? 0) / across;
      const height = (numberIn(source, 'Height') ?? 0) / down;
      const finest = Math.min(width, height);
      const share = finest > tooMany ? enough / finest : 1;
      shares.set(source, Math.max(share, shares.get(source) ?? 0));
    }
  }
  return shares;
}

/** A smaller picture, each pixel the mean of those that it covers. @param share Of width and height, at most 1. */
export function reduced(raster: Raster, share: number): Raster {
  const width = Math.max(1, Math.round(raster.width * share));
  const height = Math.max(1, Math.round(raster.height * share));
  if (width === raster.width && height === raster.height) return raster;
  const rgb = new Uint8Array(width * height * 3);
  const row = new Float64Array(width * 3);
  const columns = overlaps(raster.width, width);
  for (const [y, rows] of overlaps(raster.height, height).entries()) {
    row.fill(0);
    for (const [fromY, weightY] of rows) {
      const start = fromY * raster.width * 3;
      for (let x = 0; x < width; x += 1) {
        for (const [fromX, weightX] of columns[x] ?? []) {
          const weight = weightX * weightY;
          const at = start + fromX * 3;
          row[x * 3] = (row[x * 3] ?? 0) + weight * (raster.rgb[at] ?? 0);
          row[x * 3 + 1] = (row[x * 3 + 1] ?? 0) + weight * (raster.rgb[at + 1] ?? 0);
          row[x * 3 + 2] = (row[x * 3 + 2] ?? 0) + weight * (raster.rgb[at + 2] ?? 0);
        }
      }
    }
    for (let index = 0; index < row.length; index += 1) {
      rgb[y * row.length + index] = Math.round(row[index] ?? 0);
    }
  }
  return { rgb, width, height };
}

/** For each of the new pixels along one side, the old ones that it covers and their shares, which make 1. */
function overlaps(from: number, to: number): readonly (readonly (readonly [number, number])[])[] {
  const step = from / to;
  return Array.from({ length: to }, (_, index) => {
    const [start, end] = [index * step, Math.min(from, (index + 1) * step)];
    const covered: [number, number][] = [];
    for (let old = Math.floor(start); old < end; old += 1) {
      covered.push([old, (Math.min(end, old + 1) - Math.max(start, old)) / (end - start)]);
    }
    return covered;
  });
}
