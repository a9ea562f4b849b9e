import { eachOperation, isByteText, isName, operandsOf, readNumbers } from './content-stream.ts';
import type { Bounds, Colour, Drawing, PaintedImage, PaintedPath, ShownText } from './drawing.ts';
import { type Font, readFont } from './fonts.ts';
import { firstState, type GraphicsState } from './graphics-state.ts';
import { type OpenTags, openTags } from './marked-content.ts';
import { applied, identity, type Matrix, times } from './matrix.ts';
import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFStream,
  type PdfDict,
  type PdfObject,
  type PdfPage,
  type PdfStream,
} from './pdf-lib.ts';
import { contentOf } from './streams.ts';

/** Fonts that were read, by their dictionaries: pages share them. */
export type ReadFonts = Map<PdfDict, Font>;

/** Forms inside forms: more than this is no picture but a trap. */
const deepest = 12;

interface Canvas {
  readonly texts: ShownText[];
  readonly paths: PaintedPath[];
  readonly images: PaintedImage[];
  readonly rgb: Set<string>;
  readonly fontNames: Set<string>;
  readonly fonts: ReadFonts;
}

/** What a page shows, forms inside it too. Places are in the default space of the page, in points. */
export function drawingOf(page: PdfPage, fonts: ReadFonts): Drawing {
  const canvas: Canvas = {
    texts: [],
    paths: [],
    images: [],
    rgb: new Set(),
    fontNames: new Set(),
    fonts,
  };
  const resources = inherited(page.node, 'Resources');
  run(contentOf(page.node), resources, firstState, openTags(), canvas, 0);
  return { ...canvas, rgb: [...canvas.rgb] };
}

function inherited(node: PdfDict, key: string): PdfDict | undefined {
  const own = node.lookup(PDFName.of(key));
  if (own instanceof PDFDict) return own;
  const parent = node.lookup(PDFName.of('Parent'));
  return parent instanceof PDFDict ? inherited(parent, key) : undefined;
}

