import { fromHtml } from 'hast-util-from-html';
import { visibleText } from './visible.ts';

/** The words of an answer in the markup, HTML or plain text, as blocks. */
export function answerBlocks(markup: string): readonly string[] {
  const isHtml = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i.test(markup);
  if (!isHtml) return markup.split(/\s*\n\s*/).filter((line) => line !== '');
  return visibleText(fromHtml(markup, { fragment: true })).blocks.flatMap(({ text }) => text);
}
