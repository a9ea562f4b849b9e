import { sameBounds } from './bounds.ts';
import type { Bounds, Marked, ShownText } from './drawing.ts';
import type { GraphicsState } from './graphics-state.ts';
import { applied, type Matrix } from './matrix.ts';

/** How far letters reach above and below the line, of the type size: what most text faces have. */
const [ascent, descent] = [0.75, 0.22];

/** Sets text (ISO 32000-1, 9.4): knows where the next letter goes. */
export interface TextPen {
  /** `BT`, and `Tm` with its six numbers. */
  place(matrix: Matrix): void;
  /** `Td`. */
  move(x: number, y: number): void;
  /** Numbers inside `TJ`: leaves out so much, in thousandths of the type size. */
  skip(thousandths: number, state: GraphicsState): void;
  /** @param spoken What is said instead of the letters. */
  show(bytes: string, state: GraphicsState, tags: Marked, spoken: string | undefined): void;
}

type Record = { -readonly [Key in keyof ShownText]: ShownText[Key] };

/**
 * A pen that writes into a list. Chromium shows letters one by one, thousands a page: those of one line and look are put
 * together, and numbers are kept as numbers, without a new matrix for each letter.
 *
 * @param painted How many paths and pictures there are by now.
 */
export function textPen(texts: ShownText[], painted: () => number): TextPen {
  // The matrix of the line, and what the pen has moved along it.
  let [a, b, c, d, e, f]: Matrix = [1, 0, 0, 1, 0, 0];
  let along = 0;
  let last: Record | undefined;
  let lastBounds: { -readonly [Key in keyof Bounds]: Bounds[Key] } | undefined;

  return {
    place(matrix) {
      [a, b, c, d, e, f] = matrix;
      along = 0;
    },
    move(x, y) {
      e += x * a + y * c;
      f += x * b + y * d;
      along = 0;
    },
    skip(thousandths, { size, stretch }) {
      along -= (thousandths / 1000) * size * stretch;
    },
    show(bytes, state, tags, spoken) {
      const { font, size, stretch, rise } = state;
      if (font === undefined) return;
      let advance = 0;
      let text = '';
      for (const glyph of font.glyphsOf(bytes)) {
        text += glyph.text;
        const spacing = state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0);
        advance += ((glyph.width / 1000) * size + spacing) * stretch;
      }
      const [A, B, C, D, E, F] = state.matrix;
      // From the line to the page.
      const [ca, cb, cc, cd] = [a * A + b * C, a * B + b * D, c * A + d * C, c * B + d * D];
      const [ce, cf] = [e * A + f * C + E, e * B + f * D + F];
      const matrix: Matrix = [ca, cb, cc, cd, ce, cf];
      const seen = size * Math.hypot(cc, cd);
      const bounds = boundsOf(matrix, along, along + advance, rise - descent * size, rise + ascent * size);
      along += advance;
      const said = spoken ?? text;
      const at = painted();
      const opacity = state.opacity * state.groupOpacity;
      if (
        last !== undefined &&
        lastBounds !== undefined &&
        last.mcid === tags.mcid &&
        last.fill === state.fill &&
        last.isArtifact === tags.isArtifact &&
        last.isTagged === tags.isTagged &&
        last.at === at &&
        last.opacity === opacity &&
        last.isInvisible === (state.renderMode === 3) &&
        sameBounds(last.clip, state.clip) &&
        Math.abs(last.size - seen) < 0.01 &&
        Math.abs(lastBounds.bottom - bounds.bottom) < 0.01 &&
        bounds.left - lastBounds.right < 0.3 * seen &&
        bounds.left > lastBounds.left - 0.01
      ) {
        last.text += said;
        lastBounds.right = Math.max(lastBounds.right, bounds.right);
        return;
      }
      lastBounds = bounds;
      last = {
        text: said,
        bounds,
        size: seen,
        fill: state.fill,
        isInvisible: state.renderMode === 3,
        at,
        clip: state.clip,
        opacity,
        mcid: tags.mcid,
        isArtifact: tags.isArtifact,
        isTagged: tags.isTagged,
        isBuried: tags.isBuried,
      };
      texts.push(last);
    },
  };
}

function boundsOf(matrix: Matrix, from: number, to: number, low: number, high: number) {
  const [x1, y1] = applied(matrix, from, low);
  const [x2, y2] = applied(matrix, to, high);
  const isUpright = Math.abs(matrix[1]) < 1e-9 && Math.abs(matrix[2]) < 1e-9;
  if (isUpright) {
    return {
      left: Math.min(x1, x2),
      bottom: Math.min(y1, y2),
      right: Math.max(x1, x2),
      top: Math.max(y1, y2),
    };
  }
  const [x3, y3] = applied(matrix, from, high);
  const [x4, y4] = applied(matrix, to, low);
  return {
    left: Math.min(x1, x2, x3, x4),
    bottom: Math.min(y1, y2, y3, y4),
    right: Math.max(x1, x2, x3, x4),
    top: Math.max(y1, y2, y3, y4),
  };
}
