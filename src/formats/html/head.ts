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
  return {
    'head-title': brand.name === undefined ? document.title : `${document.title} – ${brand.name}`,
    generator: settings.generator,
    // Search engines must not list what nobody has approved.
    robots: isDraft(document) ? 'noindex, nofollow' : null,
    description,
    canonical,
    'og-title': document.title,
    'og-description': description,
    'og-locale': document.lang.replace('-', '_'),
    'og-url': canonical,
    'og-site': brand.name ?? null,
    'og-image': image,
    'og-image-width': image && '1200',
    'og-image-height': image && '630',
    'og-image-alt': image && [document.title, document.subtitle].filter(Boolean).join(' – '),
    'twitter-card': image && 'summary_large_image',
    'alternate-pdf': formats.includes('pdf') ? `${document.id}.pdf` : null,
    'alternate-epub': formats.includes('epub') ? `${document.id}.epub` : null,
    icon: brand.logo === undefined ? 'data:,' : dataUri(brand.logo),
  };
}
