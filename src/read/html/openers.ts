import type { Heading, Nodes, Paragraph, RootContent, Text } from 'mdast';

/** Signs before a question that stand for a button to open it. */
const opener = /^\s*[+＋▸►▶▹▼▾▽⊕➕✚›»❯]\s*(?=[\p{L}¿¡"“«„(\d])/u;
/** The same behind a question. */
const closer = /\s*[+＋▸►▶▹▼▾▽⊕➕✚›»❯∨⌄]\s*$/u;

/** How many headings have to begin with such a sign for it to be none of their words. */
const fewest = 2;

/** Blocks without the signs that open and close questions. Changes the texts. */
export function withoutOpeners(blocks: readonly RootContent[]): readonly RootContent[] {
  const heads = blocks.filter((block): block is Heading | Paragraph => isHead(block));
  const opened = heads.filter((head) => opener.test(endText(head, 0)?.value ?? ''));
  const asked = heads.filter((head) => head.data?.asked !== undefined);
  for (const head of opened) {
    const text = endText(head, 0);
    if (text !== undefined && (opened.length >= fewest || asked.includes(head)))
      text.value = text.value.replace(opener, '');
  }
  for (const head of asked) {
    const text = endText(head, -1);
    if (text !== undefined && closer.test(text.value) && /[\p{L}?？؟]/u.test(text.value))
      text.value = text.value.replace(closer, '');
  }
  return blocks;
}

function isHead(block: RootContent): boolean {
  return block.type === 'heading' || (block.type === 'paragraph' && block.data?.asked !== undefined);
}

/** The text at one end of a block. */
function endText(node: Nodes, end: 0 | -1): Text | undefined {
  if (node.type === 'text') return node;
  const child = 'children' in node ? node.children.at(end) : undefined;
  return child === undefined ? undefined : endText(child, end);
}
