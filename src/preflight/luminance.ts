import type { Colour } from '../pdf/drawing.ts';

/** How light a colour is, from 0 to 1 (WCAG 2.2, relative luminance); `undefined` for patterns and inks of their own. */
export function luminanceOf({ space, values }: Colour): number | undefined {
  const [red, green, blue] = lightOf(space, values) ?? [];
  if (red === undefined || green === undefined || blue === undefined) return undefined;
  return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
}

/** The contrast of two luminances, from 1 to 21 (WCAG 2.2). */
export function contrastOf(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** Inks without a profile: near enough to tell what can be seen (ISO 32000-1, 10.3.5). */
function lightOf(space: Colour['space'], values: readonly number[]): readonly number[] | undefined {
  const [first = 0, second = 0, third = 0, fourth = 0] = values;
  switch (space) {
    case 'grey':
      return [first, first, first];
    case 'rgb':
      return values.length === 0 ? [0, 0, 0] : values;
    case 'cmyk':
      return values.length === 0 ? [0, 0, 0] : [first, second, third].map((ink) => (1 - ink) * (1 - fourth));
    default:
      return undefined;
  }
}

function linear(value: number): number {
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
