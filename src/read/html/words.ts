import type { Element, ElementContent, Nodes } from 'hast';

/** Elements whose text nobody sees. */
export const unseen: ReadonlySet<string> = new Set([
  'script',
  'style',
  'template',
  'head',
  'title',
  'noembed',
]);
const parted = new Set(
  'a address article aside blockquote br button caption center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr label legend li main nav ol option p pre section select summary table td textarea th tr ul'.split(
    ' ',
  ),
);

export function isElement(node: Nodes | undefined, ...names: readonly string[]): node is Element {
  return node?.type === 'element' && (names.length === 0 || names.includes(node.tagName));
}

/** What is read of a node, in one line: its words, blocks parted by a space. */
export function lineOf(node: Nodes | readonly Nodes[]): string {
  const pieces: string[] = [];
  const nodes: readonly Nodes[] = 'length' in node ? node : [node];
  for (const one of nodes) gather(one, pieces);
  return pieces.join('').replace(/\s+/g, ' ').trim();
}

function gather(node: Nodes, pieces: string[]): void {
  if (node.type === 'text') pieces.push(node.value);
  if (!('children' in node) || (node.type === 'element' && unseen.has(node.tagName))) return;
  const isParted = node.type === 'element' && parted.has(node.tagName);
  if (isParted) pieces.push(' ');
  if (isElement(node, 'input')) pieces.push(fieldWords(node));
  for (const child of node.children) gather(child, pieces);
  if (isParted) pieces.push(' ');
}

function fieldWords({ properties }: Element): string {
  const { type, value, placeholder, alt } = properties;
  if (type === 'hidden' || type === 'radio' || type === 'checkbox' || type === 'password') return '';
  return ` ${String((type === 'image' ? alt : (value ?? placeholder)) ?? '')} `;
}

/** How much there is to read, in letters and digits. */
export function letters(text: string): number {
  return text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
}

/** The words of the class, id and label of an element, in lower case, with what parts them. */
export function namesOf({ properties }: Element): string[] {
  const classes = Array.isArray(properties.className) ? properties.className.map(String) : [];
  const id = typeof properties.id === 'string' ? [properties.id] : [];
  // `faqQuestion` is `faq-question`.
  return [...classes, ...id].map((name) => name.replace(/(?<=[a-z])(?=[A-Z])/g, '-').toLowerCase());
}

export function elementsOf(element: Element): Element[] {
  return element.children.filter((child): child is Element => child.type === 'element');
}

export function styleOf(element: Element): string {
  return String(element.properties.style ?? '').toLowerCase();
}

/** Sees every element of a tree in reading order; what `see` answers with `false` is not entered. */
export function eachElement(
  node: Nodes,
  see: (element: Element, parent: Element | undefined) => boolean | undefined,
  parent?: Element,
): void {
  if (node.type === 'element' && see(node, parent) === false) return;
  if (!('children' in node)) return;
  const around = node.type === 'element' ? node : undefined;
  for (const child of node.children as readonly ElementContent[]) {
    if (child.type === 'element') eachElement(child, see, around);
  }
}
