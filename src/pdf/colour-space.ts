import type { Colour } from './drawing.ts';
import { PDFArray, PDFName, PDFNumber, PDFStream, type PdfObject } from './pdf-lib.ts';

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
    case 'ICCBased':
      return spaceOfProfile(space instanceof PDFArray ? space.lookup(1) : undefined);
    case 'Indexed':
    case 'Pattern':
      return space instanceof PDFArray ? spaceOf(space.lookup(1)) : 'special';
    default:
      return 'special';
  }
}

/** Whether colours of a space are mixed from light, directly or behind another one, so that no press can print them. */
export function asksForLight(space: PdfObject | undefined): boolean {
  if (spaceOf(space) === 'rgb') return true;
  if (!(space instanceof PDFArray)) return false;
  switch (String(space.lookup(0))) {
    case '/Lab':
      return true;
    // What a device without the ink itself takes instead (8.6.6.4, 8.6.6.5).
    case '/Separation':
    case '/DeviceN':
      return asksForLight(space.lookup(2));
    case '/Indexed':
    case '/Pattern':
      return asksForLight(space.lookup(1));
    default:
      return false;
  }
}

function spaceOfProfile(profile: PdfObject | undefined): Colour['space'] {
  const count = profile instanceof PDFStream ? profile.dict.lookup(PDFName.of('N')) : undefined;
  if (!(count instanceof PDFNumber)) return 'special';
  return count.asNumber() === 3 ? 'rgb' : count.asNumber() === 4 ? 'cmyk' : 'grey';
}
