import { asRaised } from '../model/raised-text.ts';

/**
 * The text of a `sup` or `sub` where no mark-up can show it: digits and signs are raised or lowered, so that 10⁹ never
 * reads 109 and 10⁹/L not 109/L; letters stay as they are.
 */
export function raised(text: string, kind: 'sup' | 'sub'): string {
  // Among letters a sign may be a hyphen: only the one that opens a number is raised.
  const numbers = /\p{L}/u.test(text) ? /(?:(?<!\p{L})[+−-])?\d+/gu : /[\d+−=()-]+/gu;
  return text.replace(numbers, (number) => asRaised(number, kind));
}
