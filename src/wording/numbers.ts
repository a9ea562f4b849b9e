import { halfWidth } from './full-width.ts';

/** The number that stands before a heading or question, to count it. */
export interface Numbered {
  /** As written, with the spaces after it. */
  readonly mark: string;
  /** `2.10.` is [2, 10]. A letter behind a number counts as a place of its own: `4b` is [4, 2]. */
  readonly path: readonly number[];
  /** Numbers written alike count together: `N.`, `(N)`, `N.N.`, `一、` … */
  readonly style: string;
}

/** In characters: a number stands at the very beginning. */
const start = 40;

/** Digests and mails put this before their numbers. */
const prefix = '(?:subject\\s?[:：]\\s*|section\\s+|§\\s?)?';
const digits = '\\p{Nd}{1,3}';
const level = `(?:\\p{Nd}{4}|${digits}(?:[.．-]${digits}){0,4})`;
const western = new RegExp(
  `^\\s*(${prefix}(?:№\\s?|#)?)([(（\\[【]?)(${level})([a-z]?)(\\s?[-–—](?=\\s)|[)）\\]】]?[.．)）:：、/]?[-–—]?)(\\s+|(?<=[.．)）、：】\\]])(?=[\\p{Lo}"“「『¿¡]|\\p{Lu}\\p{Ll}))`,
  'iu',
);
const han = '[一二三四五六七八九十百]{1,4}';
const chinese = new RegExp(
  `^\\s*(?:第(${han}|${digits})(?:个问题|個問題|[题題问問条條])[:：、．.]?|[(（]?(${han})[)）、．.])\\s*`,
  'u',
);
const circled = /^\s*([①-⑳])\s*/u;
const keycap = /^\s*(\d)\uFE0F?\u20E3\s*/u;

/** The number at the start of a text; `undefined` when there is none. Whether it counts, its neighbours tell. */
export function numberAt(text: string): Numbered | undefined {
  const head = halfWidth(text.slice(0, start));
  return (
    westernAt(head) ??
    chineseAt(head) ??
    romanAt(head) ??
    letterAt(head) ??
    simple(circled.exec(head), (sign) => (sign.codePointAt(0) ?? 0) - 0x245f, '①') ??
    simple(keycap.exec(head), Number, '1⃣') ??
    simple(ethiopic.exec(head), ethiopicValue, '፩')
  );
}

function westernAt(head: string): Numbered | undefined {
  const [mark, before = '', open = '', numbers = '', letter = '', close = ''] = western.exec(head) ?? [];
  if (mark === undefined) return undefined;
  const path = numbers.split(/[.．-]/).map(numberIn);
  // A bare number before words is an amount: "3 days", unless it has parts: "1.2 What", or a nought before it: "01 What".
  const isBare = close === '' && open === '' && path.length === 1 && before === '';
  if (isBare && !/^\s*0\d/.test(mark)) return undefined;
  const style = `${before === '' ? '' : '#'}${open}${path.map(() => 'N').join('.')}${close.trim()}`;
  return {
    mark,
    path: letter === '' ? path : [...path, letter.toLowerCase().charCodeAt(0) - 96],
    style,
  };
}

function chineseAt(head: string): Numbered | undefined {
  const [mark, ordinal, count] = chinese.exec(head) ?? [];
  const sign = ordinal ?? count;
  if (mark === undefined || sign === undefined) return undefined;
  return { mark, path: [numberIn(sign)], style: ordinal === undefined ? '一、' : '第一' };
}

const roman = /^\s*[(（]?([ivxl]{1,6}|[IVXL]{1,6})[.)）]+\s+/u;
const romanDigits: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50 };

function romanAt(head: string): Numbered | undefined {
  const [mark, sign] = roman.exec(head) ?? [];
  if (mark === undefined || sign === undefined) return undefined;
  const values = [...sign.toLowerCase()].map((letter) => romanDigits[letter] ?? 0);
  const total = values.reduce((sum, value, at) => sum + (value < (values[at + 1] ?? 0) ? -value : value), 0);
  return { mark, path: [total], style: sign === sign.toLowerCase() ? 'i' : 'I' };
}

