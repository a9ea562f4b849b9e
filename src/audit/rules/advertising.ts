import { diagnose } from '../../model/diagnostic.ts';
import { advertisingWords } from '../../wording/advertising.ts';
import { asked, named, whereAsked } from '../asked.ts';
import { fold } from '../fold.ts';
import type { Rule } from '../rule.ts';

/** FAQ markup is not for advertising; medicines on prescription must not be advertised to the public in many countries. */
export const advertising: Rule = {
  number: 'W3',
  codes: ['markup-advertising'],
  check(page) {
    return asked(page).flatMap((question) => {
      const text = [question.name ?? '', ...question.blocks].map(fold).join('\n');
      return advertisingWords(text).map(({ kind, words }) =>
        diagnose('markup-advertising', `Unexpected ${kind} in ${named(question)}: "${words}"`, {
          ...whereAsked(question, page),
          quote: words,
          hint: 'FAQ markup is no place for advertising. Say it otherwise, or write channels="web print epub social" into the braces after the question: then it is marked up no more, and shown as before.',
        }),
      );
    });
  },
};
