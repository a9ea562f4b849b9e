import type { Root } from 'hast';
import { toHtml } from '../../render/serialize.ts';
import { scriptText } from '../../render/structured-data/graph.ts';
import type { Material } from './platform.ts';

/** How text becomes harmless in the languages of the kit. Each is the one place that knows its language. */

/** HTML whose text no template language takes for its own: `{{`, `{%` and `{#` are the same to a browser as `&#123;`. */
export function templateSafeHtml(tree: Root): string {
  return toHtml(tree).replace(/\{(?=[{%#])/g, '&#123;');
}

/** JSON to read, for a file that may be pasted into a field, too. */
export function jsonFile(graph: Material['graph']): string {
  return `${JSON.stringify(graph, null, 2).replace(/\{(?=[{%#])/g, '\\u007b')}\n`;
}

/**
 * The text of a script element as a string literal of JavaScript, on one line. It stands inside a script element, in
 * TypeScript, and between the fences of Astro alike: `---` would end those.
 */
export function jsString(json: string): string {
  return JSON.stringify(json.replaceAll('--', '\\u002d\\u002d'));
}

/** A string literal of PHP. */
export function phpString(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

/**
 * A graph as an element to paste, with the build that it belongs to, so that one can tell later which is live. Whatever
 * part of the markup is pasted, the build is the full graph's: `verify` knows that one.
 */
export function scriptElement({ build }: Material, graph: Material['graph']): string {
  return `<script type="application/ld+json" id="faq-schema" data-build="${build}">${scriptText(graph)}</script>\n`;
}
