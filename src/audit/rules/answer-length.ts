import { diagnose } from '../../model/diagnostic.ts';
import { asked, named, whereAsked } from '../asked.ts';
import type { Rule } from '../rule.ts';

/** In words: shorter ones say little by themselves, longer ones are cut by whoever quotes them. */
const shortest = 20;
const longest = 300;

/** Answers can stand by themselves in an answer engine. */
export const answerLength: Rule = {
  number: 'W4',
  codes: ['answer-length'],
  check(page) {
    return asked(page).flatMap((question) => {
      const words = countWords(question.blocks.join('\n'), page.head.lang);
      if (words === 0 || (words >= shortest && words <= longest)) return [];
      const kind = words < shortest ? 'short' : 'long';
      return [
        diagnose(
          'answer-length',
          `Unexpected ${kind} answer to ${named(question)}: ${words} words, expected ${shortest} to ${longest}`,
          {
            ...whereAsked(question, page),
            hint:
              words < shortest
                ? 'Say a little more, so that the answer makes sense by itself.'
                : 'Answer in the first sentences, and split the question in two.',
          },
        ),
      ];
    });
  },
};

/** By the rules of the language: Chinese and Thai have no spaces. */
function countWords(text: string, lang = 'en'): number {
  const tags = Intl.Segmenter.supportedLocalesOf([lang]);
  let count = 0;
  for (const { isWordLike } of new Intl.Segmenter(tags, { granularity: 'word' }).segment(text))
    if (isWordLike) count += 1;
  return count;
}
