import type { Root } from 'hast';
import { reduceAnswer } from '../../answers/reduce.ts';
import { type Document, type Question, questionsOf } from '../../model/document.ts';
import { richText } from '../blocks/answer.ts';
import { toHtml } from '../serialize.ts';
import { type Node, pageId } from './nodes.ts';

export function questions(document: Document): readonly Node[] {
  return questionsOf(document).map((question, index) => ({
    '@type': 'Question',
    '@id': pageId(document, question.id),
    url: pageId(document, question.id),
    position: index + 1,
    name: question.question,
    inLanguage: document.lang,
    answerCount: 1,
    acceptedAnswer: {
      '@type': 'Answer',
      '@id': pageId(document, `_${question.id}-answer`),
      text: answerMarkup(question, document.meta.canonicalUrl),
      inLanguage: document.lang,
    },
  }));
}

/** The same words that the page shows. */
function answerMarkup(question: Question, base: string | undefined): string {
  const root: Root = { type: 'root', children: reduceAnswer(richText(question.answer, 2), base) };
  return toHtml(root);
}
