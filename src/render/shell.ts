import type { Element, ElementContent, Properties, Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { SKIP, visit } from 'unist-util-visit';

/** Text for a place that gets attributes, too. */
interface Marked {
  readonly text: string;
  readonly properties: Properties;
}

/** What goes into a place of a shell: text, with attributes or without, elements, or `null` to take the place out. */
export type SlotContent = string | null | Marked | readonly ElementContent[];

/**
 * Fills the `data-slot` places of an HTML shell. The content of the place gives way to the slot's; on `meta` the
 * slot is the `content`, on `link` the `href`, and where there may be several of them, they take its place. The sample content that a designer sees in the shell never survives.
 *
 * @param shell A whole HTML document with `data-slot="name"` attributes.
 * @param slots One entry for each name in the shell.
 * @param root Attributes of the `html` element.
 * @throws When shell and slots do not match: a fault of the template, not of the author.
 */
export function fillShell(
  shell: string,
  slots: Readonly<Record<string, SlotContent>>,
  root: { readonly lang?: string; readonly dir?: string } = {},
): Root {
  const tree = fromHtml(shell, { verbose: false });
  const unused = new Set(Object.keys(slots));
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'html') Object.assign(element.properties, root);
    const name = element.properties.dataSlot;
    if (typeof name !== 'string') return undefined;
    const content = slots[name];
    if (content === undefined) throw new Error(`The shell has a place "${name}", but nothing fills it.`);
    unused.delete(name);
    delete element.properties.dataSlot;
    if (content === null) {
      parent?.children.splice(index ?? 0, 1);
      return [SKIP, index ?? 0];
    }
    if (isVoid(element) && typeof content !== 'string') {
      const elements = several(content, element.tagName);
      parent?.children.splice(index ?? 0, 1, ...elements);
      return [SKIP, (index ?? 0) + elements.length];
    }
    fill(element, content);
    return SKIP;
  });
  if (unused.size > 0) throw new Error(`The shell has no place for "${[...unused].join('", "')}".`);
  visit(tree, (node) => {
    delete node.position;
  });
  return tree;
}

function isVoid({ tagName }: Element): boolean {
  return tagName === 'meta' || tagName === 'link';
}

/** Several of a kind, such as a link for each language. */
function several(content: Exclude<SlotContent, string | null>, tagName: string): readonly ElementContent[] {
  if (!isMarked(content) && content.every((node) => node.type === 'element' && node.tagName === tagName))
    return content;
  throw new Error(`The place of a ${tagName} takes text, or elements of its kind.`);
}

function fill(element: Element, content: Exclude<SlotContent, null>): void {
  if (isVoid(element) && typeof content === 'string') {
    element.properties[element.tagName === 'meta' ? 'content' : 'href'] = content;
    return;
  }
  if (isMarked(content)) {
    Object.assign(element.properties, content.properties);
    element.children = [{ type: 'text', value: content.text }];
    return;
  }
  element.children = typeof content === 'string' ? [{ type: 'text', value: content }] : [...content];
}

function isMarked(content: Exclude<SlotContent, null>): content is Marked {
  return typeof content !== 'string' && 'properties' in content;
}
