/**
 * How much of what is no ASCII in a text stands as people write it: from 0 (wrong letters throughout) to 1. It judges
 * each letter and sign by its script, its case and its neighbours.
 */
export function plausibility(text: string): number {
  const foreign = [...text.matchAll(/\P{ASCII}/gu)];
  if (foreign.length === 0) return 0;
  const sum = foreign.reduce(
    (total, { 0: sign, index }) =>
      total +
      likely(
        sign,
        text.slice(Math.max(0, index - reach), index),
        text.slice(index + sign.length, index + sign.length + reach),
      ),
    0,
  );
  return (sum / foreign.length) * turkishAlone(text);
}

/** Turkish shares its place with Icelandic: with its own letters come none of theirs. From 0.5 to 1. */
function turkishAlone(text: string): number {
  if (!/[ğşıĞŞİ]/.test(text)) return 1;
  const letters = text.match(/[^\p{ASCII}\P{L}]/gu)?.length ?? 1;
  return 1 - (text.match(/[áéíóúæøåñãõàèìòù]/giu)?.length ?? 0) / (2 * letters);
}

/** How far around a sign one looks, in UTF-16 units. */
const reach = 4;

/** One sign, with what stands before it and after it. */
function likely(sign: string, before: string, after: string): number {
  const [previous, next] = [before.at(-1) ?? ' ', after[0] ?? ' '];
  if (/[\p{L}\p{M}]/u.test(sign) && !/[ªºµ]/.test(sign)) return likelyLetter(sign, before, after);
  if (/[\u3000-\u303F\uFF01-\uFF5E]/u.test(sign)) return wide(previous, next);
  return signs.some(([kind, left, right]) => kind.includes(sign) && left.test(before) && right.test(after))
    ? 1
    : 0;
}

/** Signs, and what stands before and after them. */
const signs: readonly (readonly [string, RegExp, RegExp])[] = [
  ['’', /[\p{L}\p{N}.,!?]$/u, /^(?:[\p{L}\s\p{P}]|$)/u],
  ['‘‚', /(?:^|[\s\p{P}])$/u, /^[\p{L}\p{N}]/u],
  ['“', /(?:^|[\s\p{P}\p{L}])$/u, /^(?:[\p{L}\p{N}\s\p{P}]|$)/u],
  ['»›', /(?:^|[\s\p{P}])$/u, /^[\p{L}\p{N}¿¡]/u],
  ['«‹', /[\p{L}\p{N}\p{P}]$/u, /^(?:[\s\p{P}]|$)/u],
  ['„«‹', /(?:^|[\s\p{P}])$/u, /^[\p{L}\p{N}\s¿¡]/u],
  ['”»›', /[\p{L}\p{N}\p{P}\s]$/u, /^(?:[\s\p{P}]|$)/u],
  ['–—', /[\s\p{N}\p{Lu}\p{P}]$|^$/u, /^(?:[\s\p{L}\p{N}\p{P}]|$)/u],
  // Between small letters it would stand for a letter of Mac Roman, as in “peque–a”.
  ['–—', /\p{Ll}$/u, /^(?:[\s\p{Lu}\p{N}\p{P}]|\p{L}{3}|$)/u],
  ['…', /[\p{L}\s\p{P}]$|^$/u, /^(?:[\s\p{P}\p{L}]|$)/u],
  ['€£¥', /[\d\s(]$|^$/u, /^(?:[\d\s.,;)]|$)/u],
  ['°', /[\d\s]$/u, /^(?:[\sCF.,;)]|$)/u],
  ['ºª', /[\dNn]$/u, /^(?:[\s\p{P}]|$)/u],
  ['•·▪', /(?:^|\s)$/u, /^\s/u],
  ['¿¡', /(?:^|[\s\p{P}])$/u, /^[\p{L}“"¿¡\d]/u],
  ['\u00A0', /^/u, /^/u],
  ['©®™', /^/u, /^(?:[\s\d.,;:)]|$)/u],
  ['½¼¾', /[\d\s]$|^$/u, /^(?:[\s.,;)-]|$)/u],
  ['²³', /[a-z\d]$/u, /^(?:[\s.,;)/]|$)/u],
  ['µ', /[\d\s]$/u, /^[gmlL]/u],
  ['×±', /[\d\s]$/u, /^[\d\s]/u],
  // As an apostrophe, and closing what a grave accent opened.
  ['´', /[\p{L}\p{N}\p{P}]$/u, /^/u],
  ['§№', /(?:^|[\s(§])$/u, /^[\s\d§]/u],
  ['\u060C\u061B\u061F\u0640', /[\p{Script=Arabic}\s]$/u, /^/u],
];

/** Signs as wide as Han characters stand beside these, or beside one another. */
function wide(previous: string, next: string): number {
  const among =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\s\u3000-\u303F\uFF01-\uFF5E\d]/u;
  return among.test(previous) || among.test(next) ? 1 : 0;
}

