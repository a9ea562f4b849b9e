import type { Root } from 'mdast';
import { visit } from 'unist-util-visit';
import { withoutControls } from './decode.ts';

/** Takes control characters out of every text of a tree; positions stay as they were. */
export function cleanTree(tree: Root): Root {
  visit(tree, (node) => {
    for (const field of ['value', 'alt', 'title', 'url', 'label'] as const) {
      const record = node as unknown as Record<string, unknown>;
      const text = record[field];
      if (typeof text === 'string') record[field] = withoutControls(text);
    }
  });
  return tree;
}
