import { diagnose } from '../../model/diagnostic.ts';
import { countedQuestions } from '../../wording/counted.ts';
import type { Rule } from '../rule.ts';

/** "Twelve questions" in a title or description are as many as there are. */
export const counts: Rule = {
  number: 'W10',
  codes: ['count-differs'],
  check({ faq, head }) {
    if (faq === undefined) return [];
    const texts = [
      ['title', head.title],
      ['description', head.meta.get('description')?.[0]],
      ['og:title', head.meta.get('og:title')?.[0]],
      ['og:description', head.meta.get('og:description')?.[0]],
    ] as const;
    const actual = faq.questions.length;
    return texts.flatMap(([what, text]) => {
      const said = countedQuestions(text ?? '');
      if (said === undefined || said.count === actual) return [];
      const message = `The ${what} says "${said.words}", but the markup has ${actual} questions`;
      return [diagnose('count-differs', message, { quote: said.words })];
    });
  },
};