/** Scripts, with the letters that most words of their languages are made of. */
const scripts: readonly (readonly [RegExp, string])[] = [
  [/[\p{Script=Latin}]/u, 'àáâãäåæçèéêëìíîïñòóôõöøùúûüßœąćęłńśżčěřšůžőűăşţğıýÀÁÂÄÅÇÉÈÊÍÎÑÓÖØÚÜŒŚŁŻČŘŠŽĞİŞÇ'],
  [/\p{Script=Cyrillic}/u, 'оеаинтсрвлкмдпуябычіж'],
  [/\p{Script=Greek}/u, 'αοιετσνηυρπκμλςάίέόήύώ'],
  [/\p{Script=Hebrew}/u, 'יוהלאמרתבשנםעדח'],
  [/\p{Script=Arabic}/u, 'اليمنوترةبعدسفهكحقأج'],
  [/\p{Script=Thai}/u, 'านรอกเงมยลวดทสตะปบคหแจพช่้ีัิ็ื'],
  [
    /\p{Script=Hangul}/u,
    '이다는의가에을하고를로지서은기한나도사니어리시인자있수제일부것대해그아게들과만정여보으주습요까',
  ],
  [/[\p{Script=Hiragana}ー]/u, 'のにるたはをとがでしていなれかさっらすりこもまくあきうよどけおつだせめ'],
  [/\p{Script=Katakana}/u, 'ンスルトーリクアドイレシラテフ'],
  [
    /\p{Script=Han}/u,
    '的一是不了在人有我他这個个們们中来上大为為和国國地到以说說时時要就出会會可也你对對生能而子那得于於着下自之年过過发發后後作里裡用道行所然家种種事成方多经經么麼去法学學如都同现現当當没沒动動面起看定天分还還进進好小部其些主样樣理心她本前开開但因只从從想实實日者意无無力它与與长長把机機十民第公此已工使情明性知全三又关關点點正业業外将將两兩高间間由问問很最重并物手应應战向头頭文体體政美相见見被利什二等产產或新己制身果加西斯月话話合回特代内內信表化老给給世位次度门門任常先海通教儿兒原东東声聲提立及比员員解水名真论論处處走义義各入几幾口认認条條平系气氣题題活尔更别別打女变變四神总總何电電数數安少报報才结結反受目太量再感建务務做接必场場件计計期市直德资資命山金指克许許统統区區保至队隊形便空决決治展马馬科司五基眼书書非则則听聽白却卻界达達光放强強即像难難且权權思王象完设設式色路记記南品住告类類求据據程北边邊死张張该該交规規万萬取拉格望觉覺术術领領共确確传傳师師观觀清今切院让讓识識候带帶导導争爭运運检檢查皮肤膚疗療医醫药藥病痛疼血孩週周麻醉片採術結果診察痕射',
  ],
];

function likelyLetter(sign: string, before: string, after: string): number {
  const script = scripts.find(([letters]) => letters.test(sign));
  if (script === undefined) return /\p{M}/u.test(sign) && /[\p{L}\p{M}]$/u.test(before) ? 0.7 : 0;
  const [letters, common] = script;
  const [previous, next] = [before.at(-1) ?? ' ', after[0] ?? ' '];
  const isFree = isWide(sign);
  // Words are of one script; a capital stands at the head of a word, or in a word of capitals.
  if (
    !isFree &&
    [previous, next].some((other) => /\p{L}/u.test(other) && !letters.test(other) && !isWide(other))
  )
    return 0;
  if (/\p{Lu}/u.test(sign) && /\p{Ll}/u.test(previous)) return 0;
  if (/\p{Ll}/u.test(sign) && /\p{Lu}/u.test(previous) && /\p{Lu}/u.test(next)) return 0;
  // Letters of Hebrew that only end words.
  if (/[ךםןףץ]/.test(sign) && /\p{Script=Hebrew}/u.test(next)) return 0;
  if (/[\uFF61-\uFF9F\p{Lo}]/u.test(sign) && /[\uFF61-\uFF9Fªº]/u.test(sign)) return 0.1;
  // Halves of UTF-8 characters read as letters: a capital with nothing of a word behind it.
  if (/[ÃÂ]/.test(sign) && !/\p{L}/u.test(next)) return 0.1;
  if (/\p{Lu}/u.test(sign) && !/[\p{L}\p{N}\s'’.,:;!?»”"-]/u.test(next)) return 0.1;
  if (script === scripts[0]) return likelyLatin(sign.toLowerCase(), before, after, common);
  const isAlone = isFree ? /[a-z]/i.test(previous + next) : !letters.test(previous) && !letters.test(next);
  if (isAlone) return letters.test('字') ? 0.2 : 0.6;
  const isCommon = common.includes(sign.toLowerCase()) || common.includes(sign);
  return isCommon ? 1 : letters.test('字') ? 0.35 : 0.6;
}

/**
 * Accented letters stand among plain ones: words with nothing else are another script, read wrongly. Some are rare
 * but in certain places: the ì and ù of Italian and French end words, õ stands before e (Portuguese).
 */
function likelyLatin(sign: string, before: string, after: string, common: string): number {
  const isAlone = !/[\p{L}\p{M}]$/u.test(before) && !/^[\p{L}\p{M}'’]/u.test(after);
  // Few words are one letter with an accent: à, é, ö …, and they have spaces around them.
  const isWord = 'àáåæéèíóòôöøúù'.includes(sign);
  if (isAlone && !(isWord && /(?:^|[\s'’“"«(])$/.test(before) && /^(?:[\s.,;:!?]|$)/.test(after))) return 0.1;
  const isBeside = [before.slice(-1), after.slice(0, 1)].some((other) => /[^\p{ASCII}\P{L}]/u.test(other));
  const isPlain = /[a-z]\S?$/i.test(before) || /^\S?[a-z]/i.test(after);
  if (isBeside && !isPlain) return 0.1;
  if (/[ìù]/.test(sign) && /^\p{L}/u.test(after)) return 0.2;
  if ((sign === 'õ' && !after.startsWith('e')) || /[ýþð]/.test(sign)) return 0.6;
  const kind = common.includes(sign) ? 1 : 0.6;
  return isBeside ? kind * 0.8 : kind;
}

/** Letters that need no spaces: they may stand beside those of another script. */
function isWide(sign: string): boolean {
  return /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(sign);
}
