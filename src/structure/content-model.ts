import type { Element, ElementContent, Parents, Root } from 'hast';
import { isLanguageTag } from '../model/fields.ts';
import { withoutControls } from '../schema/characters.ts';
import { eachNode } from './each-node.ts';
import { settle } from './settle.ts';

/** What may stand right inside what; a stray of another kind becomes the element named. */
const frames: Readonly<Record<string, { readonly inside: readonly string[]; readonly otherwise: string }>> = {
  li: { inside: ['ul', 'ol'], otherwise: 'div' },
  dt: { inside: ['dl', 'div'], otherwise: 'p' },
  dd: { inside: ['dl', 'div'], otherwise: 'div' },
  figcaption: { inside: ['figure'], otherwise: 'div' },
  rt: { inside: ['ruby'], otherwise: 'span' },
  rp: { inside: ['ruby'], otherwise: 'span' },
  caption: { inside: ['table'], otherwise: 'div' },
  thead: { inside: ['table'], otherwise: 'div' },
  tbody: { inside: ['table'], otherwise: 'div' },
  tfoot: { inside: ['table'], otherwise: 'div' },
  tr: { inside: ['table', 'thead', 'tbody', 'tfoot'], otherwise: 'div' },
  td: { inside: ['tr'], otherwise: 'div' },
  th: { inside: ['tr'], otherwise: 'div' },
};

/** Forms of attribute values; a value of another form goes. */
const forms: Readonly<Record<string, RegExp>> = {
  dir: /^(ltr|rtl|auto)$/,
  width: /^\d{1,4}$/,
  height: /^\d{1,4}$/,
  colSpan: /^[1-9]\d{0,2}$/,
  rowSpan: /^[1-9]\d{0,2}$/,
  start: /^-?\d{1,6}$/,
  value: /^-?\d{1,6}$/,
  type: /^[1aAiI]$/,
  scope: /^(row|col|rowgroup|colgroup)$/,
};

/**
 * Makes valid HTML of what raw HTML may have left: no stray list items, no block inside a run of text, no attribute
 * value that a validator refuses, no character that XML forbids. Words stay as they are. Changes the tree.
 */
export function validate(tree: Root): void {
  eachNode(tree, (node, parent) => {
    if (node.type === 'text') node.value = withoutControls(node.value);
    if (node.type === 'element') place(node, parent);
  });
  settle(tree, new Set());
}

/** From the outside in: what stands where it may not becomes something that may. */
function place(element: Element, parent: Parents | undefined): void {
  const { properties, tagName } = element;
  const around = parent?.type === 'element' ? parent.tagName : '';
  for (const [name, value] of Object.entries(properties)) {
    if (name === 'lang' ? !isLanguageTag(String(value)) : forms[name]?.test(String(value)) === false)
      delete properties[name];
    else if (typeof value === 'string') properties[name] = withoutControls(value);
  }
  // Only a numbered list counts.
  if (tagName === 'li' && around !== 'ol') delete properties.value;
  // Without a direction it overrides none.
  if (tagName === 'bdo' && properties.dir === undefined) element.tagName = 'span';
  const frame = frames[tagName];
  if (frame !== undefined && !frame.inside.includes(around)) {
    element.tagName = frame.otherwise;
    for (const name of ['colSpan', 'rowSpan', 'scope', 'value']) delete properties[name];
  }
  if (tagName === 'ul' || tagName === 'ol')
    element.children = element.children.map((child) => wrapped(child, ['li'], 'li'));
  if (tagName === 'dl')
    element.children = element.children.map((child) => wrapped(child, ['dt', 'dd', 'div'], 'dd'));
}

function wrapped(child: ElementContent, allowed: readonly string[], tagName: string): ElementContent {
  const isStray =
    child.type === 'element'
      ? !allowed.includes(child.tagName)
      : child.type === 'text' && child.value.trim() !== '';
  return isStray ? { type: 'element', tagName, properties: {}, children: [child] } : child;
}
