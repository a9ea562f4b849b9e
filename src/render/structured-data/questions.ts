import type { AnswerLeaf, QuestionLeaf } from 'schema-dts';
import { answerText } from '../../answers/plain-text.ts';
import { reduceAnswer } from '../../answers/reduce.ts';
import { type Document, type Question, questionsOf } from '../../model/document.ts';
import { sameQuestion } from '../../wording/same.ts';
import { richText } from '../blocks/answer.ts';
import { toHtml } from '../serialize.ts';
import { node } from './node.ts';
import { fragment, pageAddress } from './nodes.ts';

/** How answers are written: with the tags that the markup may hold, or as plain text, a line a block. */
export type AnswerForm = 'html' | 'text';

export function questions(document: Document, form: AnswerForm): readonly QuestionLeaf[] {
  return markedUp(document).map((question, index) =>
    node<QuestionLeaf>({
      '@type': 'Question',
      '@id': fragment(document, question.id),
      url: fragment(document, question.id),
      position: index + 1,
      name: question.question,
      inLanguage: document.lang,
      answerCount: 1,
      acceptedAnswer: node<AnswerLeaf>({
        '@type': 'Answer',
        '@id': fragment(document, `_${question.id}-answer`),
        text: answer(question, form, pageAddress(document)),
        inLanguage: document.lang,
      }),
    }),
  );
}

/**
 * The questions that may be marked up: those that the page shows, and of one that is asked twice the first alone. Both are
 * rules of the FAQPage type; the author is told of a question that comes twice.
 */
export function markedUp(document: Document): readonly Question[] {
  const seen = new Set<string>();
  return questionsOf(document).filter(({ question, channels }) => {
    const asked = sameQuestion(question);
    if (!channels.includes('web') || seen.has(asked)) return false;
    if (asked !== '') seen.add(asked);
    return true;
  });
}

/** The same words that the page shows. */
function answer(question: Question, form: AnswerForm, base: string | undefined): string {
  const children = reduceAnswer(richText(question.answer, 2), base);
  return form === 'html' ? toHtml({ type: 'root', children }) : answerText(children);
}
