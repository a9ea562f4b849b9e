import type { Root } from 'mdast';

/**
 * A source after reading: one syntax tree, whatever the file was. Positions in the tree point into `text`.
 */
export interface SourceTree {
  /** The file, as the user named it. */
  readonly path: string;
  /** The whole file as text, front matter included. */
  readonly text: string;
  /** Headings, paragraphs, lists …; a leading `yaml` node is the front matter. */
  readonly tree: Root;
}
