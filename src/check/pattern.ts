import { folded } from './fold.ts';

/**
 * A pattern of a pack as a regular expression for folded text: its letters are folded, too, so that `é` in it finds what
 * the text has become. Escapes (`\p{L}`, `\S`) stay.
 */
export function patternOf(source: string): RegExp {
  const plain = source.replace(
    /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|[\s\S])|([^\\])/gu,
    (whole, sign?: string) => {
      if (sign === undefined || sign === '') return whole;
      const one = folded(sign);
      return one.length === 1 && one !== ' ' ? one : whole;
    },
  );
  return new RegExp(plain, 'gu');
}
