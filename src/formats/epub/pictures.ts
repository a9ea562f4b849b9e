import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import type { Settings } from '../../model/context.ts';
import type { Asset } from '../../model/document.ts';
import { dataUri } from '../../render/blocks/masthead.ts';
import { placeImages } from '../../render/images.ts';
import type { Page } from './pages.ts';

/** A picture of the book, at its path beside the package document. */
export interface Picture {
  readonly id: string;
  readonly href: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
  /** Whether it shows something that the text does not say: a logo beside the name does not. */
  readonly telling: boolean;
  /** Whether words stand in for it wherever it is shown. */
  readonly described: boolean;
  readonly isCover: boolean;
}

const endings: Readonly<Record<string, string>> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/svg+xml': 'svg',
};

/**
 * The pictures that the pages show, each given its address in the book. A picture that is not at hand gives way
 * to its description: a book may load nothing. Changes the trees.
 */
export function collectPictures(pages: readonly Page[], settings: Settings): readonly Picture[] {
  const undescribed = new Set<string>();
  const used = new Set<string>();
  for (const image of imagesOf(pages)) {
    const src = String(image.properties.src);
    used.add(src);
    if (!image.properties.alt) undescribed.add(src);
  }
  const answers = settings.assets
    .filter(
      (asset, index, all) => used.has(asset.src) && all.findIndex(({ src }) => src === asset.src) === index,
    )
    .map((asset, index) => picture(asset, `picture-${index + 1}`, true, !undescribed.has(asset.src)));
  const logo = logoOf(settings, used);
  const hrefs = new Map(answers.map(({ asset, href }) => [asset.src, href]));
  for (const page of pages)
    placeImages(
      page.tree,
      answers.map(({ asset }) => asset),
      ({ src }) => hrefs.get(src) ?? src,
    );
  if (logo !== undefined) placeLogo(pages, logo);
  const kept = [...answers, ...(logo === undefined ? [] : [logo])];
  dropOthers(pages, new Set(kept.map(({ href }) => href)));
  return kept;
}

type Placed = Picture & { readonly asset: Asset };

function picture(asset: Asset, id: string, telling: boolean, described: boolean): Placed {
  const { mediaType, bytes } = asset;
  const href = `images/${id}.${endings[mediaType]}`;
  return { id, href, mediaType, bytes, telling, described, isCover: false, asset };
}

/** The logo as a file of its own: not every reading system shows pictures within the page's text. */
function logoOf(
  settings: Settings,
  used: ReadonlySet<string>,
): (Picture & { readonly asset: { src: string } }) | undefined {
  const { logo } = settings.brand;
  if (logo === undefined) return undefined;
  const src = dataUri(logo);
  if (!used.has(src) || !isSafe(logo)) return undefined;
  const { mediaType, bytes } = logo;
  const href = `images/logo.${endings[mediaType]}`;
  const asset = { src };
  return { id: 'logo', href, mediaType, bytes, telling: false, described: true, isCover: false, asset };
}

/** A drawing may hold scripts, entities and addresses of other servers, which no book may. */
function isSafe({ bytes, mediaType }: { readonly bytes: Uint8Array; readonly mediaType: string }): boolean {
  if (mediaType !== 'image/svg+xml') return true;
  const text = new TextDecoder().decode(bytes);
  return !/<script|<foreignObject|<!DOCTYPE|<!ENTITY|@import|\son\w+\s*=|(href\s*=\s*["']|url\(\s*["']?)\s*(?!#|data:image)/i.test(
    text,
  );
}

function placeLogo(
  pages: readonly Page[],
  logo: { readonly href: string; readonly asset: { readonly src: string } },
): void {
  for (const image of imagesOf(pages)) {
    if (image.properties.src === logo.asset.src) image.properties.src = logo.href;
  }
}

function dropOthers(pages: readonly Page[], hrefs: ReadonlySet<string>): void {
  for (const image of imagesOf(pages)) {
    if (hrefs.has(String(image.properties.src))) continue;
    image.tagName = 'span';
    image.children = [{ type: 'text', value: String(image.properties.alt ?? '') }];
    image.properties = {};
  }
}

function imagesOf(pages: readonly Page[]): readonly Element[] {
  const images: Element[] = [];
  for (const page of pages) {
    visit(page.tree, 'element', (element) => {
      if (element.tagName === 'img') images.push(element);
    });
  }
  return images;
}
