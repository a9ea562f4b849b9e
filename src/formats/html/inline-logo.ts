import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import type { Brand } from '../../model/brand.ts';

/**
 * An SVG logo as part of the page: sharp, no address to load, nothing for the page's policy to judge. A logo with
 * styles of its own stays a picture, for the page allows no styles but its own.
 */
export function inlineLogo(logo: Brand['logo']): Element | undefined {
  if (logo?.mediaType !== 'image/svg+xml') return undefined;
  const source = new TextDecoder().decode(logo.bytes).replace(/<\?xml[^>]*\?>/, '');
  if (/<style|\sstyle=|\sid=/i.test(source)) return undefined;
  const svg = fromHtml(source, { fragment: true }).children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'svg',
  );
  if (svg === undefined) return undefined;
  const properties = { ...svg.properties, className: ['logo'], ariaHidden: 'true' };
  delete (properties as Record<string, unknown>).xmlns;
  return { ...svg, properties };
}
