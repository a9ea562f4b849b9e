import { languagesOf } from './function-words.ts';

/** A language that a text is written in. */
export interface Detected {
  /** BCP 47, as short as it may be. */
  readonly lang: string;
  /** Languages that it may be as well, by their primary tags. */
  readonly others: readonly string[];
}

/**
 * The language of a text, by its script, its letters, its small words and, where these do not decide, by its letter
 * sequences (tinyld, loaded then only). Nothing for a few words in letters that many languages share.
 */
export async function detectLanguage(text: string): Promise<Detected | undefined> {
  const sample = sampleOf(text);
  const counts = scripts.map(([letters]) => sample.match(letters)?.length ?? 0);
  const all = counts.reduce((sum, count) => sum + count, 0);
  // A tenth of kana makes Japanese of a text that is mostly Han.
  const share = (index: number) => (counts[index] ?? 0) / all;
  const [, byLetters] = scripts.find(([, , least], index) => all > 0 && share(index) > (least ?? 0.5)) ?? [];
  return byLetters?.(sample);
}

/** How much of a long text is looked at, in UTF-16 units: its beginning, its middle, its end. */
const looked = 20_000;

function sampleOf(text: string): string {
  if (text.length <= 3 * looked) return text;
  const middle = Math.floor((text.length - looked) / 2);
  return [text.slice(0, looked), text.slice(middle, middle + looked), text.slice(-looked)].join(' ');
}

type Decide = (text: string) => Detected | undefined | Promise<Detected | undefined>;

/** Scripts, who decides between their languages, and the share of letters that they need, when it is not half. */
const scripts: readonly (readonly [RegExp, Decide, number?])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, always('ja'), 0.1],
  [/\p{Script=Han}/gu, chinese],
  [/\p{Script=Latin}/gu, latin],
  [/\p{Script=Cyrillic}/gu, cyrillic],
  [/\p{Script=Arabic}/gu, arabic],
  [/\p{Script=Hebrew}/gu, hebrew],
  [/\p{Script=Devanagari}/gu, devanagari],
  ...(
    [
      [/\p{Script=Hangul}/gu, 'ko'],
      [/\p{Script=Greek}/gu, 'el'],
      [/\p{Script=Bengali}/gu, 'bn'],
      [/\p{Script=Gurmukhi}/gu, 'pa'],
      [/\p{Script=Gujarati}/gu, 'gu'],
      [/\p{Script=Tamil}/gu, 'ta'],
      [/\p{Script=Telugu}/gu, 'te'],
      [/\p{Script=Kannada}/gu, 'kn'],
      [/\p{Script=Malayalam}/gu, 'ml'],
      [/\p{Script=Sinhala}/gu, 'si'],
      [/\p{Script=Thai}/gu, 'th'],
      [/\p{Script=Lao}/gu, 'lo'],
      [/\p{Script=Khmer}/gu, 'km'],
      [/\p{Script=Myanmar}/gu, 'my'],
      [/\p{Script=Georgian}/gu, 'ka'],
      [/\p{Script=Armenian}/gu, 'hy'],
      [/\p{Script=Ethiopic}/gu, 'am'],
    ] as const
  ).map(([letters, lang]) => [letters, always(lang)] as const),
];

function always(lang: string): Decide {
  return () => ({ lang, others: [] });
}

/** Characters of which each way of writing has its own; those that Japanese or both share are left out. */
const simplified =
  /[们这为个时会来说对发动过还进学关开门问间见长车东马鸟鱼点医药疗疼检诊术综给让请认识应该种样经现实际总几乎没变]/gu;
const traditional =
  /[們這為個時會來說對發動過還進學關開門問間見長車東馬鳥魚點醫藥療檢診術綜給讓請認識應該種樣經現實際總幾沒變]/gu;

function chinese(text: string): Detected {
  const [plain, full] = [simplified, traditional].map((signs) => text.match(signs)?.length ?? 0);
  return { lang: (full ?? 0) > (plain ?? 0) ? 'zh-Hant' : 'zh', others: [] };
}

/** The first language whose own letters make a hundredth of a text; a word or a name may bring in one or two. */
function byOwnLetters(text: string, own: readonly (readonly [RegExp, string])[]): Detected | undefined {
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const found = own.find(([signs]) => (text.match(signs)?.length ?? 0) * 100 > letters);
  return found === undefined ? undefined : { lang: found[1], others: [] };
}

function arabic(text: string): Detected {
  const own = [
    [/[ټډړښږۍځڅڼې]/gu, 'ps'],
    [/[ەێۆڕڵ]/gu, 'ckb'],
    [/[ٹڈڑےںہھ]/gu, 'ur'],
    [/[پچژگکی]/gu, 'fa'],
  ] as const;
  return byOwnLetters(text, own) ?? { lang: 'ar', others: [] };
}

function hebrew(text: string): Detected {
  return (
    byOwnLetters(text, [[/[װױײ]|[אייפ][\u05B7\u05B8\u05BC\u05BF]/gu, 'yi']]) ?? { lang: 'he', others: [] }
  );
}

