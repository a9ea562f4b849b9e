import type { Element } from 'hast';
import type { Asset } from '../../model/document.ts';
import { eachElement } from './words.ts';

const types: Readonly<Record<string, Asset['mediaType']>> = {
  png: 'image/png',
  jpeg: 'image/jpeg',
  jpg: 'image/jpeg',
  gif: 'image/gif',
};
const endings = { 'image/png': 'png', 'image/jpeg': 'jpg', 'image/gif': 'gif' } as const;

/** Pictures of at most so many bytes hold a place until a script brings the real one. */
const placeholder = 120;

/**
 * Takes out the pictures that are written into a page (`data:`), and gives each an address. Pictures that a script
 * would fetch later get the address that it has. Changes the tree.
 */
export function takePictures(content: Element): readonly Asset[] {
  const found = new Map<string, Asset>();
  const taken = new Set<string>();
  eachElement(content, ({ tagName, properties }) => {
    if (tagName === 'img') taken.add(String(properties.src ?? ''));
    return undefined;
  });
  eachElement(content, (element) => {
    if (element.tagName !== 'img') return undefined;
    const { properties } = element;
    const late = properties.dataSrc ?? properties.dataLazySrc ?? properties.dataOriginal;
    const src = String(properties.src ?? '');
    if (typeof late === 'string' && (src === '' || src.startsWith('data:'))) {
      properties.src = late;
      return undefined;
    }
    if (!/^data:/i.test(src)) return undefined;
    const asset = found.get(src) ?? assetOf(src, taken);
    if (asset === undefined) asWords(element);
    else {
      found.set(src, asset);
      properties.src = asset.src;
    }
    return undefined;
  });
  return [...found.values()];
}

/** A picture of another kind leaves its description. */
function asWords(element: Element): void {
  const alt = String(element.properties.alt ?? '').trim();
  element.tagName = 'span';
  element.properties = {};
  element.children = alt === '' ? [] : [{ type: 'text', value: alt }];
}

function assetOf(address: string, taken: Set<string>): Asset | undefined {
  const [, kind = '', data = ''] = /^data:image\/(\w+)[^,]*;base64,([\s\S]*)$/i.exec(address) ?? [];
  const mediaType = types[kind.toLowerCase()];
  if (mediaType === undefined) return undefined;
  const bytes = new Uint8Array(
    Buffer.from(
      data.replace(/%([0-9a-f]{2})/gi, (_, code) => hex(code)),
      'base64',
    ),
  );
  if (bytes.length <= placeholder) return undefined;
  let number = 1;
  const name = () => `picture-${number}.${endings[mediaType]}`;
  while (taken.has(name())) number += 1;
  taken.add(name());
  return { src: name(), mediaType, bytes };
}

function hex(code: string): string {
  return String.fromCharCode(Number.parseInt(code, 16));
}
