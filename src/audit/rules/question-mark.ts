import { diagnose } from '../../model/diagnostic.ts';
import { asked, named, whereAsked } from '../asked.ts';
import type { Rule } from '../rule.ts';

/** In all scripts, with what may follow: quotes, brackets. */
const mark = /[?？؟⸮;՞፧⁇⁈‽]["'”’»)）」』\]]*$/u;

/** A question asks. */
export const questionMark: Rule = {
  number: 'W6',
  codes: ['question-mark-missing'],
  check(page) {
    return asked(page)
      .filter(({ name }) => name !== undefined && name.trim() !== '' && !mark.test(name.trim()))
      .map((question) =>
        diagnose('question-mark-missing', `The question ${named(question)} has no question mark`, {
          ...whereAsked(question, page),
          hint: 'Write it as a patient would ask it.',
        }),
      );
  },
};
