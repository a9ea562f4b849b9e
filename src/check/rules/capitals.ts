import { everyMatch } from '../every-match.ts';
import type { Rule } from '../rule.ts';
import { read, sayOf } from '../say.ts';

/**
 * NHS digital service manual, formatting and punctuation (2026): no block capitals; they are hard to read, and a screen reader
 * may spell them. Three words in a row, of which one is too long for an abbreviation; or one that is shouted.
 */
const row = /(?<![\p{L}\p{N}])(?:\p{Lu}{1,}[ ,:!'’-]+){2,}\p{Lu}+(?![\p{L}\p{N}])/gu;
const shouted =
  /(?<![\p{L}\p{N}-])(?:IMPORTANT|WARNING|NEVER|ALWAYS|MUST(?: NOT)?|DO NOT|ATTENTION|PLEASE|STOP|URGENT|IMMEDIATELY|ONLY|FREE|CAUTION)(?![\p{L}\p{N}-])/gu;
const long = /\p{Lu}{5,}/u;

/** Help in a hurry is where people shout. */
const shouting: ReadonlySet<string> = new Set([...read, 'callToAction', 'urgentHelp']);

/** Words in block capitals. */
export const capitals: Rule = {
  codes: ['all-caps'],
  check(given) {
    return given.readings
      .filter(({ subject }) => shouting.has(subject.scope))
      .flatMap((reading) => {
        const { text } = reading.subject;
        const rows = everyMatch(text, row).filter(({ 0: words }) => long.test(words));
        const words = given.language === 'en' ? everyMatch(text, shouted) : [];
        const alone = words.filter(
          ({ index }) => !rows.some((one) => one.index <= index && index < one.index + one[0].length),
        );
        return [...rows, ...alone].map(({ 0: found, index }) =>
          sayOf(
            'all-caps',
            `Unexpected block capitals: "${found}"`,
            'Write small letters; what matters stands first, in bold or in a sentence of its own.',
            { reading, from: index, to: index + found.length },
            given,
          ),
        );
      });
  },
};
