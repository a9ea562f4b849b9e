import { gap, gapOf, prefixed, prefixes, unspaced } from './separators.ts';
import { mayHold, type Node, type Term, type Trie } from './trie.ts';

/** Where a term stands in a folded text. */
export interface Hit<Owner> {
  readonly term: Term<Owner>;
  readonly from: number;
  readonly to: number;
}

/** `words`: whole words only. `addresses`: also the beginning or end of a word, as in botoxlondon.example. */
export type Bounds = 'words' | 'addresses';

/**
 * Finds all terms in a folded text in one pass. Words count whole, by the letters of Unicode, but for scripts without
 * spaces; hyphens and points between letters hide no term, nor does one space inside a word, nor letters spelt one by one.
 */
export function findTerms<Owner>(
  text: string,
  trie: Trie<Owner>,
  bounds: Bounds = 'words',
  desk: Desk = deskFor(text.length),
): Hit<Owner>[] {
  const { count, codes, at, gaps, starts } = lettersOf(text, bounds, desk);
  const found: Hit<Owner>[] = [];
  for (const start of starts) {
    if (!mayHold(trie, codes, start, count)) continue;
    let node: Node<Owner> | undefined = trie.root;
    for (let end = start; end < count; end += 1) {
      if (end > start && gaps[end] === gap.end) break;
      node = node.next.get(codes[end] ?? 0);
      if (node === undefined) break;
      if (node.ends.length === 0) continue;
      for (const term of node.ends) {
        const hit = { term, from: at[start] ?? 0, to: (at[end] ?? 0) + 1 };
        if (!isWhole(text, hit, bounds) || !isUnbroken(text, hit, gaps, start, end)) continue;
        found.push(term.openEnd ? { ...hit, to: wordEnd(text, hit.to) } : hit);
      }
    }
  }
  return found;
}

/** Where the letters of one text after the other are laid out: room is made once. */
export interface Desk {
  /** UTF-16 units. */
  readonly codes: Uint16Array;
  /** Where each stands. */
  readonly at: Uint32Array;
  /** What stands before each: a `Gap`. */
  readonly gaps: Uint8Array;
}

/** @param length Of the longest text, in UTF-16 units. */
export function deskFor(length: number): Desk {
  return { codes: new Uint16Array(length), at: new Uint32Array(length), gaps: new Uint8Array(length) };
}

/** The letters and digits of a text, without what stands between. */
interface Letters extends Desk {
  readonly count: number;
  /** Those that a term may begin with. */
  readonly starts: readonly number[];
}

function lettersOf(text: string, bounds: Bounds, { codes, at, gaps }: Desk): Letters {
  const starts: number[] = [];
  let count = 0;
  let last = 0;
  for (let here = 0; here < text.length; here += 1) {
    const code = text.charCodeAt(here);
    if (!isLetter(code, text, here)) continue;
    const isFirst = here !== last || count === 0;
    // Mostly one space, which needs no string.
    gaps[count] = !isFirst
      ? gap.none
      : here === last + 1 && text.charCodeAt(last) === 0x20
        ? gap.space
        : gapOf(text.slice(last, here));
    if (isFirst || bounds === 'addresses' || !isLatin(code) || !isLatin(codes[count - 1] ?? 0))
      starts.push(count);
    codes[count] = code;
    at[count] = here;
    count += 1;
    last = here + 1;
  }
  return { count, codes, at, gaps, starts };
}

/** A letter, a digit or a mark; both halves of a character beyond the first plane count as the whole. */
function isLetter(code: number, text: string, at: number): boolean {
  if (code < 0x80) return isLatin(code) || (code >= 0x30 && code <= 0x39);
  const isSecond = code >= 0xdc00 && code <= 0xdfff;
  const whole = text.codePointAt(isSecond ? at - 1 : at) ?? code;
  return /[\p{L}\p{N}\p{M}]/u.test(String.fromCodePoint(whole));
}

const wordLike = /[\p{L}\p{N}]/u;

