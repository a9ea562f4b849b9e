import { folded } from './fold.ts';
import { type Grams, gramsOf, mayStandIn, type Sought, soughtOf } from './grams.ts';
import { needlesOf } from './needles.ts';
import type { Reading } from './reading.ts';

/** A pattern of a pack, ready to be looked for in folded text. */
export interface Pattern {
  readonly expression: RegExp;
  /** What has to stand in a text that it matches: one of each list. */
  readonly sought: readonly Sought[];
}

export function patternOf(source: string): Pattern {
  const plain = plainOf(source);
  return { expression: new RegExp(plain, 'gum'), sought: needlesOf(plain).map(soughtOf) };
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

/** What no pattern reaches across: the end of a line and of a sentence. */
const wall = '\n.!?;\n';
const eastern = '\n.!?;。！？\n';
const latin1 = /^[\0-\xff]*$/;

/** All texts of a document, to be asked at once: most patterns are in none of them. */
export interface Whole {
  /** As few long ones; those of plain letters stand apart, as the engine searches them many times faster. */
  readonly texts: readonly string[];
  readonly grams: Grams;
  /** The lists of which a term stands in one of them. */
  readonly owners: ReadonlySet<string>;
}

export function wholeOf(readings: readonly Reading[]): Whole {
  const texts = readings.map(({ folded: { text } }) => text);
  const plain = texts.filter((text) => latin1.test(text));
  const others = texts.filter((text) => !latin1.test(text));
  const joined = [plain.join(wall), ...(others.length === 0 ? [] : [others.join(eastern)])];
  return {
    texts: joined,
    grams: gramsOf(texts),
    owners: new Set(readings.flatMap(({ hits }) => [...hits.keys()])),
  };
}

/** Whether all that it needs may be there; much faster than to look for it. */
export function mayBeAnywhere({ sought }: Pattern, { grams }: Whole): boolean {
  return sought.every((one) => mayStandIn(one, grams));
}

export function isAnywhere(pattern: Pattern, whole: Whole): boolean {
  if (!mayBeAnywhere(pattern, whole)) return false;
  const { expression } = pattern;
  return whole.texts.some((text) => {
    expression.lastIndex = 0;
    return expression.test(text);
  });
}
