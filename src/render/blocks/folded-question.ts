import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Question } from '../../model/document.ts';
import { answerBlock } from './answer.ts';

/**
 * A question whose answer is folded below it. The id stands on the answer, inside what is folded: a browser opens
 * `<details>` for a link to something inside, not for one to the `<details>` itself (HTML, "ancestor revealing").
 */
export function foldedQuestionBlock(
  question: Question,
  headingLevel: number,
  after: ElementContent[] = [],
): Element {
  const headingId = `_${question.id}-title`;
  const answer = answerBlock(question.answer, headingLevel);
  return h('section', { className: ['question', 'folded'], ariaLabelledBy: headingId }, [
    h('details', [
      h('summary', [
        h(`h${headingLevel}`, { id: headingId, className: ['question-title'] }, question.question),
      ]),
      { ...answer, properties: { ...answer.properties, id: question.id } },
      ...after,
    ]),
  ]);
}
