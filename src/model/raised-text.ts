const raised: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()n'].map((character, index) => [
    character,
    [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ'][index] ?? character,
  ]),
);
const lowered: Readonly<Record<string, string>> = Object.fromEntries(
  [...'0123456789+-−=()'].map((character, index) => [character, [...'₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎'][index] ?? character]),
);

/**
 * A superscript or subscript where no mark-up can show it: 10⁹ must never read 109. Words (the "st" of 1st) have no
 * raised letters and stay as they are.
 */
export function asRaised(text: string, kind: 'sup' | 'sub'): string {
  const table = kind === 'sup' ? raised : lowered;
  const characters = [...text.trim()];
  return characters.every((character) => character in table)
    ? characters.map((character) => table[character]).join('')
    : text;
}
