import type { Paragraph, PhrasingContent, RootContent, Text } from 'mdast';

/**
 * Cuts the texts of a paragraph at their line ends, so that every piece knows its own place; a line end becomes a
 * text of its own. The paragraphs that open list items are cut as well.
 *
 * @param source The whole file, which positions point into.
 */
export function cutLines(node: RootContent, source: string): RootContent {
  if (node.type === 'paragraph') return cutParagraph(node, source);
  if (node.type !== 'list') return node;
  const children = node.children.map((item) => {
    const [first, ...rest] = item.children;
    return first?.type === 'paragraph' ? { ...item, children: [cutParagraph(first, source), ...rest] } : item;
  });
  return { ...node, children };
}

function cutParagraph(paragraph: Paragraph, source: string): Paragraph {
  const children = paragraph.children.flatMap((child): PhrasingContent[] =>
    child.type === 'text' && child.value.includes('\n') ? cutText(child, source) : [child],
  );
  return { ...paragraph, children };
}

function cutText(text: Text, source: string): Text[] {
  const values = text.value.split('\n');
  const start = text.position?.start;
  const raw = source.slice(start?.offset ?? 0, text.position?.end.offset ?? 0).split(/(?<=\r\n|\n|\r(?!\n))/);
  // A line end written as an entity, or a text that was made: the whole place has to do for each piece.
  const isSame = start?.offset !== undefined && raw.length === values.length;
  let offset = start?.offset ?? 0;
  return values.flatMap((value, index): Text[] => {
    const line = raw[index] ?? '';
    const bare = line.replace(/[\r\n]+$/, '');
    const indent = index === 0 ? 0 : bare.length - bare.trimStart().length;
    const from = {
      line: (start?.line ?? 1) + index,
      column: (index === 0 ? (start?.column ?? 1) : 1) + indent,
      offset: offset + indent,
    };
    const to = { line: from.line, column: from.column + bare.length - indent, offset: offset + bare.length };
    offset += line.length;
    const piece: Text = { ...text, value, ...(isSame ? { position: { start: from, end: to } } : {}) };
    const pieces = value === '' ? [] : [piece];
    return index === 0 ? pieces : [{ type: 'text', value: '\n' }, ...pieces];
  });
}

/** The lines of a cut paragraph; a hard line break parts them like a line end. */
export function linesOf(paragraph: Paragraph): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]];
  for (const child of paragraph.children) {
    if (child.type === 'break' || (child.type === 'text' && child.value === '\n')) lines.push([]);
    else lines.at(-1)?.push(child);
  }
  return lines;
}

/** Some children of a paragraph as one of their own. */
export function part(whole: Paragraph, children: PhrasingContent[]): Paragraph {
  const known = children.filter((child) => child.position !== undefined);
  const [start, end] = [known[0]?.position?.start, known.at(-1)?.position?.end];
  return start && end ? { type: 'paragraph', children, position: { start, end } } : { ...whole, children };
}

/** Lines as the children of one paragraph. */
export function joined(lines: readonly PhrasingContent[][]): PhrasingContent[] {
  return lines.flatMap((line, index) => (index === 0 ? line : [{ type: 'text', value: '\n' }, ...line]));
}
