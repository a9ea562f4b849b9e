import type { List, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { endsWithStop } from '../wording/sentence-end.ts';
import { linesOf, part } from './lines.ts';
import { placeOf } from './place-of.ts';

/** A line of more words is a sentence that lacks its stop, not an item. */
const mostWords = 8;
/** More lines were no list that a page would show. */
const mostItems = 40;

/**
 * Short lines without a stop, one a paragraph or parted by line ends, were a list before the paste took its bullets, when they are all of an
 * answer, or stand below a line that calls them with a colon. They are shown as a list again; not a word changes.
 */
export function recoverList(
  whole: readonly RootContent[],
  path: string,
): { readonly value: readonly RootContent[]; readonly diagnostics: readonly Diagnostic[] } {
  const value: RootContent[] = [];
  const diagnostics: Diagnostic[] = [];
  let at = 0;
  const answer = whole.flatMap((node): readonly RootContent[] =>
    node.type === 'paragraph' ? linesAlone(node, whole.length) : [node],
  );
  while (at < answer.length) {
    const items = itemsFrom(answer, at);
    const isWhole = items.length === answer.length;
    if (items.length < 2 || items.length > mostItems || !(isWhole || calls(answer[at - 1]))) {
      // No item calls others, so none of them begins a list either.
      const end = at + Math.max(1, items.length);
      for (; at < end; at += 1) value.push(answer[at] as RootContent);
      continue;
    }
    const list = listOf(items);
    value.push(list);
    at += items.length;
    diagnostics.push(
      diagnose('list-recovered', `${items.length} short lines were read as a list`, {
        path,
        ...placeOf(list),
        hint: 'Put "- " before each line to make it a list for good, or end each with a full stop to keep paragraphs.',
      }),
    );
  }
  return { value, diagnostics };
}

/** Fewer lines than these that make up an answer may be an address. */
const fewestLines = 3;

/** A paragraph of short lines, as one paragraph a line; the first may call the others with a colon. */
function linesAlone(node: Paragraph, blocks: number): Paragraph[] {
  const lines = linesOf(node).map((line) => part(node, line));
  // The lines of wrapped prose are no lines of the author.
  const areHard = node.children.filter((child) => child.type === 'break').length === lines.length - 1;
  const [first, ...rest] = lines;
  if (!areHard || first === undefined || rest.length === 0 || !rest.every(isItem)) return [node];
  if (calls(first)) return rest.length > 1 ? lines : [node];
  return blocks === 1 && lines.length >= fewestLines && isItem(first) ? lines : [node];
}

function itemsFrom(answer: readonly RootContent[], from: number): Paragraph[] {
  const items: Paragraph[] = [];
  for (let at = from; at < answer.length; at += 1) {
    const node = answer[at];
    if (node?.type !== 'paragraph' || !isItem(node)) break;
    items.push(node);
  }
  return items;
}

/** Whether a paragraph calls what follows, by its colon. */
function calls(node: RootContent | undefined): boolean {
  return node?.type === 'paragraph' && /[:：]\s*$/u.test(textOf(node));
}

function listOf(items: readonly Paragraph[]): List {
  const [start, end] = [items[0]?.position?.start, items.at(-1)?.position?.end];
  return {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] })),
    ...(start && end ? { position: { start, end } } : {}),
  };
}

function isItem(paragraph: Paragraph): boolean {
  const text = textOf(paragraph).trim();
  return (
    text !== '' &&
    !endsWithStop(text) &&
    !/[:;；：]$/u.test(text) &&
    text.split(/\s+/).length <= mostWords &&
    !text.includes('\n')
  );
}