function run(
  content: string,
  resources: PdfDict | undefined,
  start: GraphicsState,
  tags: OpenTags,
  canvas: Canvas,
  depth: number,
): void {
  let state = start;
  const kept: GraphicsState[] = [];
  let textMatrix: Matrix = identity;
  let lineMatrix: Matrix = identity;
  let path = emptyPath();
  const set = (change: Partial<GraphicsState>) => {
    state = { ...state, ...change };
  };
  const spaces = { fill: 'grey' as Colour['space'], stroke: 'grey' as Colour['space'] };
  const fontNamed = (name: string): Font | undefined => {
    const dict = entry(resources, 'Font', name);
    if (!(dict instanceof PDFDict)) return undefined;
    const font = canvas.fonts.get(dict) ?? readFont(dict);
    canvas.fonts.set(dict, font);
    canvas.fontNames.add(font.name);
    return font;
  };
  const moveLine = (x: number, y: number) => {
    lineMatrix = times([1, 0, 0, 1, x, y], lineMatrix);
    textMatrix = lineMatrix;
  };
  const show = (bytes: string) => {
    const { font, size, rise, stretch } = state;
    if (font === undefined) return;
    const toPage = times([size * stretch, 0, 0, size, 0, rise], times(textMatrix, state.matrix));
    let advance = 0;
    let text = '';
    for (const glyph of font.glyphsOf(bytes)) {
      text += glyph.text;
      advance +=
        ((glyph.width / 1000) * size + state.characterSpacing + (glyph.isSpace ? state.wordSpacing : 0)) *
        stretch;
    }
    const shown = placed(tags.spoken() ?? text, toPage, size === 0 ? 0 : advance / (size * stretch));
    addText(canvas.texts, { ...shown, ...tags.now, fill: state.fill, isInvisible: state.renderMode === 3 });
    textMatrix = times([1, 0, 0, 1, advance, 0], textMatrix);
  };
  const paint = (fills: boolean, strokes: boolean) => {
    if (path.bounds !== undefined && (fills || strokes)) {
      canvas.paths.push({
        ...tags.now,
        bounds: path.bounds,
        rectangles: path.rectangles,
        fill: fills ? state.fill : undefined,
        stroke: strokes ? state.stroke : undefined,
      });
    }
    path = emptyPath();
  };
  const colour = (side: 'fill' | 'stroke', space: Colour['space'], values: readonly number[]) => {
    spaces[side] = space;
    set({ [side]: { space, values } });
  };

  eachOperation(content, (operator, from, to) => {
    const numbers = () => readNumbers(content, from, to);
    switch (operator) {
      case 'Td':
      case 'TD': {
        const [x = 0, y = 0] = numbers();
        if (operator === 'TD') set({ leading: -y });
        moveLine(x, y);
        break;
      }
      case 'Tj': {
        const [bytes] = operandsOf(content.slice(from, to));
        if (isByteText(bytes)) show(bytes.bytes);
        break;
      }
      case 'TJ': {
        const [pieces] = operandsOf(content.slice(from, to));
        if (!Array.isArray(pieces)) break;
        for (const piece of pieces) {
          if (isByteText(piece)) show(piece.bytes);
          else if (typeof piece === 'number') {
            const back = (-piece / 1000) * state.size * state.stretch;
            textMatrix = times([1, 0, 0, 1, back, 0], textMatrix);
          }
        }
        break;
      }
      case "'":
      case '"': {
        moveLine(0, -state.leading);
        const bytes = operandsOf(content.slice(from, to)).at(-1);
        if (isByteText(bytes)) show(bytes.bytes);
        break;
      }
      case 'T*':
        moveLine(0, -state.leading);
        break;
      case 'Tm':
        lineMatrix = matrixOf(numbers());
        textMatrix = lineMatrix;
        break;
      case 'BT':
        lineMatrix = identity;
        textMatrix = identity;
        break;
      case 'Tf': {
        const [name, size] = operandsOf(content.slice(from, to));
        if (isName(name) && typeof size === 'number') set({ font: fontNamed(name.name), size });
        break;
      }
      case 'Tc':
        set({ characterSpacing: numbers()[0] ?? 0 });
        break;
      case 'Tw':
        set({ wordSpacing: numbers()[0] ?? 0 });
        break;
      case 'Tz':
        set({ stretch: (numbers()[0] ?? 100) / 100 });
        break;
      case 'TL':
        set({ leading: numbers()[0] ?? 0 });
        break;
      case 'Ts':
        set({ rise: numbers()[0] ?? 0 });
        break;
      case 'Tr':
        set({ renderMode: numbers()[0] ?? 0 });
        break;
      case 'q':
        kept.push(state);
        break;
      case 'Q':
        state = kept.pop() ?? state;
        break;
      case 'cm':
        set({ matrix: times(matrixOf(numbers()), state.matrix) });
        break;
      case 'rg':
      case 'RG':
        canvas.rgb.add(operator);
        colour(operator === 'rg' ? 'fill' : 'stroke', 'rgb', numbers());
        break;
      case 'k':
      case 'K':
        colour(operator === 'k' ? 'fill' : 'stroke', 'cmyk', numbers());
        break;
      case 'g':
      case 'G':
        colour(operator === 'g' ? 'fill' : 'stroke', 'grey', numbers());
        break;
      case 'cs':
      case 'CS': {
        const [name] = operandsOf(content.slice(from, to));
        const space = isName(name) ? spaceNamed(name.name, resources) : 'special';
        if (space === 'rgb') canvas.rgb.add(operator);
        colour(operator === 'cs' ? 'fill' : 'stroke', space, []);
        break;
      }
      case 'sc':
      case 'scn':
        colour('fill', spaces.fill, numbers());
        break;
      case 'SC':
      case 'SCN':
        colour('stroke', spaces.stroke, numbers());
        break;
      case 're': {
        const [x = 0, y = 0, width = 0, height = 0] = numbers();
        const corners = [applied(state.matrix, x, y), applied(state.matrix, x + width, y + height)] as const;
        path = withPoints(path, corners);
        const [[x1, y1], [x2, y2]] = corners;
        path.rectangles.push(Math.min(x1, x2), Math.min(y1, y2), Math.max(x1, x2), Math.max(y1, y2));
        path.run = [];
        break;
      }
      case 'm':
      case 'l': {
        const [x = 0, y = 0] = numbers();
        const point = applied(state.matrix, x, y);
        path = withPoints(path, [point]);
        path.run = operator === 'm' ? [point] : [...path.run, point];
        if (path.run.length === 4) addRectangle(path);
        break;
      }
      case 'c':
      case 'v':
      case 'y': {
        const values = numbers();
        for (let index = 0; index + 1 < values.length; index += 2) {
          path = withPoints(path, [applied(state.matrix, values[index] ?? 0, values[index + 1] ?? 0)]);
        }
        break;
      }
      case 'f':
      case 'F':
      case 'f*':
        paint(true, false);
        break;
      case 'B':
      case 'B*':
      case 'b':
      case 'b*':
        paint(true, true);
        break;
      case 'S':
      case 's':
        paint(false, true);
        break;
      case 'n':
        paint(false, false);
        break;
      case 'sh': {
        const [name] = operandsOf(content.slice(from, to));
        const shading = isName(name) ? entry(resources, 'Shading', name.name) : undefined;
        const dict = shading instanceof PDFStream ? shading.dict : shading;
        const space = dict instanceof PDFDict ? spaceOf(dict.lookup(PDFName.of('ColorSpace'))) : 'special';
        if (space === 'rgb') canvas.rgb.add('sh');
        break;
      }
      case 'BDC':
      case 'BMC':
        tags.begin(content.slice(from, to));
        break;
      case 'EMC':
        tags.end();
        break;
      case 'Do': {
        const [name] = operandsOf(content.slice(from, to));
        const object = isName(name) ? entry(resources, 'XObject', name.name) : undefined;
        if (object instanceof PDFStream) drawObject(object, resources, state, tags, canvas, depth);
        break;
      }
      default:
    }
  });
}

