import { spaceOf } from './colour-space.ts';
import { eachOperation, isByteText, isName, operandsOf, readHex, readNumbers } from './content-stream.ts';
import type { Colour, Drawing, PaintedImage, PaintedPath, ShownText } from './drawing.ts';
import { type Font, readFont } from './fonts.ts';
import { firstState, type GraphicsState } from './graphics-state.ts';
import { type OpenTags, openTags } from './marked-content.ts';
import { applied, identity, type Matrix, times } from './matrix.ts';
import { pathPen } from './path-pen.ts';
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
import { textPen } from './text-pen.ts';

/** Fonts that were read, by their dictionaries: pages share them. */
export type ReadFonts = Map<PdfDict, Font>;

/** Forms inside forms: more than this is no picture but a trap. */
const deepest = 12;

interface Canvas {
  readonly texts: ShownText[];
  readonly paths: PaintedPath[];
  readonly images: PaintedImage[];
  readonly rgb: Set<string>;
  readonly fonts: ReadFonts;
}

/** What a page shows, forms inside it too. Places are in the default space of the page, in points. */
export function drawingOf(page: PdfPage, fonts: ReadFonts): Drawing {
  const canvas: Canvas = { texts: [], paths: [], images: [], rgb: new Set(), fonts };
  run(contentOf(page.node), inherited(page.node, 'Resources'), firstState, openTags(), canvas, 0);
  return { ...canvas, rgb: [...canvas.rgb] };
}

function inherited(node: PdfDict, key: string): PdfDict | undefined {
  const own = node.lookup(PDFName.of(key));
  if (own instanceof PDFDict) return own;
  const parent = node.lookup(PDFName.of('Parent'));
  return parent instanceof PDFDict ? inherited(parent, key) : undefined;
}

/** Operators that paint a path: whether they fill it, and whether they draw its outline. */
const painters: Readonly<Record<string, readonly [boolean, boolean]>> = {
  f: [true, false],
  F: [true, false],
  'f*': [true, false],
  B: [true, true],
  'B*': [true, true],
  b: [true, true],
  'b*': [true, true],
  S: [false, true],
  s: [false, true],
  n: [false, false],
};

