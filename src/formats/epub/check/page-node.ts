import type { Element, Root } from 'xast';
import type { Finding } from './finding.ts';

/** An element of a parsed file, with its way up. */
export interface PageNode {
  readonly element: Element;
  readonly parent: PageNode | undefined;
  readonly file: string;
}

/** All elements of a file in document order. */
export function nodesOf(tree: Root, file: string): readonly PageNode[] {
  const nodes: PageNode[] = [];
  const walk = (element: Element, parent: PageNode | undefined) => {
    const node: PageNode = { element, parent, file };
    nodes.push(node);
    for (const child of element.children) if (child.type === 'element') walk(child, node);
  };
  for (const child of tree.children) if (child.type === 'element') walk(child, undefined);
  return nodes;
}

/** An attribute; `undefined` when the element does not have it. */
export function attribute({ element }: PageNode, name: string): string | undefined {
  return element.attributes[name] ?? undefined;
}

/** The words of an attribute that holds a list, such as `class` or `epub:type`. */
export function tokens(node: PageNode, name: string): readonly string[] {
  return (attribute(node, name) ?? '').split(/\s+/).filter((token) => token !== '');
}

/** Elements around a node, the nearest first. */
export function around(node: PageNode): readonly PageNode[] {
  const above: PageNode[] = [];
  for (let next = node.parent; next !== undefined; next = next.parent) above.push(next);
  return above;
}

export function isInside(node: PageNode, name: string): boolean {
  return around(node).some(({ element }) => element.name === name);
}

/** The text inside an element, as it stands. */
export function textIn(element: Element | Root): string {
  return element.children
    .map((child) => {
      if (child.type === 'text' || child.type === 'cdata') return child.value;
      return child.type === 'element' ? textIn(child) : '';
    })
    .join('');
}

/** The text inside, in one line. */
export function wordsIn(element: Element | Root): string {
  return textIn(element).replace(/\s+/g, ' ').trim();
}

/** Where a node stands, for a finding. */
export function placeOf(node: PageNode): Pick<Finding, 'file' | 'line' | 'column'> {
  const { position } = node.element;
  const start = position === undefined ? {} : { line: position.start.line, column: position.start.column };
  return { file: node.file, ...start };
}
