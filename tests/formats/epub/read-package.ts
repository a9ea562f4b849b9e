import { fromHtml } from 'hast-util-from-html';
import { visit } from 'unist-util-visit';
import type { Book } from '../../../src/formats/epub/book.ts';

/** The text of a file of the book. */
export function textOf(book: Book, path: string): string {
  const file = book.files.find((candidate) => candidate.path === path);
  if (file === undefined) throw new Error(`${path} is not in ${paths(book).join(', ')}`);
  return new TextDecoder().decode(file.bytes);
}

export function paths(book: Book): readonly string[] {
  return book.files.map((file) => file.path);
}

/** All pages as one text, as a reader sees it. */
export function pagesText(book: Book): string {
  return pagesOf(book)
    .map((path) => textOf(book, path))
    .join('\n');
}

export function pagesOf(book: Book): readonly string[] {
  return paths(book).filter((path) => path.endsWith('.xhtml'));
}

export interface Facts {
  readonly ids: readonly string[];
  /** Whatever loads or leads somewhere: `href` and `src`. */
  readonly addresses: readonly string[];
  readonly elements: readonly string[];
}

export function factsOf(book: Book, path: string): Facts {
  const ids: string[] = [];
  const addresses: string[] = [];
  const elements: string[] = [];
  visit(fromHtml(textOf(book, path)), 'element', ({ tagName, properties }) => {
    elements.push(tagName);
    if (typeof properties.id === 'string') ids.push(properties.id);
    for (const name of ['href', 'src'])
      if (properties[name] !== undefined) addresses.push(String(properties[name]));
  });
  return { ids, addresses, elements };
}

/** The first thing that XML 1.0 forbids in a document without a DTD, or undefined. */
export function xmlFault(xml: string): string | undefined {
  // Control characters but tab and line ends, and two noncharacters (XML 1.0, production 2).
  if (/(?![\t\n\r])\p{Cc}(?<![\u007f-\u009f])|[\ufffe\uffff]/u.test(xml))
    return 'a character that XML does not allow';
  const open: string[] = [];
  let rest = xml.replace(/^<\?xml [^?]*\?>\s*(<!DOCTYPE html>)?/, '');
  while (rest !== '') {
    const token = /^[^<]+/.exec(rest)?.[0] ?? /^<\/?[\w:-]+(\s+[\w:-]+="[^"<]*")*\s*\/?>/.exec(rest)?.[0];
    if (token === undefined) return `a stray < at ${rest.slice(0, 40)}`;
    if (/&(?!#x[\dA-F]+;|amp;|lt;|gt;|quot;)/.test(token)) return `a bare & in ${token}`;
    if (!token.startsWith('<') && token.includes(']]>')) return ']]> in text';
    const name = /^<\/?([\w:-]+)/.exec(token)?.[1];
    if (name !== undefined && !token.endsWith('/>')) {
      if (!token.startsWith('</')) open.push(name);
      else if (open.pop() !== name) return `an unexpected ${token}`;
    }
    rest = rest.slice(token.length);
  }
  return open.length === 0 ? undefined : `<${open.at(-1)}> is not closed`;
}
