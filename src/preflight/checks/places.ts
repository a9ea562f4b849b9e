import type { Bounds, ShownText } from '../../pdf/drawing.ts';
import { type Check, pagesNamed, quoted } from '../check.ts';
import { inkOf } from '../ink-bounds.ts';
import { pointsPerMillimetre, type SurveyedPage, trimOf } from '../survey.ts';

/** Millimetres that text keeps from a fold, and in files for the printer from the cut: knives and folds are not exact. */
const safe = 3;
/** In points: what rounding may do. */
const tolerance = 0.3;

/** Text stands on the sheet, whole: not over the trim, not where it is cut or folded. */
export const checkPlaces: Check = ({ file, promise }, found) => {
  const outside: [number, ShownText][] = [];
  const onFold: [number, ShownText][] = [];
  for (const page of file.pages) {
    const allowed = shrunk(trimOf(page), promise?.purpose === 'press' ? safe : 0);
    const folds = foldsOf(page, promise?.folds);
    for (const text of page.drawing.texts) {
      if (text.text.trim() === '' || text.isInvisible) continue;
      const bounds = inkOf(text);
      if (reachesOut(bounds, allowed)) outside.push([page.number, text]);
      if (folds.some((fold) => isNear(bounds, fold))) onFold.push([page.number, text]);
    }
  }
  const [first] = outside;
  if (first !== undefined) {
    const how =
      promise?.purpose === 'press'
        ? `nearer than ${safe} mm to where the sheet is cut`
        : 'over the edge of the sheet';
    found(
      'pdf-text-outside',
      `Unexpected text ${how} on ${pagesNamed(outside.map(([number]) => number))}, such as ${quoted(first[1].text)}`,
      'It would be cut off. Look at the style sheets in templates/print/.',
    );
  }
  const [firstFold] = onFold;
  if (firstFold !== undefined) {
    found(
      'pdf-text-on-fold',
      `Unexpected text nearer than ${safe} mm to a fold on ${pagesNamed(onFold.map(([number]) => number))}, such as ${quoted(firstFold[1].text)}`,
      'Look at the style sheet templates/print/trifold.css.',
    );
  }
};

function shrunk({ left, bottom, right, top }: Bounds, by: number): Bounds {
  const inset = by * pointsPerMillimetre;
  return { left: left + inset, bottom: bottom + inset, right: right - inset, top: top - inset };
}

function reachesOut(text: Bounds, allowed: Bounds): boolean {
  return (
    text.left < allowed.left - tolerance ||
    text.right > allowed.right + tolerance ||
    text.bottom < allowed.bottom - tolerance ||
    text.top > allowed.top + tolerance
  );
}

/** The folds of a page, in points from the left edge of the space of the page. */
function foldsOf(
  page: SurveyedPage,
  folds: { readonly odd: readonly number[]; readonly even: readonly number[] } | undefined,
): readonly number[] {
  const { left } = trimOf(page);
  const side = page.number % 2 === 1 ? folds?.odd : folds?.even;
  return (side ?? []).map((fold) => left + fold * pointsPerMillimetre);
}

function isNear({ left, right }: Bounds, fold: number): boolean {
  const near = safe * pointsPerMillimetre - tolerance;
  return left < fold + near && right > fold - near;
}
