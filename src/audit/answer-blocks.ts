import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { visibleText } from './visible.ts';

const blockTag = /<(?:p|div|ul|ol|li|h[1-6]|br)\b[^<>]*>/i;
const anyMark = /<\/?[a-z!][^<>]*>|&(?:#\d+|#x[\da-f]+|[a-z]+);/i;

/** An answer of the markup as a tree; `undefined` where it is plain text without any marks. */
export function answerTree(markup: string): Root | undefined {
  return anyMark.test(markup) ? fromHtml(markup, { fragment: true, verbose: false }) : undefined;
}

/** The words of an answer in the markup, HTML or plain text, as blocks. */
export function answerBlocks(markup: string, tree = answerTree(markup)): readonly string[] {
  if (tree !== undefined && blockTag.test(markup)) return blocksOf(tree);
  // Plain text has a line a block; what would be lost when read as HTML is written as entities there.
  return markup.split('\n').flatMap((written) => {
    const line = written.trim();
    const marked = answerTree(line);
    if (marked !== undefined) return blocksOf(marked);
    return line === '' ? [] : [line];
  });
}

function blocksOf(tree: Root): readonly string[] {
  return visibleText(tree).blocks.map(({ text }) => text);
}
