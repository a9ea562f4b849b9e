import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import type { RichText } from '../../model/document.ts';

/**
 * The one renderer of author's text: the page, the print, the e-book and the schema all take it from here, so
 * that none can say something else than another.
 *
 * @param text The clean tree from the model; it is copied, not changed.
 * @param headingLevel The level of the heading above: headings inside the text start one below it.
 */
export function richText(text: RichText, headingLevel: number): ElementContent[] {
  const copy = structuredClone(text.tree);
  const top = Math.min(...headingLevels(copy));
  return prepare(copy.children, headingLevel + 1 - top);
}

/** An answer as a block. */
export function answerBlock(answer: RichText, headingLevel: number): Element {
  return h('div', { className: ['answer'] }, richText(answer, headingLevel));
}

function headingLevels(node: Root | Element): number[] {
  return node.children.flatMap((child) => {
    if (child.type !== 'element') return [];
    const level = /^h([1-6])$/.exec(child.tagName)?.[1];
    return level === undefined ? headingLevels(child) : [Number(level)];
  });
}

function prepare(nodes: readonly (Root | Element)['children'][number][], shift: number): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'doctype') return [];
    if (node.type !== 'element') return [withoutPosition(node)];
    const level = /^h([1-6])$/.exec(node.tagName)?.[1];
    const element: Element = {
      type: 'element',
      tagName: level === undefined ? node.tagName : `h${Math.min(6, Number(level) + shift)}`,
      properties: node.properties,
      children: prepare(node.children, shift),
    };
    // A wide table scrolls by itself: the page never does at 320 px. The keyboard must reach what scrolls.
    return element.tagName === 'table'
      ? [h('div', { className: ['table'], tabIndex: 0 }, element)]
      : [element];
  });
}

function withoutPosition<T extends ElementContent>(node: T): T {
  const { position: _, ...rest } = node;
  return rest as T;
}
