import type { Settings, Translation } from '../model/context.ts';
import { type Document, isDraft } from '../model/document.ts';
import { fileAddress } from './structured-data/nodes.ts';

/** What the head of a page says of it, as data: the page's own head and the tags to paste are made of the same. */
export interface Head {
  readonly title: string;
  readonly robots: string | null;
  readonly description: string | null;
  readonly canonical: string | null;
  readonly openGraph: {
    readonly title: string;
    readonly locale: string | null;
    /** Those of the translations. */
    readonly otherLocales: readonly string[];
    readonly siteName: string | null;
    readonly published: string | null;
    readonly modified: string | null;
  };
  /** The picture of link previews, by its absolute address. */
  readonly image: {
    readonly url: string;
    readonly type: 'image/png';
    readonly width: string;
    readonly height: string;
    readonly alt: string;
  } | null;
  readonly twitterCard: 'summary' | 'summary_large_image';
  /** `hreflang`: this page, its translations and `x-default`; empty where there is nothing to choose from. */
  readonly languages: readonly { readonly lang: string; readonly url: string }[];
  /** The same leaflet as files in the page's folder. */
  readonly files: readonly { readonly mediaType: string; readonly path: string }[];
}

export function headOf(document: Document, settings: Settings): Head {
  const { meta } = document;
  const { brand, formats } = settings;
  const image = imageOf(document, settings);
  return {
    title: brand.name === undefined ? document.title : `${document.title} – ${brand.name}`,
    // Search engines must not list what nobody has approved.
    robots: isDraft(document) ? 'noindex, nofollow' : null,
    description: meta.description ?? document.subtitle,
    canonical: meta.canonicalUrl ?? null,
    openGraph: {
      title: document.title,
      locale: openGraphLocale(document.lang),
      otherLocales: otherLocales(document, settings),
      siteName: brand.name ?? null,
      published: meta.datePublished ?? null,
      modified: meta.dateModified ?? null,
    },
    image,
    twitterCard: image === null ? 'summary' : 'summary_large_image',
    languages: languagesOf(document, settings.translations),
    files: [
      { format: 'pdf', mediaType: 'application/pdf' } as const,
      { format: 'epub', mediaType: 'application/epub+zip' } as const,
    ]
      .filter(({ format }) => formats.includes(format))
      .map(({ format, mediaType }) => ({ mediaType, path: `${document.id}.${format}` })),
  };
}

function imageOf(document: Document, { brand, formats }: Settings): Head['image'] {
  const { title, subtitle } = document;
  const url = fileAddress(document, brand, 'cards/og.png');
  if (url === undefined || !formats.includes('cards')) return null;
  return {
    url,
    type: 'image/png',
    width: '1200',
    height: '630',
    alt: [title, subtitle].filter(Boolean).join(' – '),
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

function otherLocales({ lang }: Document, { translations }: Settings): readonly string[] {
  const own = openGraphLocale(lang);
  const others = translations.flatMap((other) => openGraphLocale(other.lang) ?? []);
  return [...new Set(others)].filter((locale) => locale !== own);
}

/**
 * All versions of the leaflet, this one included, and the one for readers of any other language. Search engines take
 * absolute addresses only, and only when each version names all the others; a draft is not for them.
 */
export function languagesOf(document: Document, translations: readonly Translation[]): Head['languages'] {
  const isOriginal = translations.every((other) => !other.isOriginal);
  const own = { lang: document.lang, canonicalUrl: document.meta.canonicalUrl, isOriginal };
  const all = [own, ...translations].toSorted((one, other) => (one.lang < other.lang ? -1 : 1));
  const known = all.flatMap(({ lang, canonicalUrl: url }) => (url === undefined ? [] : [{ lang, url }]));
  if (translations.length === 0 || known.length < all.length || isDraft(document)) return [];
  const original = all.find((one) => one.isOriginal)?.canonicalUrl;
  return [...known, ...(original === undefined ? [] : [{ lang: 'x-default', url: original }])];
}
