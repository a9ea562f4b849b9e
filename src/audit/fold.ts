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

/** All but raised and lowered signs and fractions: 10⁹ is not 109, and 2½ not 21/2. */
const compatible = /[^\p{No}⁺⁻⁼⁽⁾₊₋₌₍₎]+/gu;

/** A text as it reads, whatever its quotes, dashes and spaces look like. Case and all else stay. */
export function fold(text: string): string {
  // Compatibility forms first: they turn a double prime into two single ones, and a wide digit into a plain one.
  const plain = text.replace(/″/g, '"').replace(compatible, (part) => part.normalize('NFKC'));
  const spaced = plain.replace(/\s+/g, ' ');
  return same
    .reduce((result, [found, instead]) => result.replace(found, instead), spaced)
    .replace(/ +/g, ' ')
    .trim();
}

/**
 * What makes words and amounts: letters, digits, and the signs that say how much, as in 2.5, 1/2, 5-10, < 30, -5 °C or 10%.
 * Two texts that agree in these differ in punctuation only.
 */
export function letters(text: string): string {
  return (
    fold(text).match(/[\p{L}\p{N}\p{M}\p{Sm}\p{Sc}\p{So}%‰]+|(?<=\d)[ .,:/·-](?=\d)|[.-](?=\d)/gu) ?? []
  ).join('');
}
