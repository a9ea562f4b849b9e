import type { Root } from 'mdast';
import type { Point } from 'unist';
import { visit } from 'unist-util-visit';

/**
 * Gives every place of a tree line and column anew from its offset: the parser miscounts at the end of a file and
 * behind a lone carriage return. Changes the tree.
 */
export function placed(tree: Root, text: string): Root {
  const starts = [0, ...[...text.matchAll(/\r\n|\r|\n/g)].map((end) => end.index + end[0].length)];
  const point = ({ offset = 0 }: Point): Point => {
    const at = Math.min(offset, text.length);
    const index = lastUpTo(starts, at);
    return { line: index + 1, column: at - (starts[index] ?? 0) + 1, offset: at };
  };
  visit(tree, (node) => {
    const { position } = node;
    if (position !== undefined) node.position = { start: point(position.start), end: point(position.end) };
  });
  return tree;
}

/** The index of the last of some rising numbers that is not above a limit. */
function lastUpTo(numbers: readonly number[], limit: number): number {
  let low = 0;
  let high = numbers.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((numbers[middle] ?? 0) <= limit) low = middle;
    else high = middle - 1;
  }
  return low;
}
