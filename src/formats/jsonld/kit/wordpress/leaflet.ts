import type { ElementContent } from 'hast';
import type { Settings } from '../../../../model/context.ts';
import type { Document, Question } from '../../../../model/document.ts';
import { richText } from '../../../../render/blocks/answer.ts';
import { wordsAfter, wordsBefore } from '../words.ts';
import { blocksOf, headingBlock } from './blocks.ts';

export function before(document: Document, settings: Settings): string[] {
  return blocksOf(wordsBefore(document, settings));
}

export function after(document: Document, settings: Settings): string[] {
  return blocksOf(wordsAfter(document, settings));
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
