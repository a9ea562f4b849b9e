import type { Element, ElementContent, Nodes, Root } from 'hast';
import { toString as stringOf } from 'hast-util-to-string';
import type { RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { type Diagnostic, diagnose } from '../../model/diagnostic.ts';
import type { Place } from '../../model/place.ts';
import { sameQuestion } from '../../wording/same.ts';
import type { NamedQuestion } from './faq-markup.ts';
import type { Page } from './page.ts';
import { eachElement, isElement, letters, lineOf } from './words.ts';

/** What stands around the text of a page. */
interface Surroundings {
  readonly page: Page;
  readonly out: ReadonlySet<ElementContent>;
  /** What was taken out of the tree before. */
  readonly others: readonly (ElementContent | RootContent)[];
  /** The title of the page, when a heading says it with other words. */
  readonly title: string;
  readonly path: string;
}

/** One finding with every word that stands around the text of a page. */
export function frameLeftOut({ page, out, others, title, path }: Surroundings): Diagnostic[] {
  const found: Placed[] = [...others];
  const walk = (nodes: readonly ElementContent[]) => {
    for (const node of nodes) {
      if (out.has(node)) found.push(node, ...templatesIn(node));
      else if (node.type !== 'element') continue;
      else if (node.tagName === 'template') found.push(...templatesIn(node));
      else walk(node.children);
    }
  };
  walk(page.body.children);
  const parts = found.map((node) => ({ node, line: seenIn(node) })).filter(({ line }) => letters(line) > 0);
  const inOrder = parts.toSorted((one, other) => offsetOf(one.node) - offsetOf(other.node));
  const quote = [...inOrder.map(({ line }) => line), title].filter((line) => line !== '').join('\n');
  if (quote === '') return [];
  const message =
    'What stands around the text of the page was left out: menus, notices, buttons, links to other pages';
  const hint = 'If something of it belongs to the text, move it in the file to where the text stands.';
  const place = placeOf(inOrder[0]?.node);
  return [diagnose('page-frame-left-out', message, { path, place, quote, hint })];
}

type Placed = ElementContent | RootContent;

/** Templates, which no browser shows as they stand, and those inside them. */
function templatesIn(node: Nodes): Element[] {
  const found: Element[] = [];
  eachElement(node, (element) => {
    if (element.tagName !== 'template') return undefined;
    found.push(element, ...(element.content === undefined ? [] : templatesIn(element.content)));
    return false;
  });
  return found;
}

/** The words of a node that is left out, those of templates and icons included. */
function seenIn(node: Placed): string {
  if ('tagName' in node) {
    if (isElement(node, 'template') && node.content !== undefined) return lineOf(node.content);
    return isElement(node, 'svg') ? stringOf(node).replace(/\s+/g, ' ').trim() : lineOf(node);
  }
  return textOf(node).replace(/\s+/g, ' ').trim();
}

function offsetOf({ position }: Placed): number {
  return position?.start.offset ?? 0;
}

function placeOf(node: Pick<Placed, 'position'> | undefined): Place {
  const { start } = node?.position ?? {};
  const line = start?.line ?? 1;
  const column = start?.column ?? 1;
  return { line, column, endLine: line, endColumn: column };
}

/** Comments in the code of a page, but for those that only programs read. */
export function commentsKept(root: Root, path: string): Diagnostic[] {
  const found: { readonly words: string; readonly node: Pick<Placed, 'position'> }[] = [];
  const walk = (nodes: readonly Nodes[]) => {
    for (const node of nodes) {
      if (
        node.type === 'comment' &&
        letters(node.value) > 0 &&
        !/^\s*(?:\?|\[if\b|<!\[|\[endif)/i.test(node.value)
      )
        found.push({ words: node.value.replace(/\s+/g, ' ').trim(), node });
      if ('children' in node) walk(node.children);
    }
  };
  walk(root.children);
  const quote = found.map(({ words }) => words).join('\n');
  if (quote === '') return [];
  const message = 'Comments in the code of the page stay there and go into no output';
  return [diagnose('comment-kept-back', message, { path, place: placeOf(found[0]?.node), quote })];
}

/** Questions that the markup for search engines names, and the page does not show. */
export function unseenQuestions(page: Page, named: readonly NamedQuestion[], path: string): Diagnostic[] {
  if (named.length === 0) return [];
  const shown = ` ${sameQuestion(lineOf(page.body))} `;
  const seen = new Set<string>();
  return named.flatMap(({ name, script }) => {
    const sought = sameQuestion(name);
    if (seen.has(sought) || shown.includes(` ${sought} `)) return [];
    seen.add(sought);
    const message = `Unexpected question in the FAQ markup that the page does not show: "${name}"`;
    const hint =
      'Add it to the text with its answer, or delete it from the markup: search engines ask for both to agree.';
    return [diagnose('faq-markup-unseen', message, { path, place: placeOf(script), quote: name, hint })];
  });
}
