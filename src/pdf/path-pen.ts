import type { Bounds } from './drawing.ts';
import { applied, type Matrix } from './matrix.ts';

type Point = readonly [number, number];

/** Draws a path (ISO 32000-1, 8.5.2): knows its bounds, and the rectangles in it. */
export interface PathPen {
  readonly bounds: Bounds | undefined;
  /** Left, bottom, right, top of each, one after the other. */
  readonly rectangles: readonly number[];
  /** `re` */
  rectangle(numbers: readonly number[], matrix: Matrix): void;
  /** `m`, `l`, and the points of curves. */
  point(numbers: readonly number[], matrix: Matrix, kind: 'move' | 'line' | 'curve'): void;
  /** After it was painted. */
  clear(): void;
}

export function pathPen(): PathPen {
  let bounds: { left: number; bottom: number; right: number; top: number } | undefined;
  let rectangles: number[] = [];
  /** The points since the last `m`: Chromium draws the modules of a QR code as lines. */
  let run: Point[] = [];
  const add = ([x, y]: Point) => {
    if (bounds === undefined) bounds = { left: x, bottom: y, right: x, top: y };
    else {
      if (x < bounds.left) bounds.left = x;
      if (x > bounds.right) bounds.right = x;
      if (y < bounds.bottom) bounds.bottom = y;
      if (y > bounds.top) bounds.top = y;
    }
  };
  const addRectangle = ([x1, y1]: Point, [x2, y2]: Point) => {
    rectangles.push(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
  };
  return {
    get bounds() {
      return bounds;
    },
    get rectangles() {
      return rectangles;
    },
    rectangle([x = 0, y = 0, width = 0, height = 0], matrix) {
      const [first, second] = [applied(matrix, x, y), applied(matrix, x + width, y + height)];
      add(first);
      add(second);
      addRectangle(first, second);
      run = [];
    },
    point(numbers, matrix, kind) {
      for (let index = 0; index + 1 < numbers.length; index += 2) {
        const point = applied(matrix, numbers[index] ?? 0, numbers[index + 1] ?? 0);
        add(point);
        if (kind === 'move') run = [point];
        else if (kind === 'line') run.push(point);
        else run = [];
      }
      const [first, second, third, fourth] = run;
      if (run.length !== 4 || !first || !second || !third || !fourth) return;
      if (isUpright(first, second, third, fourth)) addRectangle(first, third);
    },
    clear() {
      bounds = undefined;
      rectangles = [];
      run = [];
    },
  };
}

/** Whether the sides of four points are level and upright. */
function isUpright(first: Point, second: Point, third: Point, fourth: Point): boolean {
  const near = (one: number, other: number) => Math.abs(one - other) < 0.01;
  return [second, fourth].every(
    ([x, y]) => (near(x, first[0]) && near(y, third[1])) || (near(x, third[0]) && near(y, first[1])),
  );
}
