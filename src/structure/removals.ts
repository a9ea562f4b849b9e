import type { Comment, Element, Nodes, Root } from 'hast';
import type { Nodes as MdastNodes, RootContent } from 'mdast';
import { visit } from 'unist-util-visit';
import { type Diagnostic, diagnose } from '../model/diagnostic.ts';
import { eachNode } from './each-node.ts';
import { placeOf } from './place-of.ts';
import { plainText } from './plain-text.ts';

/** Whether an element is the box of a task list, which Markdown makes of `[x]`. */
export function isTick(element: Element): boolean {
  return element.tagName === 'input' && element.properties.type === 'checkbox';
}

/**
 * Everything that the allow-list will take out, before it does.
 *
 * @param isKept Whether elements of a name stay.
 * @param first The block that a finding is placed at which has no place of its own.
 */
export function removals(
  tree: Root,
  isKept: (name: string) => boolean,
  first: RootContent | undefined,
  path: string,
): Diagnostic[] {
  const found: Diagnostic[] = [];
  const where = (node: Element | Comment) => ({
    path,
    ...placeOf(node.position === undefined ? first : node),
  });
  eachNode(tree, (node) => {
    if (node.type === 'comment') {
      const quote = node.value.trim();
      if (quote === '') return;
      const message = `A comment stays in the source and goes into no output: "${quote}"`;
      found.push(diagnose('comment-kept-back', message, { ...where(node), quote }));
    }
    if (node.type !== 'element') return;
    const unsafe = Object.keys(node.properties).filter((property) =>
      /^on|^(style|srcSet|srcDoc|action)$/i.test(property),
    );
    const report = (what: string, quote: string) =>
      found.push(
        diagnose('html-removed', `Unexpected ${what}, taken out`, {
          ...where(node),
          ...(quote === '' ? {} : { quote }),
          hint: 'Answers keep text, lists, tables, links and pictures; anything that runs or styles is left out.',
        }),
      );
    if (!isKept(node.tagName) && !isTick(node)) report(`<${node.tagName}>`, wordsOf(node));
    else if (unsafe.length > 0)
      report(`attribute ${unsafe.join(', ').toLowerCase()} on <${node.tagName}>`, '');
  });
  return found;
}

/** The words inside an element, and those in its attributes that a reader would have seen. */
function wordsOf(element: Element): string {
  const shown = ['value', 'placeholder', 'label', 'alt'].map((name) => element.properties[name]);
  const inside: Nodes = element.content ?? element;
  return [...shown.filter((value) => typeof value === 'string'), plainText(inside)].join(' ').trim();
}

/** Pictures without a description. In HTML an empty one says that the picture is ornament; in Markdown it was forgotten. */
export function noAlt(nodes: readonly RootContent[], path: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const node of nodes) {
    visit(node as MdastNodes, (picture) => {
      if ((picture.type !== 'image' && picture.type !== 'imageReference') || picture.alt?.trim()) return;
      const name = picture.type === 'image' ? picture.url : (picture.label ?? picture.identifier);
      found.push(pictureWithoutAlt(name, picture, path));
    });
  }
  return found;
}

export function pictureWithoutAlt(name: string, node: MdastNodes | Element, path: string): Diagnostic {
  return diagnose('image-alt-missing', `Unexpected picture without a description: "${name}"`, {
    path,
    ...placeOf(node),
    hint: 'Write ![what the picture shows](file.png).',
  });
}

/** HTML that never closes takes everything below with it, questions and all. */
export function unclosedHtml(tree: MdastNodes, path: string): Diagnostic[] {
  const found: Diagnostic[] = [];
  visit(tree, 'html', (html) => {
    const opened = openedBy(html.value);
    if (opened === undefined) return;
    const message = `Unexpected end of the source, expected "${opened.close}": "${opened.open}" takes in all text below it`;
    const hint = `Write ${opened.close} where it should end, or delete ${opened.open}.`;
    found.push(diagnose('html-unclosed', message, { path, quote: html.value, hint, ...placeOf(html) }));
  });
  return found;
}

function openedBy(value: string): { readonly open: string; readonly close: string } | undefined {
  const text = value.trimStart();
  const close = (open: string, end: string) =>
    text.toLowerCase().includes(end) ? undefined : { open, close: end };
  if (text.startsWith('<!--')) {
    // The last comment counts: `<!-- one --> <!-- two`.
    return text.lastIndexOf('<!--') > text.lastIndexOf('-->') ? { open: '<!--', close: '-->' } : undefined;
  }
  if (text.startsWith('<?')) return close('<?', '?>');
  if (text.startsWith('<![CDATA[')) return close('<![CDATA[', ']]>');
  const name = /^<(script|pre|style|textarea|iframe|title|template|noscript|select|object)(?=[\s>])/i
    .exec(text)?.[1]
    ?.toLowerCase();
  return name === undefined || value.includes('/>') ? undefined : unclosedElement(text, name);
}

/** Inline, each tag is a piece of its own, so only blocks tell. */
function unclosedElement(
  text: string,
  name: string,
): { readonly open: string; readonly close: string } | undefined {
  const isWhole = /^<[^>]*>$/.test(text.trim());
  if (isWhole || text.toLowerCase().includes(`</${name}`)) return undefined;
  return { open: `<${name}>`, close: `</${name}>` };
}
