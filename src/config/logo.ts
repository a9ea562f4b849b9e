import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { EXIT, visit } from 'unist-util-visit';

/** Elements that run, load, link or replace the page. */
const active = /^(script|foreignobject|iframe|object|embed|meta|link|form|base|animate|set|handler)$/i;

/**
 * What of an SVG does more than draw, as the file has it; `undefined` when it only draws. The file is parsed, so that
 * neither entities nor odd spacing hide anything.
 */
export function activePart(svg: string): string | undefined {
  const hidden = /<!DOCTYPE|<!ENTITY/i.exec(svg)?.[0];
  if (hidden !== undefined) return hidden;
  const tree: Root = fromHtml(svg, { fragment: true });
  let found: string | undefined;
  visit(tree, 'element', (element) => {
    found = active.test(element.tagName) ? `<${element.tagName}>` : attributeOf(element.properties);
    if (element.tagName === 'style' && /@import|url\(/i.test(JSON.stringify(element.children)))
      found = '<style>';
    return found === undefined ? undefined : EXIT;
  });
  return found;
}

function attributeOf(properties: Readonly<Record<string, unknown>>): string | undefined {
  const bad = Object.entries(properties).find(([name, value]) => {
    if (/^on/i.test(name)) return true;
    const text = String(value).trim();
    if (/href$/i.test(name)) return !/^(#|data:image\/)/i.test(text);
    return /url\(\s*["']?(?!#|["']?#)/i.test(text);
  });
  return bad === undefined ? undefined : `${bad[0]}="${String(bad[1])}"`;
}
