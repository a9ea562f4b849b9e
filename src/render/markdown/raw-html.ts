import type { Element, RootContent } from 'hast';
import type { Html } from 'mdast';
import { toHtml } from '../serialize.ts';
import { rootOf } from './inline.ts';

/** Blocks as one piece of HTML. A blank line would end it in Markdown, so none is in it. */
export function rawHtml(nodes: readonly RootContent[]): Html {
  const html = toHtml(rootOf(nodes.map((node) => prepared(node, false))));
  const value = html
    .replace(/^[ \t\n]+|[ \t\n]+$/g, '')
    .replace(/(?<=\n[ \t]*)\n/g, '&#10;')
    // As a character, it may be taken for an ordinary space.
    .replaceAll('\u00A0', '&nbsp;');
  return { type: 'html', value };
}

/** Written as an author would: alignment as an attribute, the line ends of running text as spaces. */
function prepared<T extends RootContent>(node: T, preformatted: boolean): T {
  if (node.type === 'text')
    return preformatted
      ? { ...node, value: node.value }
      : { ...node, value: node.value.replace(/[ \t]*\n\s*/g, '\n') };
  if (node.type !== 'element') return node;
  const inside = preformatted || node.tagName === 'pre';
  const children = node.children.map((child) => prepared(child, inside));
  return { ...node, properties: written(node), children };
}

function written({ tagName, properties }: Element): Element['properties'] {
  const { className, scope, ...rest } = properties;
  const side = Array.isArray(className) ? className.find((name) => /^align-/.test(String(name))) : undefined;
  return {
    ...(side === undefined ? (className === undefined ? {} : { className }) : { align: sides[String(side)] }),
    ...rest,
    // Every header cell that names nothing else is one of a column.
    ...(scope === undefined || (tagName === 'th' && scope === 'col') ? {} : { scope }),
  };
}

const sides: Readonly<Record<string, string>> = { 'align-center': 'center', 'align-end': 'right' };
