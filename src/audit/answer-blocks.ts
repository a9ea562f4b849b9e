import { fromHtml } from 'hast-util-from-html';
import { visibleText } from './visible.ts';

/** The words of an answer in the markup, HTML or plain text, as blocks. */
export function answerBlocks(markup: string): readonly string[] {
  if (/<(?:p|div|ul|ol|li|h[1-6]|br)\b[^<>]*>/i.test(markup)) return blocksIn(markup);
  // Plain text has a line a block; what would be lost when read as HTML is written as entities there.
  return markup
    .split(/\s*\n\s*/)
    .flatMap((line) => (isMarkedUp.test(line) ? blocksIn(line) : line === '' ? [] : [line]));
}

const isMarkedUp = /<\/?[a-z][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

function blocksIn(markup: string): readonly string[] {
  return visibleText(fromHtml(markup, { fragment: true })).blocks.map(({ text }) => text);
}
