import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Brand } from '../../model/brand.ts';

/**
 * The publisher's mark and name; nothing when there is no brand.
 *
 * @param drawn The logo as a medium draws it, instead of a picture.
 */
export function mastheadBlock(brand: Brand, drawn?: Element): ElementContent[] {
  if (brand.name === undefined) return [];
  if (drawn !== undefined) return [h('p', { className: ['masthead'] }, [drawn, h('bdi', brand.name)])];
  const logo =
    brand.logo === undefined ? [] : [h('img', { className: ['logo'], src: dataUri(brand.logo), alt: '' })];
  return [h('p', { className: ['masthead'] }, [...logo, h('bdi', brand.name)])];
}

/** Bytes as an address that needs no second file. */
export function dataUri(file: { readonly bytes: Uint8Array; readonly mediaType: string }): string {
  return `data:${file.mediaType};base64,${Buffer.from(file.bytes).toString('base64')}`;
}
