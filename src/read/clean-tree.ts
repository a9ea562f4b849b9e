import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { withoutControls } from '../schema/characters.ts';

/**
 * Takes control characters out of every text of a tree and gives all lines the same end. Positions stay as they
 * were: they point into the source.
 */
export function cleanTree(tree: Root): Root {
  visit(tree, (node) => {
    for (const field of ['value', 'alt', 'title', 'url', 'label'] as const) {
      const record = node as unknown as Record<string, unknown>;
      const text = record[field];
      if (typeof text === 'string') record[field] = withoutControls(text.replace(/\r\n?/g, '\n'));
    }
  });
  return tree;
}
