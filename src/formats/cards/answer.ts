import type { Element, ElementContent, Root } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { reduceAnswer } from '../../answers/reduce.ts';
import type { Question } from '../../model/document.ts';
import { firstSentence, type Unfit } from '../../wording/first-sentence.ts';

/** What a card says below its question, or why it says nothing. */
export type Said =
  | { readonly kind: 'short' | 'first-sentence'; readonly text: string }
  | { readonly kind: 'nothing'; readonly why: Unfit | 'no-paragraph' };

/**
 * The author's `short` answer; without one the first sentence of the answer, whole, where it can stand by itself.
 *
 * @param lang BCP 47.
 */
export function saidOn({ short, answer }: Question, lang: string): Said {
  if (short !== null) return { kind: 'short', text: short };
  const blocks = blocksOf(answer.tree);
  const end = blocks.findIndex((block) => !isProse(block));
  const paragraphs = blocks.slice(0, end === -1 ? undefined : end).map(wordsOf);
  if (paragraphs.length === 0) return { kind: 'nothing', why: 'no-paragraph' };
  const opening = firstSentence(paragraphs, end === -1 ? 'nothing' : 'more', lang);
  if (opening.kind === 'none') return { kind: 'nothing', why: opening.why };
  const { text } = opening;
  // The words of a link into the leaflet speak of what stands there.
  return wordsOfInnerLinks(answer.tree).some((words) => text.includes(words))
    ? { kind: 'nothing', why: 'points-elsewhere' }
    : { kind: 'first-sentence', text };
}

/** The blocks of an answer without its footnotes, which are no part of its text. */
function blocksOf(tree: Root): readonly Element[] {
  return tree.children.filter((node): node is Element => node.type === 'element' && !isFootnotes(node));
}

function isFootnotes({ properties: { className } }: Element): boolean {
  return Array.isArray(className) && className.includes('footnotes');
}

function isProse(block: Element): boolean {
  return block.tagName === 'p' && !holdsPicture(block);
}

function holdsPicture(node: Element): boolean {
  return node.children.some(
    (child) => child.type === 'element' && (child.tagName === 'img' || holdsPicture(child)),
  );
}

function wordsOfInnerLinks(tree: Root): readonly string[] {
  const found: string[] = [];
  visit(tree, 'element', (element) => {
    const { href, dataFootnoteRef, dataFootnoteBackref } = element.properties;
    const isMark = dataFootnoteRef !== undefined || dataFootnoteBackref !== undefined;
    if (!isMark && typeof href === 'string' && href.startsWith('#')) found.push(wordsOf(element));
  });
  return found.filter((words) => words !== '');
}

/** Plain words; a break that the author set is a newline. What is raised or struck through is said as in the FAQ markup. */
function wordsOf(paragraph: Element): string {
  return inLines(reduceAnswer(withoutNoteMarks(paragraph.children), undefined))
    .replace(/[^\S\n\u00a0\u202f]+/g, ' ')
    .trim();
}

function inLines(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => {
      if (node.type === 'text') return node.value.replace(/\s*\n\s*/g, ' ');
      if (node.type !== 'element') return '';
      return node.tagName === 'br' ? '\n' : inLines(node.children);
    })
    .join('');
}

/** The marks of footnotes lead to what a card does not show; their sentence is whole without them. */
function withoutNoteMarks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type !== 'element') return [node];
    if (node.properties.dataFootnoteRef !== undefined) return [];
    const children = withoutNoteMarks(node.children);
    if (node.tagName === 'sup' && textOf({ ...node, children }) === '') return [];
    return [{ ...node, children }];
  });
}
