import { isName, numbersOf, type Operation, operationsOf } from '../../../pdf/content-stream.ts';
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
  const replace = ({ start, end }: Operation, text: string) => {
    pieces.push(content.slice(written, start), text);
    written = end;
  };
  const isRgb = { fill: false, stroke: false };
  for (const operation of operationsOf(content)) {
    const { operator, operands } = operation;
    if (operator === 'rg' || operator === 'RG') {
      replace(operation, inked(numbersOf(operation), operator === 'rg' ? 'k' : 'K', palette));
    } else if (operator === 'cs' || operator === 'CS') {
      const [space] = operands;
      const name = isName(space) ? space.name : '';
      const wasRgb = name === 'DeviceRGB' || name === 'RGB' || spaces.has(name);
      isRgb[operator === 'cs' ? 'fill' : 'stroke'] = wasRgb;
      if (wasRgb) replace(operation, `/DeviceCMYK ${operator}`);
    } else if (/^(sc|scn|SC|SCN)$/.test(operator)) {
      const side = operator.startsWith('s') ? 'fill' : 'stroke';
      const values = numbersOf(operation);
      if (isRgb[side] && values.length === 3) replace(operation, inked(values, operator, palette));
    }
  }
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
