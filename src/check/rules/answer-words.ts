import { diagnose } from '../../model/diagnostic.ts';
import { isDraft, questionsOf } from '../../model/document.ts';
import { countWords } from '../../wording/words.ts';
import type { Rule } from '../rule.ts';

/** In words: a shorter answer is a heading or a rest of one; a longer one is not read to its end. */
const fewest = 8;
const most = 200;

/** Answers are neither a mere remark nor an essay (PEMAT item 8: information in short chunks). */
export const answerWords: Rule = {
  codes: ['answer-thin', 'answer-long'],
  check({ document }) {
    return questionsOf(document).flatMap(({ id, question, answer, place }) => {
      const words = countWords(answer.text);
      if (words === 0 || (words >= fewest && words <= most)) return [];
      const isThin = words < fewest;
      const finding = diagnose(
        isThin ? 'answer-thin' : 'answer-long',
        `Unexpected ${isThin ? 'thin' : 'long'} answer to "${question}": ${words} words, expected ${isThin ? `at least ${fewest}` : `at most ${most}`}`,
        {
          path: document.path,
          place,
          question: id,
          quote: isThin ? answer.text.replace(/\s+/g, ' ') : question,
          hint: isThin
            ? 'Say it in whole sentences, so that the answer makes sense by itself. A list may have lost its lead-in line or its links.'
            : 'Answer in the first sentence, then split the rest into questions of their own.',
        },
      );
      return [isDraft(document) ? { ...finding, severity: 'info' as const } : finding];
    });
  },
};
