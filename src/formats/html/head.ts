import type { Settings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { dataUri } from '../../render/blocks/masthead.ts';
import { headOf } from '../../render/head.ts';
import type { SlotContent } from '../../render/shell.ts';

/** The head of the page: what search engines, link previews and browsers read. */
export function headSlots(document: Document, settings: Settings): Record<string, SlotContent> {
  const { brand } = settings;
  const { title, robots, description, canonical, openGraph, image, twitterCard, files } = headOf(
    document,
    settings,
  );
  const file = (mediaType: string) => files.find((one) => one.mediaType === mediaType)?.path ?? null;
  return {
    'head-title': title,
    generator: settings.generator,
    robots,
    description,
    canonical,
    'og-title': openGraph.title,
    'og-description': description,
    'og-locale': openGraph.locale,
    'og-url': canonical,
    'og-site': openGraph.siteName,
    'og-image': image?.url ?? null,
    'og-image-width': image?.width ?? null,
    'og-image-height': image?.height ?? null,
    'og-image-alt': image?.alt ?? null,
    'twitter-card': twitterCard,
    'alternate-pdf': file('application/pdf'),
    'alternate-epub': file('application/epub+zip'),
    icon: brand.logo === undefined ? 'data:,' : dataUri(brand.logo),
  };
}