function drawObject(
  object: PdfStream,
  resources: PdfDict | undefined,
  state: GraphicsState,
  tags: OpenTags,
  canvas: Canvas,
  depth: number,
): void {
  const { dict } = object;
  const subtype = dict.get(PDFName.of('Subtype'));
  if (subtype === PDFName.of('Image')) {
    const space = dict.lookup(PDFName.of('ColorSpace'));
    if (spaceOf(space) === 'rgb') canvas.rgb.add('image');
    canvas.images.push({
      ...tags.now,
      bounds: boundsOf([applied(state.matrix, 0, 0), applied(state.matrix, 1, 1)]),
      space: String(space),
      matrix: state.matrix,
    });
  } else if (subtype === PDFName.of('Form') && depth < deepest) {
    const own = dict.lookup(PDFName.of('Matrix'));
    const matrix = own instanceof PDFArray ? matrixOf(own.asArray().map(numberOf)) : identity;
    const group = dict.lookup(PDFName.of('Group'));
    if (group instanceof PDFDict && spaceOf(group.lookup(PDFName.of('CS'))) === 'rgb')
      canvas.rgb.add('group');
    const inside = { ...state, matrix: times(matrix, state.matrix) };
    const inner = dict.lookup(PDFName.of('Resources'));
    run(
      contentOf(object),
      inner instanceof PDFDict ? inner : resources,
      inside,
      openTags(tags.now),
      canvas,
      depth + 1,
    );
  }
}

function entry(resources: PdfDict | undefined, kind: string, name: string): PdfObject | undefined {
  const dict = resources?.lookup(PDFName.of(kind));
  return dict instanceof PDFDict ? dict.lookup(PDFName.of(name)) : undefined;
}

function spaceNamed(name: string, resources: PdfDict | undefined): Colour['space'] {
  const named = entry(resources, 'ColorSpace', name);
  return spaceOf(named ?? PDFName.of(name));
}

