/**
 * What a content management system does to words without changing them, undone: curly quotes, long dashes, dots as one
 * sign, spaces that do not break, hyphens that only may (WordPress' `wptexturize` and the like).
 */

const same: readonly (readonly [RegExp, string])[] = [
  // Soft hyphens, joiners, marks of direction: they show nothing.
  [/\p{Default_Ignorable_Code_Point}/gu, ''],
  [/[‘’‚‛‹›′´`＇]/g, "'"],
  [/''|[“”„‟«»″〃＂]/g, '"'],
  [/[‐‑‒–—―−]/g, '-'],
  [/-{2,}/g, '-'],
  [/(?<=\S) ?- ?(?=\S)/g, '-'],
  [/(?<=\d) ?× ?(?=\d)/g, 'x'],
  [/\(tm\)/gi, 'TM'],
];

/** A text as it reads, whatever its quotes, dashes and spaces look like. Case and all else stay. */
export function fold(text: string): string {
  // Compatibility forms first: they turn a double prime into two single ones, and a wide digit into a plain one.
  const plain = text.replace(/″/g, '"').normalize('NFKC');
  const spaced = plain.replace(/\s+/g, ' ');
  return same
    .reduce((result, [found, instead]) => result.replace(found, instead), spaced)
    .replace(/ +/g, ' ')
    .trim();
}

/** Its letters and digits alone: two texts that agree in these differ in punctuation only. */
export function letters(text: string): string {
  return fold(text).replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
}
