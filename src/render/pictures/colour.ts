import { channelsOf, contrast, leastContrast } from '../../model/colour.ts';

/** `preferred` where it can be read on `ground`, else white, else black: one of the two always can. */
export function readableOn(ground: string, ...preferred: readonly string[]): string {
  const candidates = [...preferred, '#ffffff'];
  return candidates.find((colour) => contrast(colour, ground) >= leastContrast) ?? '#000000';
}

/** `colour` with a share (0 to 1) of `other` in it. */
export function mix(colour: string, other: string, share: number): string {
  const [from, to] = [channelsOf(colour), channelsOf(other)];
  const mixed = from.map((value, index) => Math.round(value + ((to[index] ?? 0) - value) * share));
  return `#${mixed.map((value) => value.toString(16).padStart(2, '0')).join('')}`;
}

/** The least contrast by which an ornament shows on the colour that it lies on. A choice of ours: it has to be seen, not read. */
const visible = 1.15;

/**
 * `ground` a little darker or lighter, for an ornament on it. What can be read on `ground` (black or white, see `readableOn`)
 * can be read on the ornament, too: it turns away from the text, and towards it only where it would not show otherwise,
 * on what is nearly as dark, or as light, as can be.
 *
 * @param share How much, 0 to 0.4; more where that would not show.
 */
export function shadeOf(ground: string, share: number): string {
  const text = readableOn(ground);
  const away = text === '#ffffff' ? '#000000' : '#ffffff';
  const shades = [1, 1.25, 1.5, 2].map((times) => mix(ground, away, share * times));
  return shades.find((shade) => contrast(shade, ground) >= visible) ?? mix(ground, text, share);
}

/** `colour` as dark as it takes, up to a third of black in it, to be read on `ground`; else what `readableOn` finds. */
export function darkened(colour: string, ground: string, otherwise: string): string {
  const steps = [0, 0.1, 0.2, 0.3].map((share) => mix(colour, '#000000', share));
  return readableOn(ground, ...steps, otherwise);
}
