const signs = '0123456789+-−=()';
const above = table('⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾');
const below = table('₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎');

/**
 * The text of a `sup` or `sub` where no mark-up can show it: digits and signs are raised or lowered, so that 10⁹ never
 * reads 109 and 10⁹/L not 109/L; letters (the "st" of 1st) stay as they are.
 */
export function raised(text: string, kind: 'sup' | 'sub'): string {
  const moved = kind === 'sup' ? above : below;
  // Among letters a sign may be a hyphen: only the one that opens a number is raised.
  const numbers = /\p{L}/u.test(text) ? /(?:(?<!\p{L})[+−-])?\d+/gu : /[\d+−=()-]+/gu;
  return text.replace(numbers, (number) => [...number].map((sign) => moved.get(sign) ?? sign).join(''));
}

function table(to: string): ReadonlyMap<string, string> {
  const targets = [...to];
  return new Map([...signs].map((sign, index) => [sign, targets[index] ?? sign]));
}
