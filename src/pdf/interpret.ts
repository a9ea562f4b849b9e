import { appearancesOf } from './annotations.ts';
import { nowhere, shared, transformed } from './bounds.ts';
import {
  type Canvas,
  noteGroup,
  noteShading,
  openCanvas,
  paintedOn,
  pictureOf,
  type ReadFonts,
  seen,
} from './canvas.ts';
import { asksForLight, spaceOf } from './colour-space.ts';
import {
  eachOperation,
  isByteText,
  isName,
  type Operand,
  operandsOf,
  readHex,
  readNumbers,
} from './content-stream.ts';
import type { Colour, Drawing, Marked } from './drawing.ts';
import { type Font, readFont } from './fonts.ts';
import { firstState, type GraphicsState } from './graphics-state.ts';
import { inlineAsksForLight } from './inline-image.ts';
import { type OpenTags, openTags } from './marked-content.ts';
import { identity, type Matrix, times } from './matrix.ts';
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
import { entryOf, resourcesOf } from './resources.ts';
import { contentOf } from './streams.ts';
import { textPen } from './text-pen.ts';

/** Forms inside forms: more than this is no picture but a trap. */
const deepest = 12;

/** What a page shows, forms inside it too. Places are in the default space of the page, in points. */
export function drawingOf(page: PdfPage, fonts: ReadFonts): Drawing {
  const canvas = openCanvas(fonts);
  noteGroup(page.node, canvas);
  run(contentOf(page.node), resourcesOf(page.node), firstState, openTags(), canvas, 0);
  for (const appearance of appearancesOf(page)) {
    const state = { ...firstState, matrix: appearance.matrix };
    drawForm(appearance.form, undefined, state, openTags(annotated), canvas, 0);
  }
  const { texts, paths, images, rgb, lostFonts, mcids } = canvas;
  return { texts, paths, images, rgb: [...rgb], lostFonts: [...lostFonts], mcids };
}

/** The tags know an annotation as a whole. */
const annotated: Marked = { mcid: undefined, isArtifact: false, isTagged: true, isBuried: false };

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
  const pen = textPen(canvas.texts, () => paintedOn(canvas));
  const path = pathPen();
  let cuts = false;
  const fontNamed = (name: string): Font | undefined => {
    const dict = entryOf(resources, 'Font', name);
    if (!(dict instanceof PDFDict)) {
      canvas.lostFonts.add(name);
      return undefined;
    }
    const font = canvas.fonts.get(dict) ?? readFont(dict);
    canvas.fonts.set(dict, font);
    return font;
  };
  const paint = ([fills, strokes]: readonly [boolean, boolean]) => {
    if (path.bounds !== undefined && (fills || strokes)) {
      canvas.paths.push({
        ...tags.now,
        ...seen(state, canvas),
        bounds: path.bounds,
        rectangles: path.rectangles,
        fill: fills ? state.fill : undefined,
        stroke: strokes ? state.stroke : undefined,
      });
    }
    if (cuts) state.clip = shared(state.clip, path.bounds ?? nowhere);
    cuts = false;
    path.clear();
  };
  const patternNamed = (name: Operand | undefined) => {
    const pattern = isName(name) ? entryOf(resources, 'Pattern', name.name) : undefined;
    if (pattern !== undefined) notePattern(pattern, resources, canvas, depth);
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
        const space = entryOf(resources, 'ColorSpace', name) ?? PDFName.of(name);
        if (asksForLight(space)) canvas.rgb.add(operator);
        ink(operator === 'cs' ? 'fill' : 'stroke', spaceOf(space), []);
        break;
      }
      case 'sc':
      case 'scn':
        if (state.fill.space === 'special') patternNamed(operands().at(-1));
        ink('fill', state.fill.space);
        break;
      case 'SC':
      case 'SCN':
        if (state.stroke.space === 'special') patternNamed(operands().at(-1));
        ink('stroke', state.stroke.space);
        break;
      case 'W':
      case 'W*':
        cuts = true;
        break;
      case 'gs': {
        const settings = entryOf(resources, 'ExtGState', named());
        const opacity = settings instanceof PDFDict ? numberOf(settings.lookup(PDFName.of('ca'))) : undefined;
        if (opacity !== undefined) state.opacity = opacity;
        break;
      }
      case 'BI':
        if (inlineAsksForLight(content.slice(from, to), resources)) canvas.rgb.add('inline image');
        canvas.images.push(pictureOf(undefined, state, tags.now, canvas));
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
        const shading = entryOf(resources, 'Shading', named());
        noteShading(shading, canvas);
        break;
      }
      case 'BDC':
      case 'BMC':
        tags.begin(content.slice(from, to));
        if (tags.now.mcid !== undefined) canvas.mcids.add(tags.now.mcid);
        break;
      case 'EMC':
        tags.end();
        break;
      case 'Do': {
        const object = entryOf(resources, 'XObject', named());
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
    if (asksForLight(dict.lookup(PDFName.of('ColorSpace')))) canvas.rgb.add('image');
    canvas.images.push(pictureOf(object, state, tags.now, canvas));
  } else if (subtype === PDFName.of('Form')) drawForm(object, resources, state, tags, canvas, depth);
}

function drawForm(
  form: PdfStream,
  resources: PdfDict | undefined,
  state: GraphicsState,
  tags: OpenTags,
  canvas: Canvas,
  depth: number,
): void {
  if (depth >= deepest) return;
  noteGroup(form.dict, canvas);
  const matrix = times(matrixAt(form.dict), state.matrix);
  const box = form.dict.lookup(PDFName.of('BBox'));
  const [left = 0, bottom = 0, right = 0, top = 0] =
    box instanceof PDFArray ? box.asArray().map((value) => numberOf(value) ?? 0) : [];
  const clip =
    box instanceof PDFArray
      ? shared(state.clip, transformed({ left, bottom, right, top }, matrix))
      : state.clip;
  // A group is painted as a whole: what is set outside counts for all of it (11.6.6).
  const opacities = form.dict.has(PDFName.of('Group'))
    ? { opacity: 1, groupOpacity: state.opacity * state.groupOpacity }
    : {};
  const inner = form.dict.lookup(PDFName.of('Resources'));
  const its = inner instanceof PDFDict ? inner : resources;
  const inside = { ...state, ...opacities, matrix, clip };
  run(contentOf(form), its, inside, openTags(tags.now), canvas, depth + 1);
}

/** Looks at the colours of a pattern (8.7); where its cells stand is not followed. */
function notePattern(
  pattern: PdfObject,
  resources: PdfDict | undefined,
  canvas: Canvas,
  depth: number,
): void {
  if (canvas.patterns.has(pattern)) return;
  canvas.patterns.add(pattern);
  if (pattern instanceof PDFDict) noteShading(pattern.lookup(PDFName.of('Shading')), canvas);
  if (!(pattern instanceof PDFStream)) return;
  drawForm(
    pattern,
    resources,
    firstState,
    openTags(),
    { ...openCanvas(canvas.fonts), rgb: canvas.rgb, patterns: canvas.patterns },
    depth,
  );
}

function matrixAt(dict: PdfDict): Matrix {
  const own = dict.lookup(PDFName.of('Matrix'));
  return own instanceof PDFArray ? matrixOf(own.asArray().map(numberOf)) : identity;
}

function matrixOf(values: readonly (number | undefined)[]): Matrix {
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = values;
  return [a, b, c, d, e, f];
}

function numberOf(object: PdfObject | undefined): number | undefined {
  return object instanceof PDFNumber ? object.asNumber() : undefined;
}
