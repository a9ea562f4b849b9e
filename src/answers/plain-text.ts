import type { ElementContent } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { toString as textOf } from 'hast-util-to-string';
import { toText } from 'hast-util-to-text';
import { itemsOf, listMarks, withMark } from './list-marks.ts';

/**
 * A reduced answer in plain text, for places that take no tags: a line for each block, items of lists with the marks
 * that the page shows before them.
 *
 * FAQ markup may hold tags, so programs read any answer as HTML. Where that would lose words, as of an answer about the
 * sign `<b>`, the signs `<` and `&` are written as HTML writes them: a clumsy word is better than a missing one.
 */
export function answerText(nodes: readonly ElementContent[]): string {
  const text = linesOf(nodes);
  const read = textOf(fromHtml(text, { fragment: true }));
  return read === text ? text : text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function linesOf(nodes: readonly ElementContent[]): string {
  return toText({ type: 'root', children: withMarks(nodes) })
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .join('\n');
}

function withMarks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.map((node) => {
    if (node.type !== 'element') return node;
    if (node.tagName !== 'ul' && node.tagName !== 'ol') {
      return { ...node, children: withMarks(node.children) };
    }
    const marks = listMarks(node);
    const children = itemsOf(node).map((item, index) => ({
      ...item,
      children: withMark(withMarks(item.children), marks[index] ?? ''),
    }));
    return { ...node, children };
  });
}
