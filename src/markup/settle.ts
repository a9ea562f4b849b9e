import type { Element, ElementContent, Nodes, Text } from 'hast';
import { toString as textOf } from 'hast-util-to-string';
import { htmlBlock } from './html-block.ts';
import { isBlank, isBlock, paragraphs, parting, spanOf, tidyRun, wrapped } from './inline.ts';
import { boxes, headings, lists, preformatted, signless, signs, silent } from './names.ts';
import { isUnstressed, stressOf } from './stress.ts';
import { tableBlocks } from './tables.ts';

/** The longest heading, in characters: one that goes on was never closed, and holds the text below it. */
const longestHeading = 300;

/**
 * A tree of HTML as blocks in a row, each of a kind that Markdown has: boxes are gone, text that stands free is a
 * paragraph, inline elements lie inside blocks. What is left over as a block of its own kind is an `html-block`.
 * Leaves the tree as it is.
 */
export function settled(nodes: readonly Nodes[]): Element[] {
  return paragraphs(mixed(nodes));
}

/** Text, inline elements and finished blocks, as they follow one another. */
function mixed(nodes: readonly Nodes[]): ElementContent[] {
  const made: ElementContent[] = [];
  for (const node of nodes) for (const one of mixedOf(node)) made.push(one);
  return made;
}

function mixedOf(node: Nodes): readonly ElementContent[] {
  if (node.type === 'text') return [node];
  if (node.type === 'root') return mixed(node.children);
  if (node.type !== 'element' || silent.has(node.tagName)) return [];
  return blockOf(node) ?? inlineOf(node);
}

function blockOf(element: Element): readonly ElementContent[] | undefined {
  const { tagName } = element;
  if (boxes.has(tagName)) return boxed(element);
  if (headings.has(tagName)) return headingBlocks(element);
  if (lists.has(tagName)) return listBlocks(element);
  if (preformatted.has(tagName) || tagName === 'hr')
    return [parting, { ...element, children: preText(element) }];
  if (tagName === 'blockquote' || tagName === 'li') return withBlocks(element);
  if (tagName === 'table') return [parting, ...tableBlocks(element, mixed), parting];
  if (tagName === 'dl') return [parting, htmlBlock(element, mixed)];
  if (tagName === 'figure') return figureBlocks(element);
  if (tagName === 'summary')
    return [parting, ...paragraphs(wrapped(sign('strong', element), mixed(element.children)))];
  return undefined;
}

function boxed(element: Element): readonly ElementContent[] {
  const inner = stressed(element, mixed(element.children));
  const [first, ...others] = paragraphs(inner);
  if (first === undefined) return [parting];
  if (element.tagName !== 'p' || first.tagName !== 'p') return [parting, first, ...others, parting];
  const { data } = element;
  // The whole paragraph, with its tags, unless it was parted.
  const position = others.length === 0 ? element.position : first.position;
  return [{ ...first, ...(data ? { data } : {}), ...(position ? { position } : {}) }, ...others];
}

function withBlocks(element: Element): readonly ElementContent[] {
  const children = paragraphs(mixed(element.children));
  return children.length === 0 ? [parting] : [{ ...element, children }];
}

/** Preformatted text as one text, whatever is around its parts. */
function preText(element: Element): ElementContent[] {
  return element.tagName === 'hr' ? [] : [text(written(element), element)];
}

function written(element: Element): string {
  return element.children
    .map((child) => {
      if (child.type === 'text') return child.value;
      if (child.type !== 'element' || silent.has(child.tagName)) return '';
      if (child.tagName === 'br') return '\n';
      return child.tagName === 'img' ? String(child.properties.alt ?? '') : written(child);
    })
    .join('');
}

/** A heading, and what an unclosed one swallowed as blocks below it. */
function headingBlocks(element: Element): readonly ElementContent[] {
  const parts = paragraphs(mixed(element.children));
  const [first, ...others] = parts;
  if (first === undefined) return [parting];
  const isWhole = parts.every((part) => part.tagName === 'p') && textOf(element).length <= longestHeading;
  if (!isWhole) return [{ ...element, children: first.children }, ...others].map((one) => unpacked(one));
  const children = parts.flatMap((part, index): ElementContent[] =>
    index === 0 ? part.children : [{ type: 'text', value: ' ' }, ...part.children],
  );
  return [{ ...element, children: tidyRun(children) }];
}

/** A heading that begins with another block is not one. */
function unpacked(element: Element): Element {
  const isOdd = headings.has(element.tagName) && element.children.some(isBlock);
  return isOdd ? { ...element, tagName: 'blockquote' } : element;
}

function listBlocks(element: Element): readonly ElementContent[] {
  const inner = mixed(element.children);
  const isList = inner.some((node) => node.type === 'element' && node.tagName === 'li');
  // Old pages indent with an empty list.
  if (!isList) return [parting, ...paragraphs(inner), parting];
  const items: Element[] = [];
  for (const block of paragraphs(inner)) {
    const last = items.at(-1);
    if (block.tagName === 'li') items.push({ ...block, children: [...block.children] });
    else if (last === undefined) items.push(item([block]));
    else last.children.push(block);
  }
  const list: Element = { ...element, tagName: element.tagName === 'ol' ? 'ol' : 'ul', children: items };
  return [isOddlyNumbered(list) && !holdsQuestion(list) ? htmlBlock(list, mixed) : list];
}

function item(children: Element[]): Element {
  return { type: 'element', tagName: 'li', properties: {}, children, ...spanOf(children) };
}

