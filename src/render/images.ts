import type { Root } from 'hast';
import { visit } from 'unist-util-visit';
import type { Asset } from '../model/document.ts';

/** Gives every picture of a tree the address under which this output holds it. Changes the tree. */
export function placeImages(tree: Root, assets: readonly Asset[], address: (asset: Asset) => string): void {
  visit(tree, 'element', (element) => {
    if (element.tagName !== 'img') return;
    const asset = assets.find((candidate) => candidate.src === element.properties.src);
    if (asset !== undefined) element.properties.src = address(asset);
  });
}
