import type { Element, ElementContent } from 'xast';
import { raised } from '../../../model/raised-text.ts';
import type { OpenedBook } from './opened-book.ts';

/** What the book says, letter by letter: in each question, and outside of them. */
export interface BookWords {
  /** In the order of reading; a question that stands in the book twice comes twice. */
  readonly questions: readonly { readonly id: string; readonly letters: string }[];
  readonly outside: string;
}

/**
 * Reads the pages as the model reads an answer: pictures as their descriptions, raised and lowered digits as such, marks
 * of footnotes left out. White space counts for nothing. The table of contents is no text of the author's.
 *
 * @param ids Of the questions.
 */
export function bookWords({ pages, contents }: OpenedBook, ids: ReadonlySet<string>): BookWords {
  const questions: { id: string; pieces: string[] }[] = [];
  const outside: string[] = [];
  const walk = (node: ElementContent, pieces: string[], shift: 'sup' | 'sub' | undefined): void => {
    if (node.type === 'text' || node.type === 'cdata')
      pieces.push(shift === undefined ? node.value : raised(node.value, shift));
    if (node.type !== 'element' || node.name === 'svg' || isNoteMark(node)) return;
    if (node.name === 'img') pieces.push(node.attributes.alt ?? '');
    const id = node.attributes.id ?? '';
    const into = ids.has(id) ? begin(id) : pieces;
    const moved = node.name === 'sup' || node.name === 'sub' ? node.name : shift;
    for (const child of node.children) walk(child, into, moved);
  };
  const begin = (id: string): string[] => {
    const pieces: string[] = [];
    questions.push({ id, pieces });
    return pieces;
  };
  for (const page of pages) {
    if (page === contents) continue;
    const body = page.nodes.find(({ element }) => element.name === 'body');
    if (body !== undefined) walk(body.element, outside, undefined);
  }
  return {
    questions: questions.map(({ id, pieces }) => ({ id, letters: lettersOf(pieces.join('')) })),
    outside: lettersOf(outside.join('')),
  };
}

/** Text without white space, and without what XML cannot hold: such characters go into no book. */
export function lettersOf(text: string): string {
  return text.toWellFormed().replace(/[\s\p{Cc}\uFFFE\uFFFF]/gu, '');
}

function isNoteMark({ attributes }: Element): boolean {
  return attributes['data-footnote-ref'] !== undefined;
}