/** Of a folded text: small letters. */
function isLatin(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

/** Whether a hit is a word, or words, by itself. */
function isWhole<Owner>(text: string, { term, from, to }: Hit<Owner>, bounds: Bounds): boolean {
  const starts = startsWord(text, from, term);
  const ends = term.openEnd || endsWord(text, to, term);
  if (starts && ends) return true;
  // Words run together behind a hash: #BabyToxBristol.
  if (text[from - 1] === '#') return term.letters.length >= 5;
  return bounds === 'addresses' && term.letters.length >= 5 && (starts || ends);
}

function startsWord<Owner>(text: string, from: number, term: Term<Owner>): boolean {
  const before = from === 0 ? '' : (text[from - 1] ?? '');
  const first = text[from] ?? '';
  if (!wordLike.test(before) || isEdge(before, first, term)) return true;
  if (!prefixed.test(first)) return false;
  const [prefix = ''] = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, from - 8), from)) ?? [];
  return prefixes.test(prefix);
}

function endsWord<Owner>(text: string, to: number, term: Term<Owner>): boolean {
  const after = text[to] ?? '';
  return !/[\p{L}\p{N}\p{M}]/u.test(after) || isEdge(after, text[to - 1] ?? '', term);
}

/** Where the word ends that a stem begins (`semaglut*`); at once where words are not told apart, and never far off. */
function wordEnd(text: string, to: number): number {
  if (unspaced.test(text[to - 1] ?? '')) return to;
  const [rest = ''] = /^[\p{L}\p{M}\p{N}]*/u.exec(text.slice(to, to + longestEnding)) ?? [];
  const [own = rest] = rest.split(unspaced);
  return to + own.length;
}

const longestEnding = 40;

/** A neighbour that ends a word without a space: another script, or a digit beside a long name. */
function isEdge<Owner>(neighbour: string, own: string, { letters }: Term<Owner>): boolean {
  if (unspaced.test(neighbour) || unspaced.test(own)) return true;
  return /\p{N}/u.test(neighbour) && /\p{L}/u.test(own) && letters.length >= 5;
}

/** Whether what stands between the letters is what the term has there, or hides nothing. */
function isUnbroken<Owner>(
  text: string,
  { term, from, to }: Hit<Owner>,
  gaps: Uint8Array,
  start: number,
  end: number,
): boolean {
  let splits = 0;
  for (let at = start + 1; at <= end; at += 1) {
    const [is, expected] = [gaps[at] ?? gap.none, term.gaps[at - start - 1] ?? gap.none];
    if (is === gap.end) return false;
    if (is === gap.point && expected !== gap.point) return false;
    if (expected === gap.none && is === gap.space) splits += 1;
  }
  if (splits === 0) return true;
  // Two words are one word cut in two only where the second one ends with it: Kena Logan is no Kenalog.
  return isHidden(text.slice(from, to), term, splits) && (!term.openEnd || endsWord(text, to, term));
}

/** A word with spaces in it: spelt out (`b o t o x`), or cut in two where neither half is a word of every day. */
function isHidden<Owner>(found: string, term: Term<Owner>, splits: number): boolean {
  const whole = term.gaps.every((one) => one === gap.none) ? found.split(/[ -]+/) : [];
  if (unspaced.test(found)) return true;
  if (whole.length >= 4 && whole.every((piece) => piece.length === 1)) return true;
  return (
    splits === 1 &&
    term.letters.length >= 5 &&
    whole.length === 2 &&
    whole.every((piece) => piece.length > 1 && !everyday.has(piece))
  );
}

/** Words that two halves of a term could be by chance: "differ in" is no Differin. */
const everyday: ReadonlySet<string> = new Set(
  'a about all already also always am an and any are as at away back be been body both but by can could day did do does down each ever every few first for from get go good had has have he her here high him his how i if in inside is it its just last less let like long low made make many may me men might more most much must my never new no none not now of off on once one only or other our out over own part per pre pro put re same see self set she should side since so some soon still such take than that the their them then there these they thing this those time times to too two under until up upon us use very via was way we well were what when where which while who whole why will with within work would yes yet you your'.split(
    ' ',
  ),
);