/** Counted by letters, backwards, or with jumps: Markdown counts 1, 2, 3. */
function isOddlyNumbered(list: Element): boolean {
  if (list.tagName !== 'ol') return false;
  const { type, reversed, start } = list.properties;
  if (reversed || (typeof type === 'string' && type !== '1')) return true;
  const first = Number(start ?? 1);
  if (first < 0) return true;
  return list.children.some((child, index) => {
    const value = child.type === 'element' ? child.properties.value : undefined;
    return value !== undefined && Number(value) !== first + index;
  });
}

/** A list of questions has to stay open to those who look for questions. */
function holdsQuestion(list: Element): boolean {
  return list.children.some(
    (child) =>
      child.type === 'element' &&
      child.children.some((block) => {
        if (block.type !== 'element') return false;
        return headings.has(block.tagName) || /[?？؟]/.test(textOf(block));
      }),
  );
}

function figureBlocks(element: Element): readonly ElementContent[] {
  const hasCaption = element.children.some(
    (child) => child.type === 'element' && child.tagName === 'figcaption' && textOf(child).trim() !== '',
  );
  const isText = textOf(element).length > 1000;
  return hasCaption && !isText ? [parting, htmlBlock(element, mixed)] : boxed(element);
}

function inlineOf(element: Element): readonly ElementContent[] {
  const { tagName } = element;
  if (tagName === 'br' || tagName === 'img' || tagName === 'iframe') return [{ ...element, children: [] }];
  if (tagName === 'wbr') return [];
  if (tagName === 'input') return apart(fieldText(element));
  if (tagName === 'select' || tagName === 'datalist')
    return apart([text(optionTexts(element).join(', '), element)]);
  if (tagName === 'svg') return apart([text(textsOf(element).join(' '), element)]);
  if (tagName === 'button' || tagName === 'textarea' || tagName === 'option')
    return apart(mixed(element.children));
  if (tagName === 'audio' || tagName === 'video') return media(element);
  const inner = mixed(element.children);
  if (tagName === 'code' || tagName === 'tt') return wrapped({ ...element, tagName: 'code' }, inner);
  const around = isUnstressed(element) && tagName in signs ? [] : [...namesOf(element), ...stressOf(element)];
  return around.reduce<ElementContent[]>((nodes, name) => wrapped(sign(name, element), nodes), inner);
}

/** The elements that an inline element stands for: none, when it is a matter of looks. */
function namesOf(element: Element): string[] {
  const { tagName, properties } = element;
  const known = signs[tagName];
  if (known !== undefined) return [known];
  if (tagName === 'a') return properties.href === undefined ? [] : ['a'];
  if (tagName === 'abbr' || tagName === 'acronym') return properties.title === undefined ? [] : ['abbr'];
  if (tagName === 'span')
    return properties.lang === undefined && properties.dir === undefined ? [] : ['span'];
  return signless.has(tagName) ? [tagName] : [];
}

function stressed(element: Element, nodes: ElementContent[]): ElementContent[] {
  return stressOf(element).reduce<ElementContent[]>(
    (inner, name) => wrapped(sign(name, element), inner),
    nodes,
  );
}

function sign(tagName: string, { properties, position }: Element): Element {
  const { hidden: _, ...others } = properties;
  return { type: 'element', tagName, properties: others, children: [], ...(position ? { position } : {}) };
}

function text(value: string, { position }: Element): Text {
  return { type: 'text', value, ...(position ? { position } : {}) };
}

/** Fields stand beside one another without a space, and still are words of their own. */
function apart(nodes: readonly ElementContent[]): readonly ElementContent[] {
  const space: Text = { type: 'text', value: ' ' };
  return nodes.length === 0 ? [] : [space, ...nodes, space];
}

function textsOf(element: Element): string[] {
  return element.children.flatMap((child) => {
    if (child.type === 'text') return child.value.trim() === '' ? [] : [child.value.trim()];
    return child.type === 'element' && !silent.has(child.tagName) ? textsOf(child) : [];
  });
}

/** What a list to choose from offers, in its order. */
function optionTexts(element: Element): string[] {
  return element.children.flatMap((child) => {
    if (child.type === 'text' && child.value.trim() !== '') return [child.value.trim()];
    if (child.type !== 'element') return [];
    if (child.tagName === 'option') return [String(child.properties.label ?? textOf(child)).trim()];
    const label = child.properties.label === undefined ? [] : [String(child.properties.label)];
    return [...label, ...optionTexts(child)];
  });
}

function fieldText(element: Element): readonly ElementContent[] {
  const { type, value, placeholder, alt } = element.properties;
  if (type === 'checkbox') return [element];
  if (type === 'hidden' || type === 'radio' || type === 'password') return [];
  const shown = type === 'image' ? alt : (value ?? placeholder);
  return shown === undefined ? [] : [text(String(shown), element)];
}

/** Sound and film as a link to them. */
function media(element: Element): readonly ElementContent[] {
  const source = element.children.find((child) => child.type === 'element' && child.tagName === 'source');
  const src = element.properties.src ?? (source?.type === 'element' ? source.properties.src : undefined);
  const inner = mixed(element.children);
  if (src === undefined) return inner;
  const link: Element = { ...sign('a', element), properties: { href: src } };
  const name = String(element.properties.title ?? String(src).split(/[?#]/)[0]?.split('/').at(-1) ?? '');
  return isBlank(inner) ? wrapped(link, [text(name, element)]) : wrapped(link, inner);
}
