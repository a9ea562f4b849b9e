import { eachOperation, isName, numbersOf, operandsOf } from '../../../pdf/content-stream.ts';
import type { Palette } from './palette.ts';
import type { Rgb } from './profile.ts';

/** Colour spaces that were RGB and now are CMYK, by the names that a content stream has for them. */
export type ConvertedSpaces = ReadonlySet<string>;

/**
 * A content stream with all its colours in CMYK.
 *
 * @param spaces The names of colour spaces in its resources that take three values.
 */
export function operatorsInCmyk(content: string, spaces: ConvertedSpaces, palette: Palette): string {
  const pieces: string[] = [];
  let written = 0;
  const isRgb = { fill: false, stroke: false };
  eachOperation(content, (operator, start, end) => {
    const replace = (text: string) => {
      pieces.push(content.slice(written, start), text);
      written = end;
    };
    if (operator === 'rg' || operator === 'RG') {
      const values = numbersOf(content.slice(start, end));
      replace(inked(values, operator === 'rg' ? 'k' : 'K', palette));
    } else if (operator === 'cs' || operator === 'CS') {
      const [space] = operandsOf(content.slice(start, end));
      const name = isName(space) ? space.name : '';
      const wasRgb = name === 'DeviceRGB' || name === 'RGB' || spaces.has(name);
      isRgb[operator === 'cs' ? 'fill' : 'stroke'] = wasRgb;
      if (wasRgb) replace(`/DeviceCMYK ${operator}`);
    } else if (operator === 'sc' || operator === 'scn' || operator === 'SC' || operator === 'SCN') {
      const values = numbersOf(content.slice(start, end));
      const isOfRgb = isRgb[operator.startsWith('s') ? 'fill' : 'stroke'];
      if (isOfRgb && values.length === 3) replace(inked(values, operator, palette));
    }
  });
  pieces.push(content.slice(written));
  return pieces.join('');
}

function inked(values: readonly number[], operator: string, palette: Palette): string {
  const [red = 0, green = 0, blue = 0] = values.map((value) => Math.min(1, Math.max(0, value)));
  const colour: Rgb = [red, green, blue];
  return `${palette(colour)
    .map((value) => Number(value.toFixed(4)))
    .join(' ')} ${operator}`;
}
