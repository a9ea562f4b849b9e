import { leansOnNeighbour } from '../../wording/leaning.ts';
import type { Rule } from '../rule.ts';
import { sayOf } from '../say.ts';

/** On a card, in the e-book and in an answer engine there is no question above and none below. */
export const leaningAnswers: Rule = {
  codes: ['answer-leans'],
  check(given) {
    return given.readings.flatMap((reading) => {
      if (reading.subject.scope !== 'answer') return [];
      const { text } = reading.subject;
      const words = leansOnNeighbour(text);
      if (words === undefined) return [];
      const from = text.indexOf(words);
      const hint =
        'Say it again in a few words, so that the answer can stand by itself; or link to the other question.';
      return [
        sayOf(
          'answer-leans',
          `The answer leans on another: "${words}"`,
          hint,
          { reading, from, to: from + words.length },
          given,
        ),
      ];
    });
  },
};
