import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import { plain } from '../plain.ts';
import { block, blockHtml } from './block-markup.ts';
import { tableBlock } from './table.ts';

/**
 * A tree of the page as blocks of WordPress core. What no core block can hold stays whole, as a block of HTML: words
 * before looks.
 */
export function blocksOf(nodes: readonly ElementContent[]): string[] {
  const made: string[] = [];
  let run: ElementContent[] = [];
  const endRun = () => {
    if (run.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== '')))
      made.push(paragraph(run));
    run = [];
  };
  for (const node of nodes) {
    const blocks = node.type === 'element' ? blocksOfElement(node) : undefined;
    if (blocks === undefined) {
      run.push(node);
      continue;
    }
    endRun();
    made.push(...blocks);
  }
  endRun();
  return made;
}

/** `undefined` for what stands in a line of text. */
function blocksOfElement(element: Element): string[] | undefined {
  const { tagName, children } = element;
  switch (tagName) {
    case 'p':
      return [paragraph(children)];
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
      return [headingBlock(Number(tagName.slice(1)), children)];
    case 'ul':
    case 'ol':
      return [listBlock(element) ?? asHtml(element)];
    case 'table':
      return [tableBlock(element) ?? asHtml(element)];
    case 'blockquote': {
      const inner = blocksOf(children).join('\n\n');
      return [block('quote', {}, `<blockquote class="wp-block-quote">${inner}</blockquote>`)];
    }
    case 'pre':
      return [
        block(
          'preformatted',
          {},
          blockHtml([h('pre', { className: ['wp-block-preformatted'] }, plain(children))]),
        ),
      ];
    case 'hr':
      return [block('separator', {}, '<hr class="wp-block-separator has-alpha-channel-opacity"/>')];
    case 'section':
    case 'div':
    case 'address':
      return blocksOf(children);
    case 'dl':
    case 'figure':
      return [asHtml(element)];
    default:
      return undefined;
  }
}

/**
 * @param anchor The fragment of its address.
 */
export function headingBlock(level: number, children: readonly ElementContent[], anchor?: string): string {
  const properties = { className: ['wp-block-heading'], ...(anchor === undefined ? {} : { id: anchor }) };
  const heading = h(`h${level}`, properties, plain(children));
  return block('heading', level === 2 ? {} : { level }, blockHtml([heading]));
}

function paragraph(children: readonly ElementContent[]): string {
  const [only, ...more] = children.filter((node) => node.type !== 'text' || node.value.trim() !== '');
  if (more.length === 0 && only?.type === 'element' && only.tagName === 'img') {
    return block('image', {}, blockHtml([h('figure', { className: ['wp-block-image'] }, plain([only]))]));
  }
  return block('paragraph', {}, blockHtml([h('p', plain(children))]));
}

function asHtml(element: Element): string {
  return block('html', {}, blockHtml(plain([element])));
}

/** `undefined` where a list is numbered in a way, or holds what items of core cannot. */
function listBlock(list: Element): string | undefined {
  const { start, reversed, type } = list.properties;
  const isOrdered = list.tagName === 'ol';
  if (reversed !== undefined || type !== undefined) return undefined;
  const items = list.children.filter((child): child is Element => child.type === 'element').map(itemBlock);
  if (items.some((item) => item === undefined)) return undefined;
  const numbers = isOrdered && typeof start === 'number' ? { start } : {};
  const open = isOrdered && 'start' in numbers ? `<ol start="${numbers.start}"` : `<${list.tagName}`;
  const html = `${open} class="wp-block-list">${items.join('\n\n')}</${list.tagName}>`;
  return block('list', { ...(isOrdered ? { ordered: true } : {}), ...numbers }, html);
}

/** An item: a line of text, and lists below it. */
function itemBlock(item: Element): string | undefined {
  if (item.properties.value !== undefined || item.properties.id !== undefined) return undefined;
  const line: ElementContent[] = [];
  const lists: string[] = [];
  for (const child of withoutLayout(item.children)) {
    if (child.type !== 'element' || blocksOfElement(child) === undefined) {
      // Words after a list would come before it.
      if (lists.length > 0) return undefined;
      line.push(child);
    } else if (child.tagName === 'p') {
      if (lists.length > 0) return undefined;
      if (hasWords(line)) line.push(h('br'));
      line.push(...child.children);
    } else if (child.tagName === 'ul' || child.tagName === 'ol') {
      const list = listBlock(child);
      if (list === undefined) return undefined;
      lists.push(list);
    } else return undefined;
  }
  const words = blockHtml(plain(line)).trim();
  return block('list-item', {}, `<li>${words}${lists.join('\n\n')}</li>`);
}

/** White space beside a block is layout, between words it parts them. */
function withoutLayout(nodes: readonly ElementContent[]): ElementContent[] {
  const isBlock = (node: ElementContent | undefined) =>
    node?.type === 'element' && blocksOfElement(node) !== undefined;
  return nodes.filter(
    (node, index) =>
      node.type !== 'text' || node.value.trim() !== '' || ![nodes[index - 1], nodes[index + 1]].some(isBlock),
  );
}

function hasWords(line: readonly ElementContent[]): boolean {
  return line.some((node) => node.type === 'element' || (node.type === 'text' && node.value.trim() !== ''));
}
