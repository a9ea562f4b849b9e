import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Brand } from '../../model/brand.ts';

/** The publisher's mark and name; nothing when there is no brand. */
export function mastheadBlock(brand: Brand): ElementContent[] {
  if (brand.name === undefined) return [];
  const logo =
    brand.logo === undefined ? [] : [h('img', { className: ['logo'], src: dataUri(brand.logo), alt: '' })];
  return [h('p', { className: ['masthead'] }, [...logo, h('bdi', brand.name)])];
}

/** Bytes as an address that needs no second file. */
export function dataUri(file: { readonly bytes: Uint8Array; readonly mediaType: string }): string {
  return `data:${file.mediaType};base64,${Buffer.from(file.bytes).toString('base64')}`;
}
