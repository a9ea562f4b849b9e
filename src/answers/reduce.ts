import type { Element, ElementContent } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { raised } from '../model/raised-text.ts';
import { countsPlainly, itemsOf, listMarks, withMark } from './list-marks.ts';
import { tableLines } from './table-text.ts';

/** The tags that the FAQPage contract allowed in an answer (Google's last published list). */
export const allowedTags: ReadonlySet<string> = new Set(
  'h1 h2 h3 h4 h5 h6 br ol ul li a p div b strong i em'.split(' '),
);

/**
 * An answer as the FAQ markup holds it: the tree that the page shows, reduced to the allowed tags. What the page shows by
 * position stays clear without it: 10⁹, [1] for a footnote, a column's heading before each cell, the number before a step of a
 * list that does not count 1, 2, 3. What the page strikes through is left out.
 *
 * @param base The page's address, for links within it; without it they become plain words.
 */
export function reduceAnswer(nodes: readonly ElementContent[], base: string | undefined): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type === 'text') {
      // White space beside a block is layout, between words it parts them.
      const isLayout = /^\s*$/.test(node.value) && [nodes[index - 1], nodes[index + 1]].some(isBlock);
      return isLayout ? [] : [{ type: 'text', value: node.value }];
    }
    if (node.type !== 'element') return [];
    if (/^(del|s)$/.test(node.tagName)) return [];
    if (node.tagName === 'table') return tableAsLines(node).map((line) => element('p', text(line)));
    if (node.tagName === 'ol' && !countsPlainly(node)) return steps(node, base);
    const children = reduceAnswer(node.children, base);
    if (node.properties.dataFootnoteRef !== undefined) return text(` [${textOf(node)}]`);
    if (node.tagName === 'sup' || node.tagName === 'sub') {
      const kind = node.tagName;
      // What stands in it as an element, a footnote's mark above all, is no raised number.
      return children.map((child, index) =>
        child.type === 'text' && node.children[index]?.type === 'text'
          ? { ...child, value: raised(child.value, kind) }
          : child,
      );
    }
    if (node.tagName === 'q') return [...text('“'), ...children, ...text('”')];
    // Small signs above others: behind them, in brackets.
    if (node.tagName === 'rp') return [];
    if (node.tagName === 'rt') return [...text(' ('), ...children, ...text(')')];
    if (node.tagName === 'img') return text(String(node.properties.alt ?? ''));
    if (node.tagName === 'a') return link(node, children, base);
    if (/^(dt|dd|figcaption|pre|blockquote|hr)$/.test(node.tagName)) {
      return children.length === 0 ? [] : [element(hasBlock(children) ? 'div' : 'p', children)];
    }
    return allowedTags.has(node.tagName) ? [element(node.tagName, children)] : children;
  });
}

/** A table as lines, its cells reduced like any answer. */
export function tableAsLines(table: Element): string[] {
  return tableLines(table, ({ children }) =>
    inOneLine(reduceAnswer(children, undefined)).replace(/\s+/g, ' ').trim(),
  );
}

/** Blocks and breaks part words as spaces do; the items of a list are parted by commas. */
function inOneLine(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node, index) => {
      if (node.type !== 'element') return node.type === 'text' ? node.value : '';
      const words = node.tagName === 'br' ? ' ' : inOneLine(node.children);
      if (node.tagName === 'li') return `${index === 0 ? ' ' : ', '}${words.trim()}`;
      return isBlock(node) ? ` ${words} ` : words;
    })
    .join('');
}

/** A list whose numbers the bare tags would change: its numbers become words. */
function steps(list: Element, base: string | undefined): ElementContent[] {
  const marks = listMarks(list);
  return itemsOf(list).map((item, index) => {
    const children = withMark(reduceAnswer(item.children, base), marks[index] ?? '');
    return element(hasBlock(children) ? 'div' : 'p', children);
  });
}

function hasBlock(nodes: readonly ElementContent[]): boolean {
  return nodes.some(isBlock);
}

function isBlock(node: ElementContent | undefined): boolean {
  const blocks = /^(p|div|ul|ol|li|dl|dt|dd|h[1-6]|table|tr|blockquote|pre|figure|figcaption|hr)$/;
  return node?.type === 'element' && blocks.test(node.tagName);
}

function link(node: Element, children: ElementContent[], base: string | undefined): ElementContent[] {
  const href = String(node.properties.href ?? '');
  if (/^(https?|mailto|tel):/.test(href)) return [element('a', children, { href })];
  if (href.startsWith('#') && base !== undefined) return [element('a', children, { href: base + href })];
  return children;
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}
