import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { visit } from 'unist-util-visit';
import { letters } from './words.ts';

/** A text without the rows of links to other pages that old pages begin and end with, and these rows. */
export interface Trimmed {
  readonly blocks: readonly RootContent[];
  readonly edges: readonly RootContent[];
}

export function withoutEdges(blocks: readonly RootContent[]): Trimmed {
  let from = 0;
  let to = blocks.length;
  while (from < to && (isRule(blocks[from]) || isLinks(blocks[from]))) from += 1;
  while (to > from && (isRule(blocks[to - 1]) || isFooter(blocks, to - 1))) to -= 1;
  if (from === to) return { blocks, edges: [] };
  return { blocks: blocks.slice(from, to), edges: [...blocks.slice(0, from), ...blocks.slice(to)] };
}

function isRule(block: RootContent | undefined): boolean {
  return block?.type === 'thematicBreak' && block.data?.endsAnswer !== true;
}

/** Links at the end of a page; those of an answer stand below it without a rule and in no row. */
function isFooter(blocks: readonly RootContent[], index: number): boolean {
  const block = blocks[index];
  if (!isLinks(block)) return false;
  const above = blocks[index - 1];
  const isInRow = block?.type === 'paragraph' && /[|•·]|\]\s*\[/.test(textOf(block));
  return isInRow || above === undefined || isRule(above) || (index > 1 && isFooter(blocks, index - 1));
}

/** Whether a block is links to other pages, two at least, and what parts them. */
function isLinks(block: RootContent | undefined): boolean {
  if (block?.type !== 'paragraph' && block?.type !== 'list') return false;
  let links = 0;
  let linked = 0;
  let isInside = false;
  let hasPicture = false;
  visit(block, (node) => {
    if (node.type === 'image') hasPicture = true;
    if (node.type !== 'link') return;
    links += 1;
    linked += letters(textOf(node));
    if (/^(?:#|mailto:|tel:)/i.test(node.url)) isInside = true;
  });
  const isAll = letters(textOf(block)) === linked;
  return isAll && !isInside && (links > 1 || (links === 1 && hasPicture));
}
