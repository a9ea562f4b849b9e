import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { plain } from '../plain.ts';
import { block, blockHtml } from './block-markup.ts';

const inCells = /^(p|ul|ol|dl|div|table|pre|blockquote|figure|h[1-6])$/;

/**
 * A table of WordPress core; `undefined` where a cell holds more than a line of text, or where there is a caption, which core
 * would put below.
 */
export function tableBlock(table: Element): string | undefined {
  const parts = table.children.filter((child): child is Element => child.type === 'element');
  if (parts.some((part) => part.tagName === 'caption' || holdsBlocks(part))) return undefined;
  const rows = (name: string) => parts.filter(({ tagName }) => tagName === name).flatMap(rowsOf);
  const head = rows('thead');
  const body = [...rows('tbody'), ...parts.filter(({ tagName }) => tagName === 'tr').map(row)];
  const foot = rows('tfoot');
  const figure = h('figure', { className: ['wp-block-table'] }, [
    h('table', [
      ...(head.length === 0 ? [] : [h('thead', head)]),
      ...(body.length === 0 ? [] : [h('tbody', body)]),
      ...(foot.length === 0 ? [] : [h('tfoot', foot)]),
    ]),
  ]);
  return block('table', { hasFixedLayout: false }, blockHtml([figure]));
}

function holdsBlocks(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (inCells.test(child.tagName) || holdsBlocks(child)),
  );
}

function rowsOf(part: Element): Element[] {
  return part.children.filter((child): child is Element => child.type === 'element').map(row);
}

function row(element: Element): Element {
  const cells = element.children.filter((child): child is Element => child.type === 'element');
  const [made] = plain([{ ...element, children: cells }]) as [Element & ElementContent];
  return made;
}
