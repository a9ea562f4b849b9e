import { diagnose } from '../../model/diagnostic.ts';
import { leansOnNeighbour } from '../../wording/leaning.ts';
import { asked, named, whereAsked } from '../asked.ts';
import type { Rule } from '../rule.ts';

/** On a card and in an answer engine there is no question above and none below. */
export const leaningAnswers: Rule = {
  number: 'W9',
  codes: ['answer-leans'],
  check(page) {
    return asked(page).flatMap((question) => {
      const words = leansOnNeighbour(question.blocks.join('\n'));
      if (words === undefined) return [];
      return [
        diagnose('answer-leans', `The answer to ${named(question)} leans on another: "${words}"`, {
          ...whereAsked(question, page),
          quote: words,
          hint: 'Say it again in a few words, so that the answer can stand by itself.',
        }),
      ];
    });
  },
};
