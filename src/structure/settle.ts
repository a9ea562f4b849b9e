import type { Element, ElementContent, Parents } from 'hast';

const inline = new Set(
  'abbr b bdi bdo cite code dfn em i kbd mark q rp rt ruby s samp small span strong sub sup u var'.split(' '),
);
const blocks = new Set(
  'address blockquote dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table ul'.split(
    ' ',
  ),
);

/** Names of children in order, each with a space behind it, `#text` for text that is not blank. */
const termsInPairs = /^((dt )+(dd )+)*$/;
const groupsOfTerms = /^(div )+$/;
const rubyInPairs = /^(((?!rt |rp )\S+ )*((rt )+|rp (rt rp )+))+$/;

/**
 * From the inside out, for a block that was made inside a line makes a block of the line: pairs that lack a part become
 * plain blocks or text, what holds blocks becomes one, a link inside a link gives way, the parts of a table stand in
 * the order in which browsers show them. Changes the tree, and no word.
 *
 * @param outer The names around it, of those that may not stand inside themselves.
 */
export function settle(node: Parents, outer: ReadonlySet<string>): void {
  const name = node.type === 'element' ? node.tagName : '';
  const isOnce = name === 'a' || name === 'dfn';
  const inside = isOnce || name === 'caption' ? new Set([...outer, name]) : outer;
  for (const child of node.children) if ('children' in child) settle(child, inside);
  for (const child of node.children) if (name !== 'dl' && isGroup(child)) ungroup(child);
  if (node.type !== 'element') return;
  if (isOnce && outer.has(name)) {
    node.tagName = 'span';
    delete node.properties.href;
  }
  if (name === 'ruby' && !(rubyInPairs.test(namesIn(node)) && !holdsBlock(node)))
    rename(node, 'span', { rt: 'span', rp: 'span' });
  if (name === 'dl' && !isListOfTerms(node)) {
    for (const child of node.children) if (isGroup(child)) ungroup(child);
    ungroup(node);
  }
  if (name === 'table' && outer.has('caption')) flatten(node);
  else if (name === 'table') settleTable(node);
  if (name === 'figure') settleFigure(node);
  if ((inline.has(node.tagName) || /^(p|pre|h[1-6])$/.test(node.tagName)) && holdsBlock(node))
    node.tagName = 'div';
  // A heading without words heads nothing.
  if (/^h[1-6]$/.test(node.tagName) && isEmpty(node)) node.tagName = 'div';
}

/** Caption, head, bodies, foot: a browser shows a head first and a foot last wherever they stand. */
function settleTable(table: Element): void {
  const parts = (name: string) =>
    table.children.filter((child) => child.type === 'element' && child.tagName === name);
  const [caption, ...captions] = parts('caption') as Element[];
  const [head, ...heads] = parts('thead') as Element[];
  const [foot, ...feet] = parts('tfoot') as Element[];
  if (caption !== undefined)
    for (const more of captions) caption.children.push({ ...more, tagName: 'div', properties: {} });
  for (const more of [...heads, ...feet]) more.tagName = 'tbody';
  const own = new Set<ElementContent | undefined>([caption, ...captions, head, foot]);
  const rest = table.children.filter((child) => !own.has(child));
  const inOrder = [caption, head, ...rest, foot].filter((part) => part !== undefined);
  // A table that is in order keeps the line ends between its parts, too.
  const parted = (all: readonly ElementContent[]) => all.filter(({ type }) => type === 'element');
  const [before, after] = [parted(table.children), parted(inOrder)];
  if (before.length === after.length && before.every((part, at) => part === after[at])) return;
  table.children = inOrder;
}

/** A figure has one caption, first or last. */
function settleFigure(figure: Element): void {
  const shown = figure.children.filter((child) => child.type !== 'text' || child.value.trim() !== '');
  const at = shown.findIndex((child) => child.type === 'element' && child.tagName === 'figcaption');
  const isAtEnd = at === 0 || at === shown.length - 1;
  for (const [index, child] of shown.entries())
    if (child.type === 'element' && child.tagName === 'figcaption' && !(isAtEnd && index === at))
      child.tagName = 'div';
}

/** A table where none may be: its words as blocks. */
function flatten(element: Element): void {
  if (/^(table|caption|thead|tbody|tfoot|tr|td|th)$/.test(element.tagName)) {
    element.tagName = 'div';
    for (const name of ['colSpan', 'rowSpan', 'scope']) delete element.properties[name];
  }
  for (const child of element.children) if (child.type === 'element') flatten(child);
}

function isListOfTerms(list: Element): boolean {
  const names = namesIn(list);
  if (!groupsOfTerms.test(names)) return termsInPairs.test(names);
  return list.children.every((child) => {
    if (child.type !== 'element') return true;
    const inside = namesIn(child);
    return inside !== '' && termsInPairs.test(inside);
  });
}

/** Whether it is a frame of terms, which stands in a list of terms alone. */
function isGroup(node: Parents['children'][number]): node is Element {
  return (
    node.type === 'element' &&
    node.tagName === 'div' &&
    node.children.some((child) => child.type === 'element' && /^d[td]$/.test(child.tagName))
  );
}

function ungroup(group: Element): void {
  rename(group, 'div', { dt: 'div', dd: 'div' });
}

/** Gives an element and those right inside it other names. */
function rename(element: Element, tagName: string, inside: Readonly<Record<string, string>>): void {
  element.tagName = tagName;
  for (const child of element.children)
    if (child.type === 'element') child.tagName = inside[child.tagName] ?? child.tagName;
}

function namesIn(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'element') return `${child.tagName} `;
      return child.type === 'text' && child.value.trim() !== '' ? '#text ' : '';
    })
    .join('');
}

function isEmpty(element: Element): boolean {
  return element.children.every((child) => {
    if (child.type === 'element') return child.tagName !== 'img' && isEmpty(child);
    return child.type !== 'text' || child.value.trim() === '';
  });
}

function holdsBlock(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (blocks.has(child.tagName) || holdsBlock(child)),
  );
}