/** The family of a colour space (ISO 32000-1, 8.6). */
export function spaceOf(space: PdfObject | undefined): Colour['space'] {
  const name = space instanceof PDFArray ? space.lookup(0) : space;
  if (!(name instanceof PDFName)) return 'special';
  switch (name.decodeText()) {
    case 'DeviceRGB':
    case 'RGB':
    case 'CalRGB':
      return 'rgb';
    case 'DeviceCMYK':
    case 'CMYK':
      return 'cmyk';
    case 'DeviceGray':
    case 'G':
    case 'CalGray':
      return 'grey';
    case 'ICCBased': {
      const profile = space instanceof PDFArray ? space.lookup(1) : undefined;
      const count = profile instanceof PDFStream ? numberOf(profile.dict.lookup(PDFName.of('N'))) : 0;
      return count === 3 ? 'rgb' : count === 4 ? 'cmyk' : 'grey';
    }
    case 'Indexed':
    case 'Pattern':
      return space instanceof PDFArray ? spaceOf(space.lookup(1)) : 'special';
    default:
      return 'special';
  }
}

interface Path {
  bounds: Bounds | undefined;
  readonly rectangles: number[];
  /** The points since the last `m`, to know rectangles that are drawn with lines. */
  run: (readonly [number, number])[];
}

function emptyPath(): Path {
  return { bounds: undefined, rectangles: [], run: [] };
}

function withPoints(path: Path, points: readonly (readonly [number, number])[]): Path {
  const bounds = boundsOf(points);
  path.bounds = path.bounds === undefined ? bounds : union(path.bounds, bounds);
  return path;
}

/** Four points whose sides are level and upright: Chromium draws the modules of a QR code so. */
function addRectangle(path: Path): void {
  const [first, second, third, fourth] = path.run;
  if (!first || !second || !third || !fourth) return;
  const { left, bottom, right, top } = boundsOf([first, third]);
  const isUpright = [second, fourth].every(
    ([x, y]) =>
      (Math.abs(x - left) < 0.01 || Math.abs(x - right) < 0.01) &&
      (Math.abs(y - bottom) < 0.01 || Math.abs(y - top) < 0.01),
  );
  if (isUpright) path.rectangles.push(left, bottom, right, top);
}

function boundsOf(points: readonly (readonly [number, number])[]): Bounds {
  let [left, bottom, right, top] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x, y] of points) {
    left = Math.min(left, x);
    right = Math.max(right, x);
    bottom = Math.min(bottom, y);
    top = Math.max(top, y);
  }
  return { left, bottom, right, top };
}

function union(one: Bounds, other: Bounds): Bounds {
  return {
    left: Math.min(one.left, other.left),
    bottom: Math.min(one.bottom, other.bottom),
    right: Math.max(one.right, other.right),
    top: Math.max(one.top, other.top),
  };
}

/** How far letters reach above and below the line, of the type size: what most text faces have. */
const [ascent, descent] = [0.75, 0.22];

/** @param toPage From a space in which the type size is 1. @param length Of the text, in that space. */
function placed(text: string, toPage: Matrix, length: number): Pick<ShownText, 'text' | 'bounds' | 'size'> {
  const corners = [
    applied(toPage, 0, -descent),
    applied(toPage, length, -descent),
    applied(toPage, 0, ascent),
    applied(toPage, length, ascent),
  ];
  return { text, bounds: boundsOf(corners), size: Math.hypot(toPage[2], toPage[3]) };
}

/** Chromium shows letters one by one: those of one line and look are put together. */
function addText(texts: ShownText[], next: ShownText): void {
  const last = texts.at(-1);
  const continues =
    last !== undefined &&
    last.mcid === next.mcid &&
    last.isArtifact === next.isArtifact &&
    last.isTagged === next.isTagged &&
    last.isInvisible === next.isInvisible &&
    last.fill === next.fill &&
    Math.abs(last.size - next.size) < 0.01 &&
    Math.abs(last.bounds.bottom - next.bounds.bottom) < 0.01 &&
    next.bounds.left - last.bounds.right < 0.3 * next.size &&
    next.bounds.left > last.bounds.left - 0.01;
  if (!continues) {
    texts.push(next);
    return;
  }
  texts[texts.length - 1] = {
    ...last,
    text: last.text + next.text,
    bounds: union(last.bounds, next.bounds),
  };
}

function matrixOf(values: readonly (number | undefined)[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

function numberOf(object: PdfObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}
