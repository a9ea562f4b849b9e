import type { ElementContent } from 'hast';
import { templateSafeHtml } from '../../escape.ts';

/**
 * How WordPress keeps a block in the text of a page: HTML between two comments, the opening one with the block's
 * attributes as JSON.
 */
export function block(name: string, attributes: Readonly<Record<string, unknown>>, html: string): string {
  const settings = Object.keys(attributes).length === 0 ? '' : ` ${attributeText(attributes)}`;
  return `<!-- wp:${name}${settings} -->\n${html}\n<!-- /wp:${name} -->`;
}

/** Attributes as WordPress writes them: nothing in them can end the comment or stand for markup. */
function attributeText(attributes: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(attributes)
    .replaceAll('\\\\', '\\u005c')
    .replaceAll('\\"', '\\u0022')
    .replaceAll('--', '\\u002d\\u002d')
    .replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/\{(?=[{%#])/g, '\\u007b');
}

/** HTML as WordPress keeps it. A bracket is written out, so that no word is taken for a shortcode. */
export function blockHtml(nodes: readonly ElementContent[]): string {
  return templateSafeHtml({ type: 'root', children: [...nodes] }).replaceAll('[', '&#91;');
}
