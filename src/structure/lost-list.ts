import type { List, Paragraph, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { placeOf } from './place-of.ts';

/** A line of more words is a sentence that lacks its stop, not an item. */
const mostWords = 8;
/** More lines were no list that a page would show. */
const mostItems = 40;

/**
 * An answer that is nothing but short lines without a stop, one a paragraph, was a list before the paste took its
 * bullets. It is shown as a list again; not a word changes.
 */
export function recoverList(
  answer: readonly RootContent[],
  path: string,
): { readonly value: readonly RootContent[]; readonly diagnostics: readonly Diagnostic[] } {
  const items = answer.filter((node): node is Paragraph => node.type === 'paragraph');
  if (
    items.length < 2 ||
    items.length > mostItems ||
    items.length !== answer.length ||
    !items.every(isItem)
  ) {
    return { value: answer, diagnostics: [] };
  }
  const [start, end] = [items[0]?.position?.start, items.at(-1)?.position?.end];
  const list: List = {
    type: 'list',
    ordered: false,
    spread: false,
    children: items.map((item) => ({ type: 'listItem', spread: false, children: [item] })),
    ...(start && end ? { position: { start, end } } : {}),
  };
  const diagnostic = diagnose('list-recovered', `${items.length} short lines were read as a list`, {
    path,
    ...placeOf(list),
    hint: 'Put "- " before each line to make it a list for good, or end each with a full stop to keep paragraphs.',
  });
  return { value: [list], diagnostics: [diagnostic] };
}

function isItem(paragraph: Paragraph): boolean {
  const text = textOf(paragraph).trim();
  return (
    text !== '' &&
    !/[.!?…:;。！？؟]["”’)»]*$/u.test(text) &&
    text.split(/\s+/).length <= mostWords &&
    !text.includes('\n')
  );
}
