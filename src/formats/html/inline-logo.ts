import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Brand } from '../../model/brand.ts';

/** Shapes and how they are painted: all that a logo needs, and nothing that loads, links, runs or styles. */
const elements = new Set(['svg', 'g', 'path', 'circle', 'ellipse', 'rect', 'line', 'polyline', 'polygon']);
const attributes = new Set(
  'viewBox width height x y x1 y1 x2 y2 cx cy r rx ry d points transform fill fillRule fillOpacity clipRule stroke strokeWidth strokeLineCap strokeLineJoin strokeOpacity opacity'.split(
    ' ',
  ),
);

/**
 * An SVG logo as part of the page: sharp, no address to load, nothing for the page's policy to judge. A logo that
 * holds anything but plain shapes stays a picture, in which a browser runs and loads nothing.
 */
export function inlineLogo(logo: Brand['logo']): Element | undefined {
  if (logo?.mediaType !== 'image/svg+xml') return undefined;
  const source = new TextDecoder().decode(logo.bytes).replace(/<\?xml[^>]*\?>/, '');
  const svg = fromHtml(source, { fragment: true }).children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'svg',
  );
  if (svg === undefined) return undefined;
  const { xmlns: _, ...own } = svg.properties;
  if (!isPlain({ ...svg, properties: own })) return undefined;
  return { ...svg, properties: { ...own, className: ['logo'], ariaHidden: 'true' } };
}

function isPlain(element: Element): boolean {
  return (
    elements.has(element.tagName) &&
    Object.keys(element.properties).every((name) => attributes.has(name)) &&
    Object.values(element.properties).every((value) => !/url\s*\(/i.test(String(value))) &&
    element.children.every((child) =>
      child.type === 'element' ? isPlain(child) : child.type !== 'text' || child.value.trim() === '',
    )
  );
}
