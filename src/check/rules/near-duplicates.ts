import { sameQuestion } from '../../wording/same.ts';
import type { Reading } from '../reading.ts';
import type { Rule } from '../rule.ts';
import { sayOf } from '../say.ts';

/** How alike the words of two questions are, from 0 to 1 (Dice), to be taken for one. */
const alike = 0.8;

/** Words that ask nothing by themselves; what, why, how and when do. */
const empty = new Set(
  'a an the is are am was were be been do does did can could may might will would shall should i you we they it he she my your our their its me us them of to in on at for with from by and or any some there this that these those have has had get please'.split(
    ' ',
  ),
);

/** Two questions in almost the same words, with two answers, drift apart. */
export const nearDuplicates: Rule = {
  codes: ['question-near-duplicate'],
  check(given) {
    const questions = given.readings
      .filter(({ subject }) => subject.scope === 'question')
      .map((reading) => ({ reading, words: wordsOf(reading), key: sameQuestion(reading.subject.text) }));
    return questions.flatMap(({ reading, words, key }, index) => {
      // The same words twice are a finding of their own.
      const other = questions
        .slice(0, index)
        .find((one) => one.key !== key && similarity(one.words, words) >= alike);
      if (other === undefined) return [];
      const message = `Unexpected question "${reading.subject.text}", almost the same as "${other.reading.subject.text}"`;
      const hint = 'Join the two, or word them so that readers see how they differ.';
      return [sayOf('question-near-duplicate', message, hint, { reading }, given)];
    });
  },
};

function wordsOf({ folded }: Reading): ReadonlySet<string> {
  const words = folded.text.match(/[\p{L}\p{N}]+/gu) ?? [];
  const telling = words
    .filter((word) => !empty.has(word))
    .map((word) => word.replace(/(?<=..)(?:ies|es|s)$/, ''));
  return new Set(telling.length === 0 ? words : telling);
}

function similarity(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  return (2 * [...one].filter((word) => other.has(word)).length) / (one.size + other.size);
}
