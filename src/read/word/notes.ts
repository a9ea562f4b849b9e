import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { FootnoteDefinition, FootnoteReference, Nodes, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import type { NoteReference, WordDocument, WordNode } from './model.ts';

/** Footnotes and endnotes, numbered in one row as the text refers to them. */
export interface Notes {
  /** What stands for a reference until the tree is made: HTML has no sign for one. */
  readonly refer: (reference: NoteReference) => ElementContent;
  /** Those that were referred to, their own references included. */
  readonly used: () => readonly Note[];
  readonly isUsed: (type: string, id: string) => boolean;
}

interface Note {
  /** From "1". */
  readonly label: string;
  readonly body: readonly WordNode[];
}

const address = 'note:';

export function notesOf(document: WordDocument): Notes {
  const notes = new Map<string, Note>();
  return {
    refer: (reference) => {
      const key = `${reference.noteType} ${reference.noteId}`;
      const body = document.notes.resolve(reference)?.body;
      if (body === undefined) return { type: 'text', value: '' };
      const note = notes.get(key) ?? { label: String(notes.size + 1), body };
      notes.set(key, note);
      return h('img', { src: `${address}${note.label}`, alt: '' });
    },
    used: () => [...notes.values()],
    isUsed: (type, id) => notes.has(`${type} ${id}`),
  };
}

/**
 * Puts references where they belong, and the notes at the end. HTML inside Markdown has no references: there a note
 * stands in brackets.
 */
export function withNotes(
  blocks: readonly RootContent[],
  notes: ReadonlyMap<string, readonly RootContent[]>,
): Root {
  const referred = new Set<string>();
  const placed = <Node extends Nodes>(node: Node): Node => {
    if (node.type === 'image' && node.url.startsWith(address)) {
      const label = node.url.slice(address.length);
      referred.add(label);
      return {
        type: 'footnoteReference',
        identifier: label,
        label,
      } satisfies FootnoteReference as Nodes as Node;
    }
    if (node.type === 'html') return { ...node, value: inHtml(node.value, notes) };
    return 'children' in node ? { ...node, children: node.children.map(placed) } : node;
  };
  const text = blocks.map(placed);
  const bodies = [...notes].map(([label, body]): FootnoteDefinition => {
    const children = body.map(placed) as FootnoteDefinition['children'];
    return { type: 'footnoteDefinition', identifier: label, label, children };
  });
  return {
    type: 'root',
    children: [...text, ...bodies.filter(({ identifier }) => referred.has(identifier))],
  };
}

function inHtml(html: string, notes: ReadonlyMap<string, readonly RootContent[]>): string {
  return html.replace(/<img src="note:(\d+)" alt(?:="")?>/g, (_, label: string) => {
    const words = (notes.get(label) ?? []).map((block) => textOf(block)).join(' ');
    return ` (${words.trim().replaceAll('&', '&amp;').replaceAll('<', '&lt;')})`;
  });
}