/** Letters count with a bracket only: "A. baumannii" is a name. */
const lettered = /^\s*[(（]?(\p{L})[)）]\s+/u;
/** In the order in which they count. */
const alphabets: readonly string[] = [
  'abcdefghijklmnopqrstuvwxyz',
  'αβγδεζηθικλμνξοπρστυφχψω',
  'абвгдежзиклмнопрстуфхцчшщэюя',
  'אבגדהוזחטיכלמנסעפצקרשת',
  'أبجدهوزحطيكلمنسعفصقرشتثخذضظغ',
];

function letterAt(head: string): Numbered | undefined {
  const [mark, sign] = lettered.exec(head) ?? [];
  if (mark === undefined || sign === undefined) return undefined;
  const alphabet = alphabets.find((letters) => letters.includes(sign.toLowerCase()));
  if (alphabet === undefined) return undefined;
  const style = `${sign === sign.toLowerCase() ? 'a' : 'A'}${alphabets.indexOf(alphabet)}`;
  return { mark, path: [alphabet.indexOf(sign.toLowerCase()) + 1], style };
}

function simple(
  match: RegExpExecArray | null,
  value: (sign: string) => number,
  style: string,
): Numbered | undefined {
  const [mark, sign] = match ?? [];
  return mark === undefined || sign === undefined ? undefined : { mark, path: [value(sign)], style };
}

/** Ethiopic counts 1 to 9, 10 to 90 and 100 with signs of their own (Unicode block 1369–137C). */
const ethiopic = /^\s*([\u1369-\u137B]{1,4})[.)፡፣]\s*/u;

function ethiopicValue(sign: string): number {
  return [...sign].reduce((sum, letter) => {
    const at = letter.charCodeAt(0) - 0x1369;
    return sum + (at < 9 ? at + 1 : at < 18 ? (at - 8) * 10 : 100);
  }, 0);
}

const hanDigits = '〇一二三四五六七八九';

/** The value of a number in the digits of any script, or in Chinese up to 999. */
function numberIn(sign: string): number {
  if (!/^[一二三四五六七八九十百]/u.test(sign)) return Number([...sign].map(digitOf).join(''));
  let total = 0;
  let digit = 0;
  for (const letter of sign) {
    const unit = letter === '十' ? 10 : letter === '百' ? 100 : 0;
    if (unit === 0) digit = hanDigits.indexOf(letter);
    else {
      total += (digit || 1) * unit;
      digit = 0;
    }
  }
  return total + digit;
}

/** Decimal digits stand in rows of ten, each row beginning with its zero (Unicode, general category Nd). */
function digitOf(letter: string): number {
  const code = letter.codePointAt(0) ?? 0;
  let zero = code;
  while (/^\p{Nd}$/u.test(String.fromCodePoint(zero - 1)) && code - zero < 9) zero -= 1;
  return code - zero;
}

/** Whether a number follows another of the same row: the next one, or one after a small gap. */
export function follows(path: readonly number[], before: readonly number[]): boolean {
  const at = path.findIndex((value, index) => value !== before[index]);
  if (at === -1) return false;
  const value = path[at] ?? 0;
  const step = value - (before[at] ?? 0);
  // Parts begin anew at nought or one: 1.9 → 2.1.
  const anew = path.slice(at + 1).every((part) => part <= 1 || before.length <= at + 1);
  return step > 0 && step <= largestGap && anew;
}

/** A row may lack this many numbers, less one, and be the same row still. */
const largestGap = 4;

/** Addresses of computers and versions of programs look like numbers of sections. */
const mostParts = 3;
const largestPart = 99;

/** Whether a number can begin a row. */
export function begins(path: readonly number[]): boolean {
  const isPlausible = path.length <= mostParts && path.every((value) => value <= largestPart);
  return isPlausible && (path.every((value) => value <= 1) || (path.length > 1 && (path.at(-1) ?? 2) <= 1));
}
