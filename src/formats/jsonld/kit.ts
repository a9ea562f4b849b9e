import { anySite } from './kit/any-site.ts';
import { astro } from './kit/astro.ts';
import { developers } from './kit/developers.ts';
import { headTags } from './kit/head-tags.ts';
import { nextjs } from './kit/nextjs.ts';
import { ownPage } from './kit/own-page.ts';
import { shopify } from './kit/shopify.ts';
import { sitemap } from './kit/sitemap.ts';
import { squarespace } from './kit/squarespace.ts';
import { tagManager } from './kit/tag-manager.ts';
import { webflow } from './kit/webflow.ts';
import { wix } from './kit/wix.ts';
import { wordpressBlocks } from './kit/wordpress-blocks.ts';
import { wordpressPlugin } from './kit/wordpress-plugin.ts';
import { wordpressYoast } from './kit/wordpress-yoast.ts';
import type { Platform, Snippet } from './platform.ts';

/** Every place that a leaflet may be put, in the order of `deploy.html`: the surest first, the last resort last. */
export const platforms: readonly Platform[] = [
  ownPage,
  wordpressBlocks,
  wordpressPlugin,
  wordpressYoast,
  shopify,
  webflow,
  squarespace,
  wix,
  nextjs,
  astro,
  anySite,
  developers,
  tagManager,
];

/** What belongs to a page wherever it stands. */
export const additions: readonly Platform[] = [headTags, sitemap];

/** Every file of the kit, once. */
export const snippets: readonly Snippet[] = [
  ...new Set([...platforms, ...additions].flatMap((platform) => platform.snippets)),
];
