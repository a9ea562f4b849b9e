import type { PublishedQuestion } from '../../model/context.ts';
import { type Document, questionsOf } from '../../model/document.ts';

/** The questions of a document as the next version is compared with them. */
export function publishedQuestions(document: Document): readonly PublishedQuestion[] {
  return questionsOf(document).map(({ id, question, answer }) => ({ id, question, answer: answer.text }));
}
