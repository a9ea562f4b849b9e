import type { Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { type PartText, partTexts } from '../../render/parts.ts';
import { lettersIn } from '../../wording/letters.ts';

/** Where a rule may stand between two blocks. */
const holdsBlocks = new Set(['body', 'section', 'div', 'header', 'blockquote', 'article', 'aside', 'main']);

/** Elements in a line: a mark goes before them rather than into them. */
const inline = new Set(
  'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q ruby rt s samp small span strong sub sup time u var'.split(
    ' ',
  ),
);

/** What a page break is called. */
interface Named {
  readonly id: string;
  readonly words: string;
}

type Parent = Root | Element;

/**
 * Puts a page break before a word, and before breaks that stand there (EPUB Accessibility 1.1, 4.1.3; DPUB-ARIA, `doc-pagebreak`). Where the page begins with
 * a block, a rule stands before the block. Inside a paragraph only elements in a line may stand: there it is a span.
 * Changes the tree.
 *
 * @param offset Of the word, in the text.
 */
export function insertPageBreak({ node, around }: PartText, offset: number, named: Named): void {
  if (lettersIn(node.value.slice(0, offset)) > 0) {
    const parent = around.at(-1);
    if (parent === undefined) return;
    const rest: ElementContent = { type: 'text', value: node.value.slice(offset) };
    node.value = node.value.slice(0, offset);
    parent.children.splice(childrenOf(parent).indexOf(node) + 1, 0, lineBreak(named), rest);
    return;
  }
  const path = around.map((parent, index): readonly [Parent, ElementContent] => [
    parent,
    (around[index + 1] ?? node) as ElementContent,
  ]);
  // All that the word begins: from the lowest level at which something stands before it.
  const levels = path.slice(
    Math.max(
      0,
      path.findLastIndex(([parent, child]) => saysBefore(parent, child)),
    ),
  );
  const above = levels.find(([parent, child]) => holdsBlocks.has(nameOf(parent)) && isBlock(child));
  const beside = levels.findLast(([parent]) => !inline.has(nameOf(parent))) ?? levels[0];
  const [parent, child] = above ?? beside ?? [];
  if (parent === undefined || child === undefined) return;
  const mark = above === undefined ? lineBreak(named) : blockBreak(named);
  let index = childrenOf(parent).indexOf(child);
  // Where several pages begin at one place, the later ones stand there already.
  while (isPageBreak(childrenOf(parent)[index - 1])) index -= 1;
  parent.children.splice(index, 0, mark);
}

function isPageBreak(node: ElementContent | undefined): boolean {
  return node?.type === 'element' && node.properties.role === 'doc-pagebreak';
}

function blockBreak({ id, words }: Named): Element {
  return h('hr', { ...properties(id), ariaLabel: ` ${words}. ` });
}

/** Its name is a title: axe knows no role of books, so it takes an `aria-label` on a span for a mistake. */
function lineBreak({ id, words }: Named): Element {
  return h('span', { ...properties(id), title: ` ${words}. ` });
}

function properties(id: string) {
  return { 'epub:type': 'pagebreak', role: 'doc-pagebreak', id };
}

function saysBefore(parent: Parent, child: ElementContent): boolean {
  const children = childrenOf(parent).slice(0, childrenOf(parent).indexOf(child));
  return partTexts({ type: 'root', children }).some(({ node }) => lettersIn(node.value) > 0);
}

/** A question keeps its breaks inside: the space between questions depends on their being neighbours. */
function isBlock(child: ElementContent): boolean {
  if (child.type !== 'element' || inline.has(child.tagName)) return false;
  const { className } = child.properties;
  return !(Array.isArray(className) && className.includes('question'));
}

function childrenOf(parent: Parent): ElementContent[] {
  return parent.children as ElementContent[];
}

function nameOf(parent: Parent): string {
  return parent.type === 'root' ? '' : parent.tagName;
}