async function cyrillic(text: string): Promise<Detected> {
  const has = (letters: RegExp) => (text.match(letters)?.length ?? 0) * 500 > text.length;
  const own = [
    [/[әғқңұһ]/giu, 'kk'],
    [/[өү]/giu, 'mn'],
    [/ў/giu, 'be'],
    [/[їєґ]/giu, 'uk'],
    [/[ѓќѕ]/giu, 'mk'],
    [/[ђћ]/giu, 'sr'],
  ] as const;
  const found = own.find(([letters]) => has(letters))?.[1];
  if (found !== undefined) return { lang: found, others: [] };
  if (has(/[ыэё]/giu)) return { lang: has(/і/giu) ? 'be' : 'ru', others: [] };
  if (has(/і/giu)) return { lang: 'uk', others: [] };
  const guess = await byLetterSequences(text);
  const isSouthern = has(/ј/giu);
  const likely = isSouthern ? ['sr', 'mk'] : ['bg', 'ru', 'uk', 'be'];
  return { lang: likely.find((lang) => lang === guess?.lang) ?? (isSouthern ? 'sr' : 'ru'), others: likely };
}

function devanagari(text: string): Detected {
  const [first, second] = bySmallWords(text).filter(({ lang }) => inDevanagari.includes(lang));
  if (first === undefined) return { lang: 'hi', others: inDevanagari };
  return { lang: first.lang, others: first.score > 2 * (second?.score ?? 0) ? [] : inDevanagari };
}

const inDevanagari: readonly string[] = ['hi', 'mr', 'ne'];

/** Fewer words say too little of a language. */
const fewest = 6;
/** The share of a text that its language's small words have at least; it is a quarter to a half in plain prose. */
const leastShare = 0.12;
/** Small words that decide alone. */
const enough = 6;
/** Words from which on a language can be told that we have no words of. */
const many = 40;

async function latin(text: string): Promise<Detected | undefined> {
  const count = wordsOf(text).length;
  if (count < fewest) return undefined;
  const tallies = bySmallWords(text);
  const [first] = tallies;
  const second = tallies.find(({ lang }) => first !== undefined && !areKin(lang, first.lang));
  const others = tallies.filter(({ score }) => score * 2 > (first?.score ?? 0)).map(({ lang }) => lang);
  const isClear =
    first !== undefined && first.hits > count * leastShare && first.score > 1.4 * (second?.score ?? 0);
  if (isClear && first.hits >= enough) return { lang: first.lang, others };
  const guess = await byLetterSequences(text);
  const near = [
    tallies.find(({ lang, hits }) => lang === guess?.lang && hits > 1),
    tallies.slice(0, 4).find(({ lang }) => guess !== undefined && areKin(lang, guess.lang)),
  ].find((tally) => tally !== undefined);
  const all = tallies.map(({ lang }) => lang);
  if (near !== undefined) return { lang: near.lang, others: all };
  if (isClear && first.hits >= enough / 2) return { lang: first.lang, others: all };
  const isOther = guess !== undefined && !isKnown(guess.lang) && count > many && guess.accuracy > 0.9;
  return isOther ? { lang: guess.lang, others: all } : undefined;
}

/** Languages so near to one another that a text of one has most small words of the others. */
const kin: readonly (readonly string[])[] = [
  ['nb', 'nn', 'da', 'no'],
  ['hr', 'sr-Latn', 'bs', 'sr', 'sh'],
  ['cs', 'sk'],
  ['nl', 'af'],
  ['gl', 'pt'],
  ['id', 'ms'],
];

function areKin(one: string, other: string): boolean {
  return one === other || kin.some((group) => group.includes(one) && group.includes(other));
}

/** Letters from which on a text can contradict its author; about forty words. */
const plenty = 200;

/**
 * Whether a text is clearly not in the language that its author names: it is long, in another language, and in none
 * that could be taken for the named one.
 *
 * @param named A primary tag: en, not en-GB.
 */
export function contradicts(text: string, { lang, others }: Detected, named: string): boolean {
  const isLong = (text.match(/\p{L}/gu)?.length ?? 0) > plenty;
  const isNear = [lang, ...others].some((one) => areKin(primary(one), named));
  // What we have no words of, we cannot tell from what we have.
  const isTold =
    isKnown(named) || new Intl.Locale(lang).maximize().script !== new Intl.Locale(named).maximize().script;
  return isLong && !isNear && isTold;
}

/** The language of a tag, without script and country. */
export function primary(tag: string): string {
  return tag.split('-')[0] ?? tag;
}

function isKnown(lang: string): boolean {
  return [...languagesOf.values()].some((languages) => languages.some((one) => areKin(primary(one), lang)));
}

function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{M}]+/gu) ?? [];
}

interface Tally {
  readonly lang: string;
  /** Small words of the language in the text. */
  hits: number;
  /** The same, a word that several languages have counting a part. */
  score: number;
}

/** The languages whose small words a text has, the likeliest first. */
function bySmallWords(text: string): readonly Tally[] {
  const tallies = new Map<string, Tally>();
  for (const word of wordsOf(text)) {
    const languages = languagesOf.get(word) ?? [];
    for (const lang of languages) {
      const tally = tallies.get(lang) ?? { lang, hits: 0, score: 0 };
      tally.hits += 1;
      tally.score += 1 / languages.length;
      tallies.set(lang, tally);
    }
  }
  return [...tallies.values()].sort((one, other) => other.score - one.score);
}

/** How much of a text tinyld is given, in UTF-16 units. */
const given = 4000;

async function byLetterSequences(
  text: string,
): Promise<{ readonly lang: string; readonly accuracy: number } | undefined> {
  const { detectAll } = await import('tinyld');
  const [first] = detectAll(text.slice(0, given));
  // Its "no" is Bokmål.
  return first === undefined ? undefined : { ...first, lang: first.lang === 'no' ? 'nb' : first.lang };
}
