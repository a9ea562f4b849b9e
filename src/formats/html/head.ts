import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Settings } from '../../model/context.ts';
import { type Document, isDraft } from '../../model/document.ts';
import { dataUri } from '../../render/blocks/masthead.ts';
import type { SlotContent } from '../../render/shell.ts';
import { beside } from '../../render/structured-data/nodes.ts';

/** The head of the page: what search engines, link previews and browsers read. */
export function headSlots(document: Document, settings: Settings): Record<string, SlotContent> {
  const { meta } = document;
  const { brand, formats } = settings;
  const description = meta.description ?? document.subtitle;
  const canonical = meta.canonicalUrl ?? null;
  const image = canonical !== null && formats.includes('cards') ? beside(canonical, 'cards/og.png') : null;
  const imageAlt = image && [document.title, document.subtitle].filter(Boolean).join(' – ');
  return {
    'head-title': brand.name === undefined ? document.title : `${document.title} – ${brand.name}`,
    generator: settings.generator,
    // Search engines must not list what nobody has approved.
    robots: isDraft(document) ? 'noindex, nofollow' : null,
    description,
    canonical,
    'og-title': document.title,
    'og-description': description,
    'og-locale': openGraphLocale(document.lang),
    'og-locales': otherLocales(document, settings),
    'og-url': canonical,
    'og-site': brand.name ?? null,
    'article-published': meta.datePublished ?? null,
    'article-modified': meta.dateModified ?? null,
    'og-image': image,
    'og-image-type': image && 'image/png',
    'og-image-width': image && '1200',
    'og-image-height': image && '630',
    'og-image-alt': imageAlt,
    'twitter-card': image === null ? 'summary' : 'summary_large_image',
    'twitter-image-alt': imageAlt,
    'alternate-languages': languageLinks(document, settings),
    'alternate-pdf': formats.includes('pdf') ? `${document.id}.pdf` : null,
    'alternate-epub': formats.includes('epub') ? `${document.id}.epub` : null,
    icon: brand.logo === undefined ? 'data:,' : dataUri(brand.logo),
  };
}

/**
 * A language as Open Graph writes it, language_TERRITORY. A tag without a region is left out: a territory would be made
 * up, and the language alone is no locale there.
 */
function openGraphLocale(lang: string): string | null {
  const { language, region } = new Intl.Locale(lang);
  return region === undefined ? null : `${language}_${region}`;
}

function otherLocales({ lang }: Document, { translations }: Settings): Element[] {
  const own = openGraphLocale(lang);
  const others = translations
    .map((other) => openGraphLocale(other.lang))
    .filter((locale) => locale !== null && locale !== own);
  return [...new Set(others)].map((content) => h('meta', { property: 'og:locale:alternate', content }));
}

/**
 * All versions of the leaflet, this one included, and the one for readers of any other language. Search engines take
 * absolute addresses only, and only when each version names all the others; a draft is not for them.
 */
function languageLinks(document: Document, { translations }: Settings): Element[] {
  const { lang, meta } = document;
  const isOriginal = translations.every((other) => !other.isOriginal);
  const versions = [{ lang, canonicalUrl: meta.canonicalUrl, isOriginal }, ...translations];
  const isWhole = versions.every((version) => version.canonicalUrl !== undefined);
  if (translations.length === 0 || !isWhole || isDraft(document)) return [];
  const link = (hrefLang: string, href: string | undefined) =>
    h('link', { rel: 'alternate', hrefLang, href });
  const original = versions.find((version) => version.isOriginal);
  return [
    ...versions
      .toSorted((one, other) => (one.lang < other.lang ? -1 : 1))
      .map((version) => link(version.lang, version.canonicalUrl)),
    link('x-default', original?.canonicalUrl),
  ];
}
