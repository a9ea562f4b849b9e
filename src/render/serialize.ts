import type { Root } from 'hast';
import { toXast } from 'hast-util-to-xast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import type { Nodes } from 'xast';
import { toXml } from 'xast-util-to-xml';

const html = unified()
  .use(rehypeStringify, { characterReferences: { useNamedReferences: true }, upperDoctype: true })
  .freeze();

/** A tree as HTML. */
export function toHtml(tree: Root): string {
  return html.stringify(tree);
}

/** A tree as well-formed XHTML, `xmlns` included when it holds a whole document. */
export function toXhtml(tree: Root): string {
  return toXmlText(toXast(tree));
}

/**
 * An XML tree as well-formed text. The library leaves two things that XML 1.0 forbids: `]]>` in running text,
 * and the noncharacters U+FFFE and U+FFFF, which are no text.
 */
export function toXmlText(tree: Nodes): string {
  return toXml(tree, { closeEmptyElements: true })
    .replaceAll(']]>', ']]&gt;')
    .replace(/[\uFFFE\uFFFF]/g, '');
}
