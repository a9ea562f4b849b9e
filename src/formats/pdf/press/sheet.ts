import { PDFName, type Pdf, type PdfPage } from '../../../pdf/pdf-lib.ts';
import { contentOf, plainStream } from '../../../pdf/streams.ts';
import { pointsPerMillimetre } from '../finish/boxes.ts';
import type { Printed } from '../layout.ts';
import { pressBleed } from '../promises.ts';

/** In millimetres: where a crop mark begins, from the trim and past the bleed; how long it is; what it needs around. */
const marks = { from: 4, length: 5, slug: 10 } as const;

interface Box {
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
  readonly top: number;
}

/**
 * Sets the boxes of every page: the trim, the bleed around it, and the medium, which ends at the bleed or holds marks.
 * Chromium rounds page sizes, but what it prints hangs on the top left corner: there the trim is measured from.
 */
export function setPressBoxes(pdf: Pdf, printed: Printed, hasMarks: boolean): void {
  for (const [index, page] of pdf.getPages().entries()) {
    const trim = trimOf(page, printed);
    const bleed = grown(trim, pressBleed);
    const medium = hasMarks ? grown(trim, marks.slug) : bleed;
    if (hasMarks) addMarks(pdf, page, trim, printed.folds?.[index % 2 === 0 ? 'odd' : 'even'] ?? []);
    page.setMediaBox(...sized(medium));
    page.setCropBox(...sized(medium));
    page.setBleedBox(...sized(bleed));
    page.setTrimBox(...sized(trim));
  }
}

function trimOf(page: PdfPage, { trim, bleed }: Printed): Box {
  const left = bleed * pointsPerMillimetre;
  const top = page.getHeight() - left;
  return {
    left,
    top,
    right: left + trim.width * pointsPerMillimetre,
    bottom: top - trim.height * pointsPerMillimetre,
  };
}

function grown({ left, bottom, right, top }: Box, millimetres: number): Box {
  const by = millimetres * pointsPerMillimetre;
  return { left: left - by, bottom: bottom - by, right: right + by, top: top + by };
}

function sized({ left, bottom, right, top }: Box): [number, number, number, number] {
  return [left, bottom, right - left, top - bottom];
}

/** Crop marks in all four inks (they tell the printer how the plates lie), and dashes where the sheet is folded. */
function addMarks(pdf: Pdf, page: PdfPage, trim: Box, folds: readonly number[]): void {
  const from = marks.from * pointsPerMillimetre;
  const to = (marks.from + marks.length) * pointsPerMillimetre;
  const line = (x1: number, y1: number, x2: number, y2: number) =>
    `${[x1, y1].map(short).join(' ')} m ${[x2, y2].map(short).join(' ')} l S`;
  const upright = (x: number) => [
    line(x, trim.top + from, x, trim.top + to),
    line(x, trim.bottom - from, x, trim.bottom - to),
  ];
  const level = (y: number) => [
    line(trim.left - from, y, trim.left - to, y),
    line(trim.right + from, y, trim.right + to, y),
  ];
  const crops = [upright(trim.left), upright(trim.right), level(trim.top), level(trim.bottom)].flat();
  const dashes = folds.flatMap((fold) => upright(trim.left + fold * pointsPerMillimetre));
  const drawn = [
    '/Artifact <</Type /Page>> BDC q 1 1 1 1 K 0.25 w',
    ...crops,
    ...(dashes.length === 0 ? [] : ['[2 2] 0 d', ...dashes]),
    'Q EMC',
  ];
  const content = `q\n${contentOf(page.node)}\nQ\n${drawn.join('\n')}\n`;
  page.node.set(PDFName.of('Contents'), pdf.context.register(plainStream(pdf.context, content)));
}

function short(value: number): number {
  return Number(value.toFixed(3));
}
