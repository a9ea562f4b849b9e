/** A text as searches see it, and where each of its characters came from. */
export interface Folded {
  readonly text: string;
  /** The stretch of the original that characters `from` to `to` of the folded text stand for. */
  origin(from: number, to: number): readonly [number, number];
}

/**
 * Folds what hides a word from a search without hiding it from a reader: case, accents, full-width and ornamental
 * letters, soft hyphens, zero-width joiners, all kinds of dashes, quotes and spaces, letters of another script that look
 * like Latin ones, and digits and signs for letters. Nothing is decided here about spaces or hyphens inside a word.
 */
export function fold(text: string): Folded {
  if (isPlain.test(text)) {
    return {
      text: undisguised((/[\t-\r]/.test(text) ? text.replace(/\s/g, ' ') : text).toLowerCase()),
      origin: (from, to) => [from, to],
    };
  }
  const pieces: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: cluster, index } of text.matchAll(clusters)) {
    if (cluster.length > 1 && isPlain.test(cluster)) {
      pieces.push(cluster.replace(/\s/g, ' ').toLowerCase());
      for (let at = index; at < index + cluster.length; at += 1) {
        starts.push(at);
        ends.push(at + 1);
      }
      continue;
    }
    const folded = foldCluster(cluster);
    pieces.push(folded);
    for (let at = 0; at < folded.length; at += 1) {
      starts.push(index);
      ends.push(index + cluster.length);
    }
  }
  const plain = pieces.join('');
  return {
    text: undisguised(foreign.test(plain) ? asLatin(plain) : plain),
    origin: (from, to) => [
      starts[from] ?? text.length,
      to <= from ? (starts[from] ?? text.length) : (ends[to - 1] ?? text.length),
    ],
  };
}

/** The folded text alone, for terms. */
export function folded(text: string): string {
  return fold(text).text;
}

/** A run of plain letters, or a character and the marks on it; half-width kana carry theirs as letters. */
const clusters = /[\0-\x7f]{2,}(?!\p{M})|[\s\S]\p{M}*[\uFF9E\uFF9F]?/gu;
const isPlain = /^[\0-\x7f]*$/;

const signs: Readonly<Record<string, string>> = {
  '‘': "'",
  '’': "'",
  '‚': "'",
  '‛': "'",
  '′': "'",
  '`': "'",
  '´': "'",
  ʼ: "'",
  '“': '"',
  '”': '"',
  '„': '"',
  '«': '"',
  '»': '"',
  '‐': '-',
  '‑': '-',
  '‒': '-',
  '–': '-',
  '—': '-',
  '―': '-',
  '−': '-',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

function foldCluster(cluster: string): string {
  if (cluster.length === 1 && cluster < '\u0080') return cluster.toLowerCase();
  const plain = cluster
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFKC')
    .toLowerCase();
  if (plain === '') return '';
  if (/^\s+$/u.test(plain)) return ' ';
  // The marks of kana and of the scripts of India make other letters; those of these four do not.
  const bare =
    /^[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Arabic}\p{Script=Hebrew}]/u.test(plain)
      ? plain.normalize('NFD').replace(/\p{M}/gu, '')
      : plain;
  return [...bare].map((sign) => signs[sign] ?? sign).join('');
}

const foreign = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;
const latin = /\p{Script=Latin}/u;

/** Small letters that nobody can tell from Latin ones, capitals among them in their small form (Unicode TR 39). */
const alike: Readonly<Record<string, string>> = {
  а: 'a',
  в: 'b',
  е: 'e',
  з: '3',
  и: 'u',
  і: 'i',
  ј: 'j',
  к: 'k',
  м: 'm',
  н: 'h',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  ѕ: 's',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ь: 'b',
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  ζ: 'z',
  γ: 'y',
};

/**
 * Words with letters of two scripts, and, in a text in Latin letters, words wholly of look-alikes, read as Latin. Only
 * letters that look like no Latin one tell that a text is Russian or Greek.
 */
function asLatin(text: string): string {
  const others =
    text.match(/[\p{Script=Cyrillic}\p{Script=Greek}]/gu)?.filter((one) => !(one in alike)) ?? [];
  const isLatin = count(text, /\p{Script=Latin}/gu) > others.length;
  return text.replace(/[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}0]+/gu, (word) => {
    if (!foreign.test(word)) return word;
    const letters = [...word].filter((letter) => letter !== '0');
    const isMixed = latin.test(word) && letters.every((letter) => latin.test(letter) || letter in alike);
    const isDisguised = isLatin && letters.length > 2 && letters.every((letter) => letter in alike);
    return isMixed || isDisguised ? [...word].map((letter) => alike[letter] ?? letter).join('') : word;
  });
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

/** Signs that stand for a letter within a word; digits beside digits are numbers. */
const standIns: Readonly<Record<string, string>> = {
  '0': 'o',
  '1': 'i',
  '3': 'e',
  '4': 'a',
  '5': 's',
  '7': 't',
  '@': 'a',
  '!': 'i',
  $: 's',
};
const mayBeDisguised = /[a-z][013457@!$][-.·*]?[a-z]|(?<![\p{L}\p{N}])0[a-z]|[a-z]{4}0(?![\p{L}\p{N}])/u;
/** Not an address of mail, and no number with its unit. */
const wordWithSigns = /(?<![\p{L}\p{N}@.])[a-z0][a-z013457@!$]{3,}[a-z0](?![\p{L}\p{N}@]|\.[a-z])/gu;

/** b0tox, Mounj@ro, f1nasteride: read as they are meant. As long as before. */
function undisguised(text: string): string {
  if (!/[013457@!$]/.test(text) || !mayBeDisguised.test(text)) return text;
  return text.replace(/(?<=[a-z])0(?=[-.·*]?[a-z])/g, 'o').replace(wordWithSigns, (word) => {
    const signs = word.match(/[^a-z]/g)?.length ?? 0;
    if (signs === 0 || signs * 2 >= word.length || /\d{2}/.test(word)) return word;
    return word.replace(/[^a-z]/g, (sign) => standIns[sign] ?? sign);
  });
}
