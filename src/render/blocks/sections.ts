import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Document, Question, Section } from '../../model/document.ts';
import { richText } from './answer.ts';
import { questionBlock } from './question.ts';

/** How a question with its answer is shown. */
export type QuestionBlock = typeof questionBlock;

/**
 * All questions under their section titles. Where the document has sections, a question is a heading of the
 * third level, else of the second.
 *
 * @param after What a medium adds below each answer.
 * @param block How a medium shows a question.
 */
export function sectionBlocks(
  document: Document,
  after: (question: Question) => ElementContent[] = () => [],
  block: QuestionBlock = questionBlock,
): ElementContent[] {
  const level = document.sections.some((section) => section.title !== null) ? 3 : 2;
  return document.sections.flatMap((section) => sectionBlock(section, level, after, block));
}

function sectionBlock(
  section: Section,
  level: number,
  after: (question: Question) => ElementContent[],
  block: QuestionBlock,
): ElementContent[] {
  // Questions that stand before the first section title have no heading above theirs: no level is skipped.
  const own = section.title === null ? 2 : level;
  const questions = section.questions.map((question) => block(question, own, after(question)));
  if (section.title === null) return questions;
  const headingId = `_${section.id}-title`;
  const heading = h('h2', { id: headingId, className: ['section-title'] }, section.title);
  const intro: Element[] =
    section.intro === null ? [] : [h('div', { className: ['section-intro'] }, richText(section.intro, 2))];
  return [
    h('section', { className: ['section'], id: section.id, ariaLabelledBy: headingId }, [
      heading,
      ...intro,
      ...questions,
    ]),
  ];
}
