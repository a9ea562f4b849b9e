import { folded } from './fold.ts';
import { type Sought, soughtOf } from './grams.ts';
import { needlesOf } from './needles.ts';

/** A pattern of a pack, ready to be looked for in folded text. */
export interface Pattern {
  readonly expression: RegExp;
  /** What has to stand in a text that it matches: of one of its alternatives, one of each list. */
  readonly sought: readonly (readonly Sought[])[];
}

export function patternOf(source: string): Pattern {
  const plain = plainOf(source);
  let sought: Pattern['sought'] | undefined;
  return {
    expression: new RegExp(plain, 'gum'),
    // Most exceptions are never asked for: their rule finds nothing.
    get sought() {
      sought ??= needlesOf(plain).map((lists) => lists.map(soughtOf));
      return sought;
    },
  };
}

/** A pattern that is asked at one place of a folded text: set `lastIndex` first. */
export function stickyOf(source: string): RegExp {
  return new RegExp(plainOf(source), 'yum');
}

/** Its letters are folded, too, so that `é` in it finds what the text has become. Escapes (`\p{L}`, `\S`) stay. */
function plainOf(source: string): string {
  return source.replace(
    /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|[\s\S])|([^\\])/gu,
    (whole, sign?: string) => {
      if (sign === undefined || sign === '') return whole;
      const one = folded(sign);
      return one.length === 1 && one !== ' ' ? one : whole;
    },
  );
}
