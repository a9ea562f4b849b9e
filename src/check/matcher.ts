import { type Gap, gap, gapOf, prefixed, prefixes, unspaced } from './separators.ts';
import type { Term, Trie } from './trie.ts';

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
export function findTerms<Owner>(text: string, trie: Trie<Owner>, bounds: Bounds = 'words'): Hit<Owner>[] {
  const { letters, at, gaps } = lettersOf(text);
  const found: Hit<Owner>[] = [];
  for (let start = 0; start < letters.length; start += 1) {
    if (trie.next.get(letters.charCodeAt(start)) === undefined || !mayBegin(text, at, start, bounds))
      continue;
    let node: Trie<Owner> | undefined = trie;
    for (let end = start; end < letters.length; end += 1) {
      if (end > start && gaps[end] === gap.end) break;
      node = node.next.get(letters.charCodeAt(end));
      if (node === undefined) break;
      for (const term of node.ends) {
        const hit = { term, from: at[start] ?? 0, to: (at[end] ?? 0) + 1 };
        if (isWhole(text, hit, bounds) && isUnbroken(text, hit, gaps, start, end)) found.push(hit);
      }
    }
  }
  return found;
}

/** The letters and digits of a text, where each stands, and what stands before it. */
function lettersOf(text: string): { letters: string; at: number[]; gaps: Gap[] } {
  const at: number[] = [];
  const gaps: Gap[] = [];
  const pieces: string[] = [];
  let last = 0;
  for (const { 0: run, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    pieces.push(run);
    for (let unit = 0; unit < run.length; unit += 1) {
      at.push(index + unit);
      gaps.push(unit > 0 ? gap.none : gapOf(text.slice(last, index)));
    }
    last = index + run.length;
  }
  return { letters: pieces.join(''), at, gaps };
}

const wordLike = /[\p{L}\p{N}]/u;

/** Whether a letter can be the first of a term: it begins a word, or its script begins words anywhere. */
function mayBegin(text: string, at: readonly number[], start: number, bounds: Bounds): boolean {
  const here = at[start] ?? 0;
  const before = here === 0 ? '' : (text[here - 1] ?? '');
  if (before === '' || !wordLike.test(before) || bounds === 'addresses') return true;
  return !/[a-z]/.test(text[here] ?? '') || !/[a-z]/.test(before);
}

/** Whether a hit is a word, or words, by itself. */
function isWhole<Owner>(text: string, { term, from, to }: Hit<Owner>, bounds: Bounds): boolean {
  const starts = startsWord(text, from, term);
  const ends = term.openEnd || endsWord(text, to, term);
  if (starts && ends) return true;
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

/** A neighbour that ends a word without a space: another script, or a digit beside a long name. */
function isEdge<Owner>(neighbour: string, own: string, { letters }: Term<Owner>): boolean {
  if (unspaced.test(neighbour) || unspaced.test(own)) return true;
  return /\p{N}/u.test(neighbour) && /\p{L}/u.test(own) && letters.length >= 5;
}

/** Whether what stands between the letters is what the term has there, or hides nothing. */
function isUnbroken<Owner>(
  text: string,
  { term, from, to }: Hit<Owner>,
  gaps: readonly Gap[],
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
  return splits === 0 || isHidden(text.slice(from, to), term, splits);
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
  'a about all already also always am an and any are as at away back be been body both but by can could day did do does down each ever every few first for from get go good had has have he her here high him his how i if in inside is it its just last less let like long low made make many may me men might more most much must my never new no none not now of off on once one only or other our out over own part per put same see self set she should side since so some soon still such take than that the their them then there these they thing this those time times to too two under until up upon us use very was way we well were what when where which while who whole why will with within work would yes yet you your'.split(
    ' ',
  ),
);
