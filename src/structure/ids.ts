/** The longest generated id, in characters: long enough to read, short enough for a link on paper. */
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
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  if (words === null) return '';
  const kept: string[] = [];
  for (const word of words) {
    if (kept.length > 0 && [...kept, word].join('-').length > longest) break;
    kept.push(word);
  }
  return kept.join('-').slice(0, longest);
}

/** Hands out names, each once. */
export class Names {
  readonly #taken = new Set<string>();

  /** Takes a name as it is; false when it is gone. */
  claim(name: string): boolean {
    if (this.#taken.has(name)) return false;
    this.#taken.add(name);
    return true;
  }

  /** The name, or the first free one of `name-2`, `name-3` … */
  next(name: string): string {
    if (this.claim(name)) return name;
    for (let count = 2; ; count += 1) {
      const candidate = `${name}-${count}`;
      if (this.claim(candidate)) return candidate;
    }
  }
}
