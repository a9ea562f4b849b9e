import type { Element } from 'hast';
import { visit } from 'unist-util-visit';

/**
 * What our blocks are in a book: a type of the EPUB Structural Semantics Vocabulary for reading systems, and the role of
 * DPUB-ARIA 1.1 that says the same to screen readers (EPUB Type to ARIA Role Authoring Guide 1.1). By class.
 */
const byClass: Readonly<Record<string, readonly [type: string, role: string]>> = {
  subtitle: ['subtitle', 'doc-subtitle'],
  'key-points': ['abstract', 'doc-abstract'],
  question: ['qna', 'doc-qna'],
  'urgent-help': ['notice', 'doc-notice'],
  colophon: ['colophon', 'doc-colophon'],
  references: ['bibliography', 'doc-bibliography'],
};

/** The same by the attributes that notes carry. An item of the notes has no role: `doc-endnote` is deprecated. */
const byAttribute: Readonly<Record<string, readonly [type: string, role: string]>> = {
  dataFootnoteRef: ['noteref', 'doc-noteref'],
  dataFootnotes: ['endnotes', 'doc-endnotes'],
};

/** Says what an element is in the book, where a vocabulary has a word for it. Changes the element. */
export function nameRole(element: Element): void {
  const { className } = element.properties;
  const classes = Array.isArray(className) ? className.map(String) : [];
  const [type, role] =
    classes.map((name) => byClass[name]).find((named) => named !== undefined) ??
    Object.entries(byAttribute).find(([name]) => element.properties[name] !== undefined)?.[1] ??
    [];
  if (type === undefined) return;
  Object.assign(element.properties, { 'epub:type': type, role });
  // A landmark is announced by its name.
  if (role === 'doc-bibliography') labelByHeading(element, '_sources');
}

function labelByHeading(element: Element, id: string): void {
  visit(element, 'element', ({ tagName, properties }) => {
    if (!/^h[1-6]$/.test(tagName)) return;
    properties.id = id;
    element.properties.ariaLabelledBy = [id];
  });
}
