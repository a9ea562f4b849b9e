import type { Element, Nodes, Root, RootContent, Text } from 'hast';
import type { Html, PhrasingContent } from 'mdast';
import { toHtml } from '../serialize.ts';

/** Marks of Markdown that hold other marks. */
const marks: Readonly<Record<string, 'emphasis' | 'strong' | 'delete'>> = {
  em: 'emphasis',
  strong: 'strong',
  del: 'delete',
};

/** A run of clean text as Markdown; what has no sign there stays as its tags. */
export function phrasing(nodes: readonly RootContent[]): PhrasingContent[] {
  const run = joined(nodes);
  return run.flatMap((node, index) => {
    if (node.type === 'text') return textOf(node, run[index - 1], run[index + 1]);
    return node.type === 'element' ? elementOf(node) : [];
  });
}

/** Without partings between texts, which hide what they are together. */
function joined(nodes: readonly RootContent[]): RootContent[] {
  const made: RootContent[] = [];
  for (const node of nodes) {
    const last = made.at(-1);
    if (node.type !== 'text' || last?.type !== 'text') made.push(node);
    else made[made.length - 1] = { type: 'text', value: last.value + node.value };
  }
  return made;
}

/** A line end stays one; a space at the end of a line, or beside a line break, says nothing. */
function textOf({ value }: Text, before: Nodes | undefined, after: Nodes | undefined): PhrasingContent[] {
  let text = value.replace(/[ \t\r\f]*\n[ \t\n\r\f]*/g, '\n');
  if (before === undefined || isBreak(before)) text = text.replace(/^[ \t\n]+/, '');
  if (after === undefined || isBreak(after)) text = text.replace(/[ \t\n]+$/, '');
  return text === '' ? [] : [{ type: 'text', value: text }];
}

function isBreak(node: Nodes): boolean {
  return node.type === 'element' && node.tagName === 'br';
}

function elementOf(element: Element): PhrasingContent[] {
  const { tagName, properties, children } = element;
  const note = noteNamed(element);
  if (note !== undefined) return [{ type: 'footnoteReference', identifier: note, label: note }];
  const mark = marks[tagName];
  if (mark !== undefined && has(element, []) && children.length > 0)
    return [{ type: mark, children: phrasing(children) }];
  if (tagName === 'br' && has(element, [])) return [{ type: 'break' }];
  if (tagName === 'a' && has(element, ['href', 'title']) && typeof properties.href === 'string')
    return [{ type: 'link', url: properties.href, title: titleOf(element), children: phrasing(children) }];
  if (tagName === 'img' && has(element, ['src', 'alt', 'title'])) {
    const { src, alt } = properties;
    if (typeof src === 'string' && typeof alt === 'string')
      return [{ type: 'image', url: src, alt, title: titleOf(element) }];
  }
  const [only] = children;
  if (tagName === 'code' && has(element, []) && children.length === 1 && only?.type === 'text')
    return [{ type: 'inlineCode', value: only.value }];
  return tagged(element);
}

function titleOf({ properties: { title } }: Element): string | null {
  return typeof title === 'string' ? title : null;
}

/** Whether an element has no other properties than these: Markdown could not say them. */
export function has({ properties }: Element, names: readonly string[]): boolean {
  return Object.keys(properties).every((name) => names.includes(name));
}

function tagged(element: Element): PhrasingContent[] {
  const close = `</${element.tagName}>`;
  const whole = toHtml(rootOf([{ ...element, children: [] }])).replace(/\s*\n\s*/g, ' ');
  if (!whole.endsWith(close)) return [{ type: 'html', value: whole }];
  const tag = (value: string): Html => ({ type: 'html', value });
  return [tag(whole.slice(0, -close.length)), ...phrasing(element.children), tag(close)];
}

/** The name of the footnote that an element is the mark of. */
function noteNamed({ tagName, children: [only, ...others] }: Element): string | undefined {
  if (tagName !== 'sup' || only?.type !== 'element' || others.length > 0) return undefined;
  return only.properties.dataFootnoteRef === undefined ? undefined : noteName(only.properties.href);
}

/** `study` of `#_question-fn-study`. */
export function noteName(address: unknown): string | undefined {
  const name = typeof address === 'string' ? /^#?_.*?-fn-(.+)$/.exec(address)?.[1] : undefined;
  if (name === undefined) return undefined;
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

export function rootOf(children: readonly RootContent[]): Root {
  return { type: 'root', children: [...children] };
}
