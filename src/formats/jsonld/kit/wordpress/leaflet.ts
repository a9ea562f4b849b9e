import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Settings } from '../../../../model/context.ts';
import type { Document, Question } from '../../../../model/document.ts';
import { keyPointsBlock, nextStepBlock, urgentHelpBlock } from '../../../../render/blocks/advice.ts';
import { richText } from '../../../../render/blocks/answer.ts';
import { colophonBlock } from '../../../../render/blocks/colophon.ts';
import { draftMark, overdueMark } from '../../../../render/blocks/draft-mark.ts';
import { blocksOf, headingBlock } from './blocks.ts';

/** All that the leaflet says beside its questions, in the order of its page. The page's title is the system's own. */
export function before(document: Document, settings: Settings): string[] {
  const { subtitle, intro, meta } = document;
  return [
    ...blocksOf([...draftMark(document, settings.strings), ...overdueMark(settings)]),
    ...blocksOf(subtitle === null ? [] : [h('p', subtitle)]),
    ...blocksOf(intro === null ? [] : richText(intro, 1)),
    ...blocksOf(keyPointsBlock(meta, settings.strings)),
  ];
}

export function after(document: Document, settings: Settings): string[] {
  return [
    ...blocksOf(urgentHelpBlock(document.meta, settings.strings)),
    ...blocksOf(nextStepBlock(document.meta, settings.strings)),
    ...blocksOf([colophonBlock(document, settings)]),
  ];
}

/** The questions under their section titles, each with its id as the anchor of its heading. */
export function questionBlocks(document: Document): string[] {
  return document.sections.flatMap((section) => {
    const level = section.title === null ? 2 : 3;
    return [
      ...(section.title === null ? [] : [headingBlock(2, text(section.title), section.id)]),
      ...(section.intro === null ? [] : blocksOf(richText(section.intro, 2))),
      ...section.questions.flatMap((question) => questionBlock(question, level)),
    ];
  });
}

export function questionBlock(question: Question, level: number): string[] {
  return [
    headingBlock(level, text(question.question), question.id),
    ...blocksOf(richText(question.answer, level)),
  ];
}

function text(value: string): ElementContent[] {
  return [{ type: 'text', value }];
}
