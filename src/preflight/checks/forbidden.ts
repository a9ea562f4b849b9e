import { annotationsOf } from '../../pdf/annotations.ts';
import { PDFDict, PDFName, type PdfDict } from '../../pdf/pdf-lib.ts';
import { type Check, pagesNamed } from '../check.ts';
import type { Surveyed } from '../survey.ts';

/**
 * What none of our files may hold: programs, other files, layers that may be off (ISO 19005-2, 6.5, 6.8, 6.9); for the
 * printer no notes on the sheet either (ISO 15930-7, 6.17).
 */
export const checkForbidden: Check = ({ file, promise }, found) => {
  if (promise === undefined) return;
  const held = [...programsIn(file), ...catalogEntries(file)];
  if (held.length > 0) found('pdf-forbidden', `Unexpected ${held.join(', ')} in the file`, hint);
  const noted =
    promise.purpose === 'reading' ? [] : file.pages.filter(({ page }) => annotationsOf(page).length > 0);
  if (noted.length === 0) return;
  found(
    'pdf-forbidden',
    `Unexpected notes or links on ${pagesNamed(noted.map(({ number }) => number))} of a file for print`,
    hint,
  );
};

const hint = 'Another program has put it there. Publish the leaflet again.';

function programsIn({ pdf }: Surveyed): readonly string[] {
  const kinds = new Set<string>();
  for (const [, object] of pdf.context.enumerateIndirectObjects()) {
    if (object instanceof PDFDict) for (const kind of actionsOf(object)) kinds.add(kind);
  }
  return [...kinds];
}

/** Actions that run something on the reader's machine (ISO 32000-1, 12.6.4), in a dictionary and right inside it. */
function actionsOf(dict: PdfDict): readonly string[] {
  const inside = dict.values().filter((value): value is PdfDict => value instanceof PDFDict);
  return [dict, ...inside].flatMap((one) => {
    if (one.has(PDFName.of('JS'))) return ['a program (JavaScript)'];
    const kind = one.get(PDFName.of('S'));
    const isActive = kind === PDFName.of('Launch') || kind === PDFName.of('SubmitForm');
    return isActive ? [`an action (${String(kind).slice(1)})`] : [];
  });
}

function catalogEntries({ pdf }: Surveyed): readonly string[] {
  const names = pdf.catalog.lookup(PDFName.of('Names'));
  const hasFiles = names instanceof PDFDict && names.has(PDFName.of('EmbeddedFiles'));
  return [
    ...(hasFiles || pdf.catalog.has(PDFName.of('AF')) ? ['another file'] : []),
    ...(pdf.catalog.has(PDFName.of('OCProperties')) ? ['layers'] : []),
    ...(pdf.catalog.has(PDFName.of('AcroForm')) ? ['a form'] : []),
  ];
}
