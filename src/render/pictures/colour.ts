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
