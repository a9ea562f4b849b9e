import type { Root } from 'mdast';
import type { Asset, Channel, Signal } from './document.ts';
import type { FrontMatter } from './front-matter.ts';

/**
 * A source after reading: one syntax tree, whatever the file was. Positions in the tree point into `text`.
 */
export interface SourceTree {
  /** The file, as the user named it. */
  readonly path: string;
  /**
   * What positions point into: the whole file as text, front matter included; for a file that is no text (Word), its
   * words, one block a line.
   */
  readonly text: string;
  /**
   * Whether the words of the tree stand in `text` as an author types them, but for the marks of Markdown. False where
   * tags, quotation marks of a data format or escapes stand between.
   */
  readonly verbatim: boolean;
  /** Headings, paragraphs, lists …; a leading `yaml` node is the front matter. */
  readonly tree: Root;
  /** What the file says of itself outside its text (`<title>`, `<html lang>`): it holds where front matter is silent. */
  readonly stated?: Pick<FrontMatter, 'title' | 'description' | 'inLanguage'>;
  /** Pictures that the file brings along itself, by the address that the tree has them under. */
  readonly pictures?: readonly Asset[];
}

/** What a reader knows of a heading or paragraph that the file marks as a question: no guess is needed. */
export interface Asked {
  readonly signal: Extract<Signal, 'field' | 'summary' | 'term' | 'faq-markup'>;
  /** How many of the following blocks of the tree are its answer; the next question ends it when left out. */
  readonly answerBlocks?: number;
  readonly id?: string;
  readonly channels?: readonly Channel[];
  readonly short?: string;
}

declare module 'mdast' {
  interface HeadingData {
    readonly asked?: Asked;
  }
  interface ParagraphData {
    readonly asked?: Asked;
  }
}
