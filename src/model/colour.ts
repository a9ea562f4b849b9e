/** WCAG 2.2, 1.4.3, level AA: the least contrast of text and its ground. */
export const leastContrast = 4.5;

/** The contrast of two colours `#rrggbb` as WCAG 2.2 defines it: 1 to 21. */
export function contrast(one: string, other: string): number {
  return contrastOfLight(luminance(...channelsOf(one)), luminance(...channelsOf(other)));
}

/** The same of two luminances. */
export function contrastOfLight(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** What each value of a channel, 0 to 255, adds to the light (WCAG 2.2, relative luminance). */
const light = Float64Array.from({ length: 256 }, (_, channel) => {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
});

/** How light a colour is, 0 to 1, from its red, green and blue, each a whole number of 0 to 255. */
export function luminance(red = 0, green = 0, blue = 0): number {
  return 0.2126 * (light[red] ?? 0) + 0.7152 * (light[green] ?? 0) + 0.0722 * (light[blue] ?? 0);
}

/** Red, green and blue of `#rrggbb`, each 0 to 255. */
export function channelsOf(colour: string): readonly number[] {
  return [1, 3, 5].map((at) => Number.parseInt(colour.slice(at, at + 2), 16));
}
