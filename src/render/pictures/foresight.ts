import type { Tools } from '../../model/context.ts';
import { drawPicture, fitPicture, fitsIn, type Trouble } from './draw.ts';
import type { Look } from './look.ts';
import { type Picture, type PictureWords, wordsOf } from './picture.ts';

type Needed = Pick<Tools, 'fonts' | 'cards'>;

/** What would be wrong with a picture if it were drawn; nothing for a good one. */
export type Foresee = (picture: Picture, look: Look, tools: Needed) => Promise<readonly Trouble[]>;

/**
 * Tells the troubles of pictures that nobody needs yet, without drawing each. What one picture has shown holds for those
 * like it: words fit where longer ones did, and colours are those of the brand, whatever the words. So a thousand leaflets
 * cost little more than one. Where that does not settle it, the picture is laid out, or drawn, for itself.
 */
export function createForesight(): Foresee {
  const looks = new Map<string, LookForesight>();
  return async (picture, look, tools) => {
    const missing = await tools.fonts.missing(wordsOf(picture.words));
    if (missing.length > 0) return missing.map((character) => ({ kind: 'glyph', character }));
    const logo = look.settings.brand.logo?.bytes.length ?? 0;
    const key = `${look.design} ${logo} ${look.css}`;
    const known = looks.get(key) ?? { fitting: new Map(), readable: new Map() };
    looks.set(key, known);
    return foresee(picture, look, known, tools);
  };
}

/** What is known of the pictures of a brand. */
interface LookForesight {
  /** Whether pictures with so many wide letters hold them. */
  readonly fitting: Map<string, Promise<boolean>>;
  /** Whether the words of a kind of picture can be told from what is behind them. */
  readonly readable: Map<string, Promise<boolean>>;
}

async function foresee(
  picture: Picture,
  look: Look,
  { fitting, readable }: LookForesight,
  tools: Needed,
): Promise<readonly Trouble[]> {
  const wide = widened(picture);
  const isSure =
    wide !== undefined &&
    (await remembered(fitting, keyOf(wide, look), () => fitsSmallest(wide, look, tools)));
  if (!isSure && !(await fitsSmallest(picture, look, tools))) {
    const fitted = await fitPicture(picture, look, tools);
    if (!('picture' in fitted)) return fitted;
  }
  const isReadable = await remembered(readable, kindOf(picture), async () => {
    const fonts = await tools.fonts.faces(wordsOf(picture.words));
    const smallest = { picture, headline: picture.size.headline.smallest, fonts };
    return (await drawPicture(smallest, look, tools.cards)) instanceof Uint8Array;
  });
  if (isReadable) return [];
  const fitted = await fitPicture(picture, look, tools);
  if (!('picture' in fitted)) return fitted;
  const drawn = await drawPicture(fitted, look, tools.cards);
  return drawn instanceof Uint8Array ? [] : drawn;
}

async function fitsSmallest(picture: Picture, look: Look, tools: Needed): Promise<boolean> {
  const fonts = await tools.fonts.faces(wordsOf(picture.words));
  return fitsIn({ picture, headline: picture.size.headline.smallest, fonts }, look, tools.cards);
}

/** Letters of which none is much wider than an m, and most are far narrower. */
const narrow = /^[\p{Script=Latin}\p{M}\s!-~\u00a0-\u00ff\u2010-\u2027\u202f-\u203a\u20ac\u2060]*$/u;

/** Lengths are rounded up to these, in letters, so that few different pictures stand for all. */
const rounded = { short: 10, headline: 50, text: 100, other: 40, word: 16 };

/** The letters of a word that is followed by one it must not be parted from. */
const joined = 1.5;

/** The same picture with words of the widest letters, no fewer and no shorter; nothing for other scripts. */
function widened(picture: Picture): Picture | undefined {
  if (!narrow.test(wordsOf(picture.words))) return undefined;
  const { headline, text, facts, ...others } = picture.words;
  const words: PictureWords = {
    ...(Object.fromEntries(
      Object.entries(others).map(([name, part]) => [name, part && wide(part, rounded.other)]),
    ) as typeof others),
    headline: wide(headline, rounded.headline),
    text: text && wide(text, rounded.text),
    facts: facts.map((fact) => wide(fact, rounded.other)),
  };
  return { ...picture, words, code: picture.code && 'https://clinic.example.org/' };
}

function wide(part: string, step: number): string {
  const up = (length: number, to: number) => Math.ceil(length / to) * to;
  const length = part.length <= rounded.short ? rounded.short : up(part.length, step);
  const longest = Math.max(...part.split(/\s+/).map((word) => word.length));
  const word = 'm'.repeat(Math.min(length, up(longest * joined, rounded.word)));
  return `${word} `.repeat(Math.ceil(length / (word.length + 1))).trim();
}

function keyOf({ size, kind, words, code }: Picture, { document }: Look): string {
  return JSON.stringify([size.name, kind, words, code, document.dir]);
}

/** Which places are filled: each has its colours. */
function kindOf({ size, kind, words, code }: Picture): string {
  const filled = Object.entries(words)
    .filter(([, part]) => (Array.isArray(part) ? part.length > 0 : part !== null))
    .map(([name]) => name);
  return [size.name, kind, ...filled, code === null ? '' : 'code'].join();
}

function remembered<Value>(
  known: Map<string, Promise<Value>>,
  key: string,
  find: () => Promise<Value>,
): Promise<Value> {
  const value = known.get(key) ?? find();
  known.set(key, value);
  return value;
}
