import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Settings } from '../../../model/context.ts';
import type { Document } from '../../../model/document.ts';
import { keyPointsBlock, nextStepBlock, urgentHelpBlock } from '../../../render/blocks/advice.ts';
import { richText } from '../../../render/blocks/answer.ts';
import { colophonBlock } from '../../../render/blocks/colophon.ts';
import { draftMark, overdueMark } from '../../../render/blocks/draft-mark.ts';

/** All that the leaflet says above its questions, in the order of its page. The page's title is the system's own. */
export function wordsBefore(document: Document, settings: Settings): ElementContent[] {
  const { subtitle, intro, meta } = document;
  return unwrapped([
    ...draftMark(document, settings.strings),
    ...overdueMark(settings),
    ...(subtitle === null ? [] : [h('p', subtitle)]),
    ...(intro === null ? [] : richText(intro, 1)),
    ...keyPointsBlock(meta, settings.strings),
  ]);
}

/** All that it says below them. */
export function wordsAfter(document: Document, settings: Settings): ElementContent[] {
  const { meta } = document;
  return unwrapped([
    ...urgentHelpBlock(meta, settings.strings),
    ...nextStepBlock(meta, settings.strings),
    colophonBlock(document, settings),
  ]);
}

/** Without the boxes that only our own style sheet makes visible: editors of other systems take plain blocks best. */
function unwrapped(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) =>
    node.type === 'element' && ['section', 'div', 'address'].includes(node.tagName)
      ? unwrapped(node.children)
      : [node],
  );
}
