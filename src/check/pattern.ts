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
  return new RegExp(plain, 'gum');
}

/** What no pattern reaches across: the end of a line and of a sentence. */
const wall = '\n.!?;\n';
const eastern = '\n.!?;。！？\n';
const latin1 = /^[\0-\xff]*$/;

/**
 * Texts as few long ones, to ask first whether a pattern is anywhere in them: most are in none. Those of plain letters stand
 * apart, as the engine searches them many times faster.
 */
export function joined(texts: readonly string[]): readonly string[] {
  const plain = texts.filter((text) => latin1.test(text));
  const others = texts.filter((text) => !latin1.test(text));
  return [plain.join(wall), ...(others.length === 0 ? [] : [others.join(eastern)])];
}

export function isAnywhere(pattern: RegExp, texts: readonly string[]): boolean {
  return texts.some((text) => {
    pattern.lastIndex = 0;
    return pattern.test(text);
  });
}