function run(
  content: string,
  resources: PdfDict | undefined,
  start: GraphicsState,
  tags: OpenTags,
  canvas: Canvas,
  depth: number,
): void {
  // Changed in place, and copied where `q` keeps it: a page has thousands of changes.
  let state = { ...start };
  const kept: (typeof state)[] = [];
  const pen = textPen(canvas.texts);
  const path = pathPen();
  const fontNamed = (name: string): Font | undefined => {
    const dict = entry(resources, 'Font', name);
    if (!(dict instanceof PDFDict)) return undefined;
    const font = canvas.fonts.get(dict) ?? readFont(dict);
    canvas.fonts.set(dict, font);
    return font;
  };
  const paint = ([fills, strokes]: readonly [boolean, boolean]) => {
    if (path.bounds !== undefined && (fills || strokes)) {
      canvas.paths.push({
        ...tags.now,
        bounds: path.bounds,
        rectangles: path.rectangles,
        fill: fills ? state.fill : undefined,
        stroke: strokes ? state.stroke : undefined,
      });
    }
    path.clear();
  };
  const show = (bytes: string) => pen.show(bytes, state, tags.now, tags.spoken());
  const nextLine = () => pen.move(0, -state.leading);

  eachOperation(content, (operator, from, to) => {
    const numbers = () => readNumbers(content, from, to);
    const first = () => readNumbers(content, from, to)[0] ?? 0;
    const operands = () => operandsOf(content.slice(from, to));
    const named = () => {
      const [name] = operands();
      return isName(name) ? name.name : '';
    };
    const ink = (side: 'fill' | 'stroke', space: Colour['space'], values = numbers()) => {
      state[side] = { space, values };
    };
    switch (operator) {
      case 'Td':
      case 'TD': {
        const [x = 0, y = 0] = numbers();
        if (operator === 'TD') state.leading = -y;
        pen.move(x, y);
        break;
      }
      case 'Tj': {
        const hex = readHex(content, from);
        const bytes = hex === undefined ? operands()[0] : undefined;
        if (hex !== undefined) show(hex);
        else if (isByteText(bytes)) show(bytes.bytes);
        break;
      }
      case 'TJ': {
        const [pieces] = operands();
        if (!Array.isArray(pieces)) break;
        for (const piece of pieces) {
          if (isByteText(piece)) show(piece.bytes);
          else if (typeof piece === 'number') pen.skip(piece, state);
        }
        break;
      }
      case "'":
      case '"': {
        nextLine();
        const bytes = operands().at(-1);
        if (isByteText(bytes)) show(bytes.bytes);
        break;
      }
      case 'T*':
        nextLine();
        break;
      case 'Tm':
        pen.place(matrixOf(numbers()));
        break;
      case 'BT':
        pen.place(identity);
        break;
      case 'Tf': {
        const [name, size] = operands();
        if (isName(name)) state.font = fontNamed(name.name);
        if (typeof size === 'number') state.size = size;
        break;
      }
      case 'Tc':
        state.characterSpacing = first();
        break;
      case 'Tw':
        state.wordSpacing = first();
        break;
      case 'Tz':
        state.stretch = first() / 100;
        break;
      case 'TL':
        state.leading = first();
        break;
      case 'Ts':
        state.rise = first();
        break;
      case 'Tr':
        state.renderMode = first();
        break;
      case 'q':
        kept.push(state);
        state = { ...state };
        break;
      case 'Q':
        state = kept.pop() ?? state;
        break;
      case 'cm':
        state.matrix = times(matrixOf(numbers()), state.matrix);
        break;
      case 'rg':
      case 'RG':
        canvas.rgb.add(operator);
        ink(operator === 'rg' ? 'fill' : 'stroke', 'rgb');
        break;
      case 'k':
      case 'K':
        ink(operator === 'k' ? 'fill' : 'stroke', 'cmyk');
        break;
      case 'g':
      case 'G':
        ink(operator === 'g' ? 'fill' : 'stroke', 'grey');
        break;
      case 'cs':
      case 'CS': {
        const name = named();
        const space = spaceOf(entry(resources, 'ColorSpace', name) ?? PDFName.of(name));
        if (space === 'rgb') canvas.rgb.add(operator);
        ink(operator === 'cs' ? 'fill' : 'stroke', space, []);
        break;
      }
      case 'sc':
      case 'scn':
        ink('fill', state.fill.space);
        break;
      case 'SC':
      case 'SCN':
        ink('stroke', state.stroke.space);
        break;
      case 're':
        path.rectangle(numbers(), state.matrix);
        break;
      case 'm':
        path.point(numbers(), state.matrix, 'move');
        break;
      case 'l':
        path.point(numbers(), state.matrix, 'line');
        break;
      case 'c':
      case 'v':
      case 'y':
        path.point(numbers(), state.matrix, 'curve');
        break;
      case 'sh': {
        const shading = entry(resources, 'Shading', named());
        const dict = shading instanceof PDFStream ? shading.dict : shading;
        if (dict instanceof PDFDict && spaceOf(dict.lookup(PDFName.of('ColorSpace'))) === 'rgb') {
          canvas.rgb.add('sh');
        }
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
        const object = entry(resources, 'XObject', named());
        if (object instanceof PDFStream) drawObject(object, resources, state, tags, canvas, depth);
        break;
      }
      default: {
        const painter = painters[operator];
        if (painter !== undefined) paint(painter);
      }
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
    if (spaceOf(dict.lookup(PDFName.of('ColorSpace'))) === 'rgb') canvas.rgb.add('image');
    const [[x1, y1], [x2, y2]] = [applied(state.matrix, 0, 0), applied(state.matrix, 1, 1)];
    const bounds = {
      left: Math.min(x1, x2),
      bottom: Math.min(y1, y2),
      right: Math.max(x1, x2),
      top: Math.max(y1, y2),
    };
    canvas.images.push({ ...tags.now, bounds });
  } else if (subtype === PDFName.of('Form') && depth < deepest) {
    const group = dict.lookup(PDFName.of('Group'));
    if (group instanceof PDFDict && spaceOf(group.lookup(PDFName.of('CS'))) === 'rgb')
      canvas.rgb.add('group');
    const own = dict.lookup(PDFName.of('Matrix'));
    const matrix = own instanceof PDFArray ? matrixOf(own.asArray().map(numberOf)) : identity;
    const inside = { ...state, matrix: times(matrix, state.matrix) };
    const inner = dict.lookup(PDFName.of('Resources'));
    const its = inner instanceof PDFDict ? inner : resources;
    run(contentOf(object), its, inside, openTags(tags.now), canvas, depth + 1);
  }
}

function entry(resources: PdfDict | undefined, kind: string, name: string): PdfObject | undefined {
  const dict = resources?.lookup(PDFName.of(kind));
  return dict instanceof PDFDict ? dict.lookup(PDFName.of(name)) : undefined;
}

function matrixOf(values: readonly (number | undefined)[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

function numberOf(object: PdfObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}
