import type { Element, Root } from 'hast';
import type { Nodes as MdastNodes, RootContent } from 'mdast';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { type Options as Schema } from 'rehype-sanitize';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { EXIT, SKIP, visit } from 'unist-util-visit';
import type { Diagnostic } from '../model/diagnostic.ts';
import type { RichText } from '../model/document.ts';
import { validate } from './content-model.ts';
import { eachNode } from './each-node.ts';
import { plainText } from './plain-text.ts';
import { isTick, noAlt, removals } from './removals.ts';

/** What an answer may hold, in every output: structure and stress, no looks, no behaviour. */
const schema: Schema = {
  tagNames:
    'a abbr b bdi bdo blockquote br caption cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins kbd li mark ol p pre q rp rt ruby s samp section small span strong sub sup table tbody td tfoot th thead tr u ul var wbr'.split(
      ' ',
    ),
  attributes: {
    '*': ['lang', 'dir', 'title', 'id', 'className', 'dataFootnoteRef', 'dataFootnotes'],
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    ol: ['start', 'reversed', 'type'],
    li: ['value'],
    td: ['colSpan', 'rowSpan', 'align'],
    th: ['colSpan', 'rowSpan', 'align', 'scope'],
  },
  protocols: {},
  strip: ['script', 'style', 'template', 'title', 'textarea', 'select', 'noscript', 'iframe', 'object'],
  allowComments: false,
  clobber: [],
};
/** Elements that parse5 makes of the parts of a page, and old ones with a modern twin. */
const renamed: Readonly<Record<string, string>> = {
  strike: 's',
  tt: 'code',
  details: 'div',
  summary: 'p',
  center: 'div',
  time: 'span',
};

const htmlParser = unified().use(rehypeRaw).freeze();
const sanitizer = unified().use(rehypeSanitize, schema).freeze();
const tags = new Set(schema.tagNames);
const isKept = (name: string): boolean => tags.has(name) || name in renamed;

/**
 * Author's blocks as a clean tree: raw HTML is parsed and reduced to an allow-list, table alignment becomes a class,
 * footnotes a list below. Whatever is taken out is reported.
 *
 * @param definitions Link and footnote definitions of the whole source, which any block may refer to.
 * @param prefix Keeps the ids of footnotes apart from those of other answers.
 */
export function richText(
  nodes: readonly RootContent[],
  definitions: readonly RootContent[],
  prefix: string,
  path: string,
): { readonly value: RichText; readonly diagnostics: readonly Diagnostic[] } {
  const toHast = unified().use(remarkRehype, {
    allowDangerousHtml: true,
    clobberPrefix: `_${prefix}-`,
    footnoteLabelTagName: 'p',
    footnoteLabelProperties: { className: ['footnotes-label'] },
  });
  const made = toHast.runSync({
    type: 'root',
    children: [...nodes, ...definitionsFor(nodes, definitions)],
  }) as Root;
  // Parsing HTML takes a third of the time, and most answers hold none.
  const raw = holdsHtml(made) ? (htmlParser.runSync(made) as Root) : made;
  const diagnostics = [...removals(raw, isKept, nodes[0], path), ...noAlt(nodes, path)];
  eachNode(raw, (node) => {
    if (node.type === 'element') node.tagName = renamed[node.tagName] ?? node.tagName;
  });
  keepTicks(raw);
  const tree = sanitizer.runSync(raw) as Root;
  tidy(tree, `_${prefix}-`);
  validate(tree);
  return { value: { tree, text: plainText(tree) }, diagnostics };
}

/** The definitions that some blocks refer to, and those that their footnotes refer to, in the order of the source. */
function definitionsFor(
  nodes: readonly RootContent[],
  definitions: readonly RootContent[],
): readonly RootContent[] {
  if (definitions.length === 0) return definitions;
  const byName = indexes.get(definitions) ?? Map.groupBy(definitions, nameOf);
  indexes.set(definitions, byName);
  const used = new Set<RootContent>();
  const queue: RootContent[] = [...nodes];
  for (let node = queue.pop(); node !== undefined; node = queue.pop()) {
    visit(node as MdastNodes, (inner) => {
      if (!inner.type.endsWith('Reference')) return;
      for (const found of byName.get(nameOf(inner)) ?? []) {
        if (used.has(found)) continue;
        used.add(found);
        queue.push(found);
      }
    });
  }
  return definitions.filter((one) => used.has(one));
}

/** Each answer looks into the definitions of the whole source. */
const indexes = new WeakMap<readonly RootContent[], Map<string, RootContent[]>>();

function nameOf(node: MdastNodes): string {
  const kind = node.type.startsWith('footnote') ? '^' : '';
  return kind + ('identifier' in node ? node.identifier.toLowerCase() : '');
}

function holdsHtml(tree: Root): boolean {
  let found = false;
  eachNode(tree, (node) => {
    if (node.type === 'raw') found = true;
  });
  return found;
}

function tidy(tree: Root, prefix: string): void {
  eachNode(tree, (element) => {
    if (element.type !== 'element') return;
    const { properties } = element;
    delete properties.dataFootnotes;
    if (typeof properties.id === 'string' && !properties.id.startsWith(`${prefix}fn`)) delete properties.id;
    if (Array.isArray(properties.className)) keepOwnClasses(element);
    if (properties.align !== undefined) {
      const side = properties.align === 'right' ? 'end' : properties.align;
      if (side === 'center' || side === 'end') properties.className = [`align-${side}`];
      delete properties.align;
    }
    // Footnotes keep their frame; any other section of raw HTML is a `div` like another.
    if (element.tagName === 'section') element.tagName = 'div';
    if (element.tagName === 'th' && properties.scope === undefined) properties.scope = 'col';
  });
  visit(tree, 'element', (element, index, parent) => {
    const isBack = element.tagName === 'a' && /-fnref-/.test(String(element.properties.href));
    const isLabel =
      Array.isArray(element.properties.className) && element.properties.className.includes('footnotes-label');
    if (!isBack && !isLabel) return undefined;
    parent?.children.splice(index ?? 0, 1);
    return [SKIP, index ?? 0];
  });
}

/** Only our own class survives: an author's classes mean nothing in our style sheets, or too much. */
function keepOwnClasses(element: Element): void {
  const classes = (element.properties.className as (string | number)[])
    .map(String)
    .filter((name) => /^footnotes/.test(name));
  if (classes.length > 0) element.properties.className = classes;
  else delete element.properties.className;
}

/** The boxes of a task list are no form to fill in: they stand as the author typed them. */
function keepTicks(tree: Root): void {
  eachNode(tree, (element, parent, index) => {
    if (element.type !== 'element' || !isTick(element) || parent === undefined) return;
    parent.children[index] = { type: 'text', value: element.properties.checked ? '[x]' : '[ ]' };
  });
}

/** Whether a tree shows anything at all: words or a picture. */
export function isBlank(text: RichText): boolean {
  if (text.text !== '') return false;
  let picture = false;
  visit(text.tree, 'element', (element) => {
    if (element.tagName !== 'img') return undefined;
    picture = true;
    return EXIT;
  });
  return !picture;
}
