import { diagnose } from '../../model/diagnostic.ts';
import { sameQuestion } from '../../wording/same.ts';
import { asked, named, whereAsked } from '../asked.ts';
import type { Rule } from '../rule.ts';

/** A question stands in the markup once. */
export const repeatedQuestions: Rule = {
  number: 'E5',
  codes: ['markup-question-repeated'],
  check(page) {
    const seen = new Set<string>();
    return asked(page).flatMap((question) => {
      const words = sameQuestion(question.name ?? '');
      const isRepeated = words !== '' && seen.has(words);
      seen.add(words);
      if (!isRepeated) return [];
      const message = `Unexpected second ${named(question)} in the markup, expected each question once`;
      return [diagnose('markup-question-repeated', message, whereAsked(question, page))];
    });
  },
};
