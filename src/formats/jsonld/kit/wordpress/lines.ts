import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { itemsOf, listMarks } from '../../../../answers/list-marks.ts';

const isList = (node: Element) => node.tagName === 'ul' || node.tagName === 'ol';
const isBlock = (node: ElementContent): node is Element =>
  node.type === 'element' && /^(p|div|ul|ol|li|h[1-6])$/.test(node.tagName);

/**
 * An answer as lines of running text, for a field that knows no blocks. Items of a list keep their numbers or get a
 * bullet.
 *
 * @param nodes An answer that is reduced to the tags of the FAQ markup.
 */
export function linesOf(nodes: readonly ElementContent[]): ElementContent[][] {
  const lines: ElementContent[][] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    if (run.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')))
      lines.push(run);
    run = [];
  };
  for (const node of nodes) {
    if (!isBlock(node)) {
      run.push(node);
      continue;
    }
    endRun();
    if (isList(node)) lines.push(...itemLines(node));
    else if (/^h\d$/.test(node.tagName)) lines.push([h('strong', node.children)]);
    else lines.push(...linesOf(node.children));
  }
  endRun();
  return lines;
}

function itemLines(list: Element): ElementContent[][] {
  const marks = listMarks(list);
  return itemsOf(list).flatMap((item, index) => {
    const [line = [], ...more] = linesOf(item.children);
    return [[{ type: 'text' as const, value: `${marks[index]} ` }, ...line], ...more];
  });
}
