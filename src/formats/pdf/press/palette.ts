import { type Ink, inksOf, lightnessAndChroma, type Rgb } from './profile.ts';

/** What a colour of the screen is printed with. */
export type Palette = (colour: Rgb) => Ink;

/**
 * The inks of a leaflet. Greys, and the dark near-greys that text is set in, are printed with black alone: four inks that
 * lie a hair apart would blur small letters (text K only, as printers ask). All other colours go through the profile, in
 * which no colour has more than 300 % of ink.
 */
export function paletteOf(profile: Uint8Array): Palette {
  const throughProfile = inksOf(profile);
  const known = new Map<string, Ink>();
  return (colour) => {
    const key = colour.map((value) => value.toFixed(4)).join();
    const ink = known.get(key) ?? inkOf(colour, throughProfile);
    known.set(key, ink);
    return ink;
  };
}

/** A colour of less chroma is taken for grey where it is dark (CIE Lab); the theme's ink has 7.9, its soft ink 9.7. */
const greyChroma = 12;
/** Lighter grounds keep their tinge: they are no text. */
const darkLightness = 60;
/** The lightness of black ink alone on coated paper (FOGRA39). */
const blackLightness = 16;

function inkOf(colour: Rgb, throughProfile: Palette): Ink {
  const [lightness, chroma] = lightnessAndChroma(colour);
  const isGrey = chroma < 1 || (chroma < greyChroma && lightness < darkLightness);
  if (!isGrey) return throughProfile(colour).map(rounded) as unknown as Ink;
  const black = (100 - lightness) / (100 - blackLightness);
  return [0, 0, 0, rounded(Math.min(1, Math.max(0, black)))];
}

/** To half a per cent: plates hold no more. */
function rounded(value: number): number {
  return Math.round(value * 200) / 200;
}
