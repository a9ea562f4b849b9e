import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Looks } from './looks.ts';
import type { NoteReference, WordInline, WordParagraph, WordPicture } from './model.ts';

/** A stretch of a paragraph and how it is marked. */
interface Piece {
  readonly node: ElementContent;
  readonly marks: Marks;
}

interface Marks {
  readonly link?: string;
  readonly strong?: boolean;
  readonly em?: boolean;
  readonly del?: boolean;
  readonly raised?: 'sup' | 'sub';
}

/** What turns pictures and notes into something with an address. */
export interface Addresses {
  readonly picture: (picture: WordPicture, paragraph: number) => ElementContent;
  readonly note: (reference: NoteReference) => ElementContent;
}

/**
 * The words of a paragraph as elements; several paragraphs, when two line breaks in a row part it. None for an empty
 * line. Word cuts its text into many small runs: neighbours that look alike become one.
 */
export function inlineOf(
  paragraph: WordParagraph,
  number: number,
  looks: Looks | undefined,
  addresses: Addresses,
): ElementContent[][] {
  const found: Piece[] = [];
  for (const child of paragraph.children) collect(child, {}, number, addresses, found);
  const isHeading = looks?.type === 'heading';
  const pieces = evenly(found, looks?.type === 'text' && looks.isStrong, isHeading);
  const parts = isHeading ? [pieces] : partedAtBreaks(pieces);
  return parts
    .map(trimmed)
    .filter((part) => part.some(isShown))
    .map((part) => fold(part, order));
}

function collect(
  node: WordInline,
  marks: Marks,
  number: number,
  addresses: Addresses,
  pieces: Piece[],
): void {
  const add = (made: ElementContent) => pieces.push({ node: made, marks });
  switch (node.type) {
    case 'text':
      if (node.value !== '') add({ type: 'text', value: node.value });
      return;
    case 'tab':
      add({ type: 'text', value: ' ' });
      return;
    case 'break':
      add(h('br'));
      return;
    case 'checkbox':
      add({ type: 'text', value: node.checked ? '☒ ' : '☐ ' });
      return;
    case 'image':
      add(addresses.picture(node, number));
      return;
    case 'noteReference':
      pieces.push({ node: addresses.note(node), marks: {} });
      return;
    case 'run':
    case 'hyperlink': {
      const inner = node.type === 'run' ? { ...marks, ...runMarks(node) } : { ...marks, ...linkMark(node) };
      for (const child of node.children) collect(child, inner, number, addresses, pieces);
    }
  }
}

function runMarks(run: Extract<WordInline, { type: 'run' }>): Marks {
  const { verticalAlignment: alignment } = run;
  return {
    ...(run.isBold ? { strong: true } : {}),
    ...(run.isItalic ? { em: true } : {}),
    ...(run.isStrikethrough ? { del: true } : {}),
    ...(alignment === 'superscript' ? { raised: 'sup' } : alignment === 'subscript' ? { raised: 'sub' } : {}),
  };
}

function linkMark({ href, anchor }: Extract<WordInline, { type: 'hyperlink' }>): Marks {
  const link = anchor === undefined ? href : `#${anchor}`;
  return link === undefined || link === '' ? {} : { link };
}

function isShown({ node }: Piece): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return node.type === 'element' && node.tagName !== 'br';
}

function hasLetters({ node }: Piece): boolean {
  return node.type === 'text' && /[\p{L}\p{N}]/u.test(node.value);
}

/**
 * Bold as a reader sees it: a line is bold as a whole when all its letters are; a bold space is none; a heading is bold
 * without saying so.
 */
function evenly(pieces: readonly Piece[], isStrong: boolean, isHeading: boolean): Piece[] {
  const lettered = pieces.filter(hasLetters);
  const isWhole = isStrong || (lettered.length > 0 && lettered.every(({ marks }) => marks.strong === true));
  return pieces.map(({ node, marks: { strong, ...others } }) => {
    const isText = node.type === 'text' && node.value.trim() !== '';
    const isBold = !isHeading && (isWhole || (strong === true && isText));
    return { node, marks: isBold ? { ...others, strong: true } : others };
  });
}

function isBreak({ node }: Piece): boolean {
  return node.type === 'element' && node.tagName === 'br';
}

/** Two line breaks in a row are how many people end a paragraph. */
function partedAtBreaks(pieces: readonly Piece[]): Piece[][] {
  const parts: Piece[][] = [];
  let part: Piece[] = [];
  let gap: Piece[] = [];
  for (const piece of pieces) {
    if (isShown(piece)) {
      if (gap.filter(isBreak).length > 1) {
        parts.push(part);
        part = [];
      } else part.push(...gap);
      gap = [];
      part.push(piece);
    } else gap.push(piece);
  }
  return [...parts, part];
}

/** Without line breaks and spaces at the beginning and end. */
function trimmed(pieces: readonly Piece[]): Piece[] {
  const first = pieces.findIndex(isShown);
  const last = pieces.findLastIndex(isShown);
  return first === -1 ? [] : pieces.slice(first, last + 1);
}

/** From the outside in. */
const order = ['link', 'strong', 'em', 'del', 'raised'] as const;

function fold(pieces: readonly Piece[], marks: readonly (keyof Marks)[]): ElementContent[] {
  const [mark, ...inner] = marks;
  if (mark === undefined) return texts(pieces);
  const groups: { readonly value: Marks[keyof Marks]; readonly pieces: Piece[] }[] = [];
  for (const piece of pieces) {
    const last = groups.at(-1);
    if (last !== undefined && last.value === piece.marks[mark]) last.pieces.push(piece);
    else groups.push({ value: piece.marks[mark], pieces: [piece] });
  }
  return groups.flatMap(({ value, pieces: group }) => {
    const children = fold(group, inner);
    if (value === undefined) return children;
    if (mark === 'link') return [h('a', { href: String(value) }, children)];
    return [h(mark === 'raised' ? String(value) : mark, children)];
  });
}

function texts(pieces: readonly Piece[]): ElementContent[] {
  const nodes: ElementContent[] = [];
  for (const { node } of pieces) {
    const last = nodes.at(-1);
    if (node.type === 'text' && last?.type === 'text')
      nodes[nodes.length - 1] = { ...last, value: last.value + node.value };
    else nodes.push(node);
  }
  return nodes;
}
