import type { Element, ElementContent, Parents, Root } from 'hast';
import { withoutControls } from '../schema/characters.ts';
import { eachNode } from './each-node.ts';

const inline = new Set(
  'a abbr b bdi bdo cite code del dfn em i ins kbd mark q s samp small span strong sub sup u var'.split(' '),
);
const blocks = new Set(
  'blockquote dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table ul'.split(' '),
);

/** What may stand right inside what; a stray of another kind becomes the element named. */
const frames: Readonly<Record<string, { readonly inside: readonly string[]; readonly otherwise: string }>> = {
  li: { inside: ['ul', 'ol'], otherwise: 'div' },
  dt: { inside: ['dl', 'div'], otherwise: 'p' },
  dd: { inside: ['dl', 'div'], otherwise: 'div' },
  figcaption: { inside: ['figure'], otherwise: 'div' },
  rt: { inside: ['ruby'], otherwise: 'span' },
  rp: { inside: ['ruby'], otherwise: 'span' },
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
  lang: /^[a-z]{2,3}(-[a-z\d]{2,8})*$/i,
};

/**
 * Makes valid HTML of what raw HTML may have left: no stray list items, no block inside a run of text, no attribute
 * value that a validator refuses, no character that XML forbids. Words stay as they are. Changes the tree.
 */
export function validate(tree: Root): void {
  eachNode(tree, (node, parent) => {
    if (node.type === 'text') node.value = withoutControls(node.value);
    if (node.type === 'element') validateElement(node, parent);
  });
}

function validateElement(element: Element, parent: Parents | undefined): void {
  const { properties, tagName } = element;
  for (const [name, value] of Object.entries(properties)) {
    const form = forms[name];
    if (form !== undefined && !form.test(String(value))) delete properties[name];
    else if (typeof value === 'string') properties[name] = withoutControls(value);
  }
  const frame = frames[tagName];
  const around = parent?.type === 'element' ? parent.tagName : '';
  if (frame !== undefined && !frame.inside.includes(around)) element.tagName = frame.otherwise;
  if (inline.has(tagName) && tagName !== 'a' && holdsBlock(element)) element.tagName = 'div';
  if (/^(p|h[1-6])$/.test(tagName) && holdsBlock(element)) element.tagName = 'div';
  if (tagName === 'ul' || tagName === 'ol')
    element.children = element.children.map((child) => wrapped(child, ['li'], 'li'));
  if (tagName === 'dl')
    element.children = element.children.map((child) => wrapped(child, ['dt', 'dd', 'div'], 'dd'));
}

function holdsBlock(element: Element): boolean {
  return element.children.some(
    (child) => child.type === 'element' && (blocks.has(child.tagName) || holdsBlock(child)),
  );
}

function wrapped(child: ElementContent, allowed: readonly string[], tagName: string): ElementContent {
  const isStray =
    child.type === 'element'
      ? !allowed.includes(child.tagName)
      : child.type === 'text' && child.value.trim() !== '';
  return isStray ? { type: 'element', tagName, properties: {}, children: [child] } : child;
}
