import type { Element, ElementContent, Root } from 'hast';
import { toText } from 'hast-util-to-text';
import rehypeMinifyWhitespace from 'rehype-minify-whitespace';
import { unified } from 'unified';
import { SKIP, visit } from 'unist-util-visit';
import { dataUri } from '../../../render/blocks/masthead.ts';
import { placeImages } from '../../../render/images.ts';
import { fillShell, type SlotContent } from '../../../render/shell.ts';
import { template } from '../../../render/template.ts';
import type { Job } from '../job.ts';
import { quotesOf } from './quotes.ts';

const minifier = unified().use(rehypeMinifyWhitespace).freeze();

/**
 * A filled shell, made ready for paper. Chromium throws away the space at which a line breaks, and with it the gap
 * between two words for everyone who has the PDF read to them; `white-space: pre-wrap` in `print.css` keeps it as a
 * letter at the end of the line. That in turn wants every other space of the source gone, which is done here.
 */
export function printTree(
  shell: string,
  slots: Readonly<Record<string, SlotContent>>,
  { document, settings, tools }: Job,
): Root {
  const tree = fillShell(
    template(tools.templates, shell),
    { 'head-title': document.title, ...slots },
    { lang: document.lang, dir: document.dir },
  );
  placeImages(tree, settings.assets, dataUri);
  writeOut(tree, document.lang);
  minifier.runSync(tree);
  return tree;
}

/** The text of a tree as it will be printed, block by block in reading order. */
export function wordsOf(tree: Root): readonly string[] {
  const body = spoken(bodyOf(tree));
  return body === undefined
    ? []
    : toText(body)
        .split(/[\n\t]+/)
        .filter((block) => block.trim() !== '');
}

/** The text of each link by its address; of several with one address, the first. */
export function linksOf(tree: Root): ReadonlyMap<string, string> {
  const links = new Map<string, string>();
  visit(tree, 'element', (element) => {
    const { href } = element.properties;
    if (element.tagName !== 'a' || typeof href !== 'string' || links.has(href)) return;
    links.set(href, toText(element).replace(/\s+/g, ' ').trim());
  });
  return links;
}

/** A copy without what only eyes see, and what nobody does. */
function spoken(element: Element | undefined): Element | undefined {
  if (element === undefined) return undefined;
  const isUnspoken = ({ properties }: Element) =>
    properties.ariaHidden === 'true' || String(properties.style ?? '').includes('display:none');
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    return isUnspoken(child) ? [] : [spoken(child) ?? child];
  });
  return { ...element, children };
}

function bodyOf(tree: Root): Element | undefined {
  let body: Element | undefined;
  visit(tree, 'element', (element) => {
    if (element.tagName === 'body') body = element;
  });
  return body;
}

/** What style sheets would add as text, written out: quotation marks, and a space where a line is broken by hand. */
function writeOut(tree: Root, lang: string): void {
  const [opening, closing] = quotesOf(lang);
  visit(tree, 'element', (element, index, parent) => {
    if (element.tagName === 'q') {
      element.tagName = 'span';
      element.children = [text(opening), ...element.children, text(closing)];
    }
    if (element.properties.dataFootnoteRef !== undefined) {
      element.children = [text('['), ...element.children, text(']')];
      delete element.properties.dataFootnoteRef;
    }
    // Chromium tags a picture without words as one that lacks them; decoration has to say what it is.
    if (element.tagName === 'img' && !element.properties.alt) element.properties.role = 'presentation';
    if (element.tagName === 'br' && parent !== undefined && index !== undefined) {
      parent.children.splice(index, 0, text(' '));
      return [SKIP, index + 2];
    }
    return undefined;
  });
}

function text(value: string): ElementContent {
  return { type: 'text', value };
}
