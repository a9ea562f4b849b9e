import {
  PDFArray,
  PDFDict,
  PDFName,
  PDFNumber,
  PDFStream,
  type PdfDict,
  type PdfObject,
} from '../../../pdf/pdf-lib.ts';
import type { Palette } from './palette.ts';

/** Whether a colour space takes red, green and blue; a table of such colours counts, too (ISO 32000-1, 8.6). */
export function isRgbSpace(space: PdfObject | undefined): boolean {
  if (space instanceof PDFName) return space === PDFName.of('DeviceRGB');
  if (!(space instanceof PDFArray)) return false;
  const kind = space.lookup(0);
  if (!(kind instanceof PDFName)) return false;
  const name = kind.decodeText();
  if (name === 'ICCBased') return numberIn(space.lookup(1), 'N') === 3;
  if (name === 'Indexed' || name === 'Pattern') return isRgbSpace(space.lookup(1));
  return name === 'CalRGB' || name === 'DeviceRGB';
}

/**
 * Gives the RGB spaces of some resources the space of a palette instead.
 *
 * @returns The names of those whose values have to be converted.
 */
export function changeSpaces(resources: PdfDict, { space }: Palette): ReadonlySet<string> {
  const names = new Set<string>();
  const spaces = resources.lookup(PDFName.of('ColorSpace'));
  if (!(spaces instanceof PDFDict)) return names;
  for (const name of spaces.keys()) {
    const old = spaces.lookup(name);
    if (!isRgbSpace(old)) continue;
    const isPattern = old instanceof PDFArray && old.lookup(0) === PDFName.of('Pattern');
    const changed = PDFName.of(space);
    spaces.set(name, isPattern ? spaces.context.obj([PDFName.of('Pattern'), changed]) : changed);
    names.add(name.decodeText());
  }
  return names;
}

export function numberIn(holder: PdfObject | undefined, key: string): number | undefined {
  const dict = holder instanceof PDFStream ? holder.dict : holder;
  const value = dict instanceof PDFDict ? dict.lookup(PDFName.of(key)) : undefined;
  return value instanceof PDFNumber ? value.asNumber() : undefined;
}

/** The numbers of an array in a dictionary; nothing where it has none. */
export function numbersIn(holder: PdfObject | undefined, key: string): readonly number[] | undefined {
  const dict = holder instanceof PDFStream ? holder.dict : holder;
  const array = dict instanceof PDFDict ? dict.lookup(PDFName.of(key)) : undefined;
  if (!(array instanceof PDFArray)) return undefined;
  return array.asArray().map((_, index) => array.lookup(index, PDFNumber).asNumber());
}
