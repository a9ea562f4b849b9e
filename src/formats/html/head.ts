import { h } from 'hastscript';
import type { Settings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { dataUri } from '../../render/blocks/masthead.ts';
import { headOf } from '../../render/head.ts';
import type { SlotContent } from '../../render/shell.ts';

/** The head of the page: what search engines, link previews and browsers read. */
export function headSlots(document: Document, settings: Settings): Record<string, SlotContent> {
  const { brand } = settings;
  const head = headOf(document, settings);
  const { openGraph, image } = head;
  const file = (mediaType: string) => head.files.find((one) => one.mediaType === mediaType)?.path ?? null;
  return {
    'head-title': head.title,
    generator: settings.generator,
    robots: head.robots,
    description: head.description,
    canonical: head.canonical,
    'og-title': openGraph.title,
    'og-description': head.description,
    'og-locale': openGraph.locale,
    'og-locales': openGraph.otherLocales.map((content) =>
      h('meta', { property: 'og:locale:alternate', content }),
    ),
    'og-url': head.canonical,
    'og-site': openGraph.siteName,
    'article-published': openGraph.published,
    'article-modified': openGraph.modified,
    'og-image': image?.url ?? null,
    'og-image-type': image?.type ?? null,
    'og-image-width': image?.width ?? null,
    'og-image-height': image?.height ?? null,
    'og-image-alt': image?.alt ?? null,
    'twitter-card': head.twitterCard,
    'twitter-image-alt': image?.alt ?? null,
    'alternate-languages': head.languages.map(({ lang, url }) =>
      h('link', { rel: 'alternate', hrefLang: lang, href: url }),
    ),
    'alternate-pdf': file('application/pdf'),
    'alternate-epub': file('application/epub+zip'),
    icon: brand.logo === undefined ? 'data:,' : dataUri(brand.logo),
  };
}
