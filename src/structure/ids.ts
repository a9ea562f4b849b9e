/** The longest generated id, in UTF-16 units: long enough to read, short enough for a link on paper and a file name. */
const longest = 60;

/**
 * A name for a fragment, a file, a folder: letters and digits of any script in lower case, single hyphens between,
 * cut at a word. Never begins with `_`, which is kept for the ids of our own blocks.
 */
export function slug(text: string): string {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’‘ʼ]/gu, '')
    .match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu);
  const [first, ...others] = words ?? [];
  if (first === undefined) return '';
  let name = cut(first);
  for (const word of others) {
    if (name.length + 1 + word.length > longest) break;
    name += `-${word}`;
  }
  return name;
}

/** A word no longer than an id: whole letters with their marks. */
function cut(word: string): string {
  let kept = '';
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(
    word.slice(0, 4 * longest),
  )) {
    if (kept.length + segment.length > longest) break;
    kept += segment;
  }
  return kept === '' ? 'x' : kept;
}

/** Hands out names, each once; names that differ in case only are one, as they are to some file systems. */
export class Names {
  readonly #taken = new Set<string>();
  /** Where the search for the next free number begins. */
  readonly #counts = new Map<string, number>();

  /** Takes a name as it is; false when it is gone. */
  claim(name: string): boolean {
    const key = name.normalize('NFC').toLowerCase();
    if (this.#taken.has(key)) return false;
    this.#taken.add(key);
    return true;
  }

  /** The name, or the first free one of `name-2`, `name-3` … */
  next(name: string): string {
    if (this.claim(name)) return name;
    for (let count = this.#counts.get(name) ?? 2; ; count += 1) {
      const candidate = `${name}-${count}`;
      if (!this.claim(candidate)) continue;
      this.#counts.set(name, count + 1);
      return candidate;
    }
  }
}
