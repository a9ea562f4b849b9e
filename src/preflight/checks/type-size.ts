import type { ShownText } from '../../pdf/drawing.ts';
import { type Check, pagesNamed, quoted } from '../check.ts';

/** No patient leaflet is set smaller (European Commission, Guideline on the readability of the labelling, 2009). */
const smallestAnywhere = 9;
/** In points: Chromium lays out in pixels of 0.75 pt, and rounds. */
const tolerance = 0.1;

/** Nothing is set smaller than the edition promises. */
export const checkTypeSize: Check = ({ file, promise }, found) => {
  const smallest = promise?.smallestType ?? smallestAnywhere;
  const small: [number, ShownText][] = [];
  for (const { number, drawing } of file.pages) {
    for (const text of drawing.texts) {
      // Letters in a logo are a picture; running heads have their size from the style sheet.
      if (text.isArtifact) continue;
      if (text.text.trim() !== '' && text.size < smallest - tolerance) small.push([number, text]);
    }
  }
  const [first] = small.toSorted(([, a], [, b]) => a.size - b.size);
  if (first === undefined) return;
  found(
    'pdf-type-small',
    `Unexpected type of ${first[1].size.toFixed(1)} pt on ${pagesNamed(small.map(([number]) => number))}, such as ${quoted(first[1].text)}, expected ${smallest} pt or more`,
    'Readers with poor sight need it larger. Look at the style sheets in templates/print/.',
  );
};
