import type { Bounds } from '../../pdf/drawing.ts';
import { PDFName, PDFNumber } from '../../pdf/pdf-lib.ts';
import { type Check, type Found, pagesNamed } from '../check.ts';
import type { PrintPromise, Size } from '../promise.ts';
import { millimetres, type SurveyedPage, trimOf } from '../survey.ts';

/** In millimetres: what printers work to. */
const tolerance = 0.1;

/** Page sizes, the boxes that say where to cut, and how many pages there are. */
export const checkBoxes: Check = ({ file, promise }, found) => {
  if (promise === undefined) return;
  checkCount(file.pages.length, promise, found);
  const wrong = new Map<string, number[]>();
  for (const page of file.pages) {
    for (const what of faultsOf(page, promise)) wrong.set(what, [...(wrong.get(what) ?? []), page.number]);
  }
  for (const [what, numbers] of wrong) {
    found('pdf-page-size', `Unexpected ${what} on ${pagesNamed(numbers)}`, 'Publish the leaflet again.');
  }
};

function checkCount(count: number, { pages }: PrintPromise, found: Found): void {
  if (pages === undefined) return;
  const [isRight, expected] =
    'exactly' in pages
      ? [count === pages.exactly, `${pages.exactly}`]
      : [count % pages.multipleOf === 0, `a multiple of ${pages.multipleOf}`];
  if (isRight) return;
  found(
    'pdf-page-count',
    `Unexpected ${count} pages, expected ${expected}`,
    'A page is missing, or text ran over to a page too many.',
  );
}

function faultsOf(page: SurveyedPage, { purpose, trim, bleed }: PrintPromise): readonly string[] {
  const { boxes } = page;
  const faults = [...turned(page)];
  if (!isSize(trimOf(page), trim)) {
    faults.push(`size ${sizeOf(trimOf(page))}, expected ${trim.width} × ${trim.height} mm after cutting`);
  }
  if (purpose !== 'press') {
    if (!isSize(boxes.media, trim))
      faults.push(`medium of ${sizeOf(boxes.media)}, expected that of the sheet`);
    if (boxes.crop !== undefined && !holds(boxes.crop, boxes.media)) faults.push(hidden(boxes.crop));
    return faults;
  }
  if (boxes.trim === undefined) faults.push('lack of a TrimBox, expected one for the printer');
  if (boxes.crop !== undefined && !holds(boxes.crop, boxes.trim ?? boxes.media))
    faults.push(hidden(boxes.crop));
  if (boxes.bleed === undefined) faults.push('lack of a BleedBox, expected one for the printer');
  if (boxes.trim !== undefined && boxes.bleed !== undefined) {
    const around = [
      boxes.trim.left - boxes.bleed.left,
      boxes.bleed.right - boxes.trim.right,
      boxes.trim.bottom - boxes.bleed.bottom,
      boxes.bleed.top - boxes.trim.top,
    ].map(millimetres);
    if (around.some((side) => Math.abs(side - bleed) > tolerance)) {
      faults.push(
        `bleed of ${around.map((side) => side.toFixed(1)).join(', ')} mm, expected ${bleed} mm on each side`,
      );
    }
    if (!holds(boxes.media, boxes.bleed)) faults.push('BleedBox beyond the medium');
  }
  return faults;
}

/** Pages are shown upright and in their true size (ISO 32000-1, 7.7.3.3). */
function turned({ page }: SurveyedPage): readonly string[] {
  const unit = page.node.lookup(PDFName.of('UserUnit'));
  const isScaled = unit instanceof PDFNumber && unit.asNumber() !== 1;
  const { angle } = page.getRotation();
  return [
    ...(angle % 360 === 0 ? [] : [`turn by ${angle} degrees, expected an upright page`]),
    ...(isScaled ? [`unit of ${unit.asNumber()} points, expected the true size`] : []),
  ];
}

function hidden(crop: Bounds): string {
  return `CropBox of ${sizeOf(crop)} that hides a part of the sheet`;
}

function isSize({ left, bottom, right, top }: Bounds, { width, height }: Size): boolean {
  return (
    Math.abs(millimetres(right - left) - width) <= tolerance &&
    Math.abs(millimetres(top - bottom) - height) <= tolerance
  );
}

function sizeOf({ left, bottom, right, top }: Bounds): string {
  return `${millimetres(right - left).toFixed(1)} × ${millimetres(top - bottom).toFixed(1)} mm`;
}

function holds(outer: Bounds, inner: Bounds): boolean {
  const slack = 0.05;
  return (
    outer.left <= inner.left + slack &&
    outer.bottom <= inner.bottom + slack &&
    outer.right >= inner.right - slack &&
    outer.top >= inner.top - slack
  );
}
