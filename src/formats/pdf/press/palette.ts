import { type Ink, inksOf, lightnessAndChroma, type Rgb } from './profile.ts';

/** What colours of a screen become, in one colour space of the file; values are from 0 to 1. */
export interface Palette {
  readonly space: 'DeviceCMYK' | 'DeviceGray';
  /** The operators that set such a colour (ISO 32000-1, 8.6.8). */
  readonly fill: 'k' | 'g';
  readonly stroke: 'K' | 'G';
  /** A colour that stands by itself: of text, a line, a ground. */
  flat(colour: Rgb): readonly number[];
  /** A colour that runs into others, in pictures and gradients, where no step may show. */
  blended(colour: Rgb): readonly number[];
  /** A grey that runs into others, as a sample of `DeviceGray`: the darkest of the screen is the darkest in print. */
  grey(value: number): number;
}

/**
 * The inks of a leaflet. Greys, and the dark near-greys that text is set in, are printed with black alone: four inks that
 * lie a hair apart would blur small letters (text K only, as printers ask). All other colours go through the profile, in
 * which no colour has more than 300 % of ink.
 */
export function pressPalette(profile: Uint8Array): Palette {
  const throughProfile = inksOf(profile);
  const known = new Map<string, readonly number[]>();
  const flat = (colour: Rgb) => {
    const key = colour.map((value) => value.toFixed(4)).join();
    const ink = known.get(key) ?? (blackFor(colour) ?? lean(throughProfile(colour))).map(rounded);
    known.set(key, ink);
    return ink;
  };
  return {
    space: 'DeviceCMYK',
    fill: 'k',
    stroke: 'K',
    flat,
    blended: throughProfile,
    grey: (value) => {
      const [lightness] = lightnessAndChroma([value, value, value]);
      return 1 - blackOf(darkest + ((100 - darkest) * lightness) / 100);
    },
  };
}

/**
 * Luminosity masks are no colours that are printed: they say how much shows through, by how light they are. So they keep
 * their values, as greys (ISO 32000-1, 11.5.3 and 10.3.2).
 */
export const maskPalette: Palette = {
  space: 'DeviceGray',
  fill: 'g',
  stroke: 'G',
  flat: luminosity,
  blended: luminosity,
  grey: (value) => value,
};

function luminosity([red, green, blue]: Rgb): readonly number[] {
  return [0.3 * red + 0.59 * green + 0.11 * blue];
}

/** A colour of less chroma is taken for grey where it is dark (CIE Lab); the theme's ink has 7.9, its soft ink 9.7. */
const greyChroma = 12;
/** Lighter grounds keep their tinge: they are no text. */
const darkLightness = 60;
/**
 * The lightness of 0, 10, 20 to 100 % of black ink on coated paper, whose own is 100 (CIE Lab; the profile's table from
 * ink to Lab). Dots grow on the press: 50 % of ink is darker than half way.
 */
const ramp = [100, 93.7, 87.2, 80.4, 73.1, 65.5, 57.3, 48.3, 38.8, 28.9, 17.4] as const;
const darkest = 17.4;
/** Of black ink: beside so much, a grey of the other three only blurs. */
const dark = 0.75;
/** Of black ink: more fills in on the press, and only frays the edges of letters. */
const solid = 0.95;

/** The colour in black ink alone, where it is to be printed so. */
function blackFor(colour: Rgb): readonly number[] | undefined {
  const [lightness, chroma] = lightnessAndChroma(colour);
  const isGrey = chroma < 1 || (chroma < greyChroma && lightness < darkLightness);
  if (!isGrey) return undefined;
  const black = blackOf(lightness);
  return [0, 0, 0, black >= solid ? 1 : black];
}

/** The share of black ink that is as light as a grey of the screen. */
function blackOf(lightness: number): number {
  const above = ramp.findIndex((step) => step <= lightness);
  if (above === -1) return 1;
  const [light, dark] = [ramp[above - 1] ?? 100, ramp[above] ?? 100];
  return light === dark ? 0 : (above - (lightness - dark) / (light - dark)) / (ramp.length - 1);
}

/**
 * A dark colour without what its three coloured inks have in common, which makes grey: black ink does that alone. Text in
 * the navy of a brand has three plates then, not four, and sharper edges.
 */
function lean([cyan, magenta, yellow, black]: Ink): readonly number[] {
  const common = Math.min(cyan, magenta, yellow);
  if (black < dark) return [cyan, magenta, yellow, black];
  return [cyan - common, magenta - common, yellow - common, black + (1 - black) * common];
}

/** To half a per cent: plates hold no more. */
function rounded(value: number): number {
  return Math.round(value * 200) / 200;
}
