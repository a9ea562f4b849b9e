/**
 * Where some words stand in a source, whatever marks, quotes or line ends a format has put between them: offsets, or
 * nothing.
 */
export function findWords(
  text: string,
  words: string,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  const within = text.slice(from, to);
  const exact = within.indexOf(words);
  if (exact !== -1) return [from + exact, from + exact + words.length];
  const parts = words.match(/[\p{L}\p{N}\p{M}]+/gu);
  if (parts === null) return undefined;
  const pattern = new RegExp(parts.join('[^\\p{L}\\p{N}\\p{M}]{0,12}'), 'iu');
  const found = pattern.exec(within);
  return found === null ? undefined : [from + found.index, from + found.index + found[0].length];
}

/** The same, the last of them. */
export function findLast(
  text: string,
  words: string,
  from: number,
  to: number,
): readonly [number, number] | undefined {
  const exact = text.slice(from, to).lastIndexOf(words);
  return exact === -1 ? findWords(text, words, from, to) : [from + exact, from + exact + words.length];
}
