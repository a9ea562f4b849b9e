import { folded } from './fold.ts';
import { type Grams, gramsOf, mayStandIn, type Sought, soughtOf } from './grams.ts';
import { needlesOf } from './needles.ts';

/** A pattern of a pack, ready to be looked for in folded text. */
export interface Pattern {
  readonly expression: RegExp;
  /** What has to stand in a text that it matches: one of each. */
  readonly sought: readonly Sought[];
}

/** Its letters are folded, too, so that `é` in it finds what the text has become. Escapes (`\p{L}`, `\S`) stay. */
export function patternOf(source: string): Pattern {
  const plain = source.replace(
    /\\(?:[pP]\{[^}]*\}|u\{[^}]*\}|u[\dA-Fa-f]{4}|[\s\S])|([^\\])/gu,
    (whole, sign?: string) => {
      if (sign === undefined || sign === '') return whole;
      const one = folded(sign);
      return one.length === 1 && one !== ' ' ? one : whole;
    },
  );
  return {
    expression: new RegExp(plain, 'gum'),
    sought: needlesOf(plain).map(soughtOf),
  };
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
}

export function wholeOf(texts: readonly string[]): Whole {
  const plain = texts.filter((text) => latin1.test(text));
  const others = texts.filter((text) => !latin1.test(text));
  const joined = [plain.join(wall), ...(others.length === 0 ? [] : [others.join(eastern)])];
  return { texts: joined, grams: gramsOf(texts) };
}

export function isAnywhere({ expression, sought }: Pattern, { texts, grams }: Whole): boolean {
  if (!sought.every((one) => mayStandIn(one, grams))) return false;
  return texts.some((text) => {
    expression.lastIndex = 0;
    return expression.test(text);
  });
}
