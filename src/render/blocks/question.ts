import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Question } from '../../model/document.ts';
import { answerBlock } from './answer.ts';

/**
 * A question with its answer: `<section id>` with a heading, so that a link to the id lands on the question.
 *
 * @param after What a medium adds below the answer, a permalink for instance.
 */
export function questionBlock(
  question: Question,
  headingLevel: number,
  after: ElementContent[] = [],
): Element {
  const headingId = `_${question.id}-title`;
  return h('section', { className: ['question'], id: question.id, ariaLabelledBy: headingId }, [
    h(`h${headingLevel}`, { id: headingId, className: ['question-title'] }, question.question),
    answerBlock(question.answer, headingLevel),
    ...after,
  ]);
}
