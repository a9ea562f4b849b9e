import type { PhrasingContent, Text } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';

/** Inline nodes as two rows, parted behind so many characters of what is written; a line end is one character. */
export function cutInline(
  nodes: readonly PhrasingContent[],
  length: number,
): readonly [PhrasingContent[], PhrasingContent[]] {
  let left = length;
  for (const [index, node] of nodes.entries()) {
    const size = node.type === 'break' ? 1 : textOf(node).length;
    if (left >= size && left > 0) {
      left -= size;
      continue;
    }
    const [before, after] = [nodes.slice(0, index), nodes.slice(index + 1)];
    if (left <= 0) return [before, [node, ...after]];
    if (node.type === 'text') {
      const [one, other] = cutText(node, left);
      return [
        [...before, one],
        [other, ...after],
      ];
    }
    // A picture or a piece of code is not cut.
    if (!('children' in node)) return [before, [node, ...after]];
    const [inside, rest] = cutInline(node.children as PhrasingContent[], left);
    const part = (children: PhrasingContent[]) => ({ ...node, children }) as PhrasingContent;
    return [
      [...before, part(inside)],
      [part(rest), ...after],
    ];
  }
  return [[...nodes], []];
}

/** A text of one line as two, each with its place. */
export function cutText(node: Text, at: number): readonly [Text, Text] {
  const values = [node.value.slice(0, at), node.value.slice(at)] as const;
  if (node.position === undefined)
    return [
      { type: 'text', value: values[0] },
      { type: 'text', value: values[1] },
    ];
  const { start, end } = node.position;
  const middle = { line: start.line, column: start.column + at, offset: (start.offset ?? 0) + at };
  return [
    { type: 'text', value: values[0], position: { start, end: middle } },
    { type: 'text', value: values[1], position: { start: middle, end } },
  ];
}
