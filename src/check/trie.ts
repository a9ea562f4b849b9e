import { folded } from './fold.ts';
import { type Gap, gap, gapOf } from './separators.ts';

/** A term, ready to be looked for. */
export interface Term<Owner> {
  /** As the pack writes it. */
  readonly written: string;
  readonly owner: Owner;
  /** Its letters and digits, folded, without what stands between. */
  readonly letters: string;
  /** What stands before each letter, the first one not counted. */
  readonly gaps: readonly Gap[];
  /** `toxin*`: any ending. */
  readonly openEnd: boolean;
}

export function termOf<Owner>(written: string, owner: Owner): Term<Owner> {
  const plain = folded(written).trim();
  const body = plain.replace(/\*$/, '');
  const gaps: Gap[] = [];
  let letters = '';
  let last = 0;
  for (const { 0: letter, index } of body.matchAll(/[\p{L}\p{N}\p{M}]/gu)) {
    if (letters !== '') gaps.push(...Array.from(letter, () => gapOf(body.slice(last, index))));
    else gaps.push(...Array.from(letter.slice(1), () => gap.none));
    letters += letter;
    last = index + letter.length;
  }
  // Surrogate halves count as letters of their own, with nothing between them.
  return {
    written,
    owner,
    letters,
    gaps: gaps.slice(0, letters.length - 1),
    openEnd: plain.endsWith('*'),
  };
}

/** A place in the tree: what may follow, and the terms that end here. */
export interface Node<Owner> {
  readonly next: Map<number, Node<Owner>>;
  readonly ends: Term<Owner>[];
}

/** All terms as one tree of letters, so that the time to search does not grow with their number. */
export interface Trie<Owner> {
  readonly root: Node<Owner>;
  /** What the first letters of a text may be, by their marks (`may`): most words are told from terms at once. */
  readonly marks: Uint8Array;
}

/** How many first letters are marked, and how many different marks there are. */
const marked = 9;
const size = 1 << 16;

/** What some first letters may be: the beginning of a term, or all of it that is marked. */
const may = { begin: 1, be: 2 } as const;

export function trieOf<Owner>(terms: readonly Term<Owner>[]): Trie<Owner> {
  const root: Node<Owner> = { next: new Map(), ends: [] };
  const marks = new Uint8Array(size);
  for (const term of terms) {
    if (term.letters === '') continue;
    let node = root;
    let mark = 0;
    for (let at = 0; at < term.letters.length; at += 1) {
      const code = term.letters.charCodeAt(at);
      if (at < marked) {
        mark = markOf(mark, code);
        marks[mark] = (marks[mark] ?? 0) | may.begin;
      }
      let next = node.next.get(code);
      if (next === undefined) {
        next = { next: new Map(), ends: [] };
        node.next.set(code, next);
      }
      node = next;
    }
    marks[mark] = (marks[mark] ?? 0) | may.be;
    node.ends.push(term);
  }
  return { root, marks };
}

/** Whether a term may begin at a letter: never wrong when it says no. */
export function mayHold<Owner>(
  { marks }: Trie<Owner>,
  codes: Uint16Array,
  start: number,
  end: number,
): boolean {
  let mark = 0;
  const last = Math.min(start + marked, end);
  for (let at = start; at < last; at += 1) {
    mark = markOf(mark, codes[at] ?? 0);
    const told = marks[mark] ?? 0;
    if (told === 0) return false;
    if (told >= may.be) return true;
  }
  return false;
}

function markOf(before: number, code: number): number {
  return (Math.imul(before, 31) + Math.imul(code, 2_654_435) + 7) & (size - 1);
}
