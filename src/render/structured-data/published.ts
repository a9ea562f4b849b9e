import { answerText } from '../../answers/plain-text.ts';
import { reduceAnswer } from '../../answers/reduce.ts';
import type { PublishedQuestion } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { richText } from '../blocks/answer.ts';
import { markedUp } from './questions.ts';

/** The questions of a document as the next version is compared with them. */
export function publishedQuestions(document: Document): readonly PublishedQuestion[] {
  const base = document.meta.canonicalUrl;
  return markedUp(document).map(({ id, question, answer }) => ({
    id,
    question,
    answer: answerText(reduceAnswer(richText(answer, 2), base)),
  }));
}
