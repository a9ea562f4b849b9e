import type { BreadcrumbListLeaf, ImageObjectLeaf, ListItemLeaf, MediaObjectLeaf } from 'schema-dts';
import type { Settings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { isWeb, node } from './node.ts';
import { credit, fileAddress, pageId } from './nodes.ts';

/** What stands around the text of a page: its picture, its files, the way to it. */

/** The cover card, which link previews show. */
export function picture(document: Document, settings: Settings): ImageObjectLeaf | undefined {
  const { license } = document.meta;
  const url = fileAddress(document, settings.brand, 'cards/og.png');
  if (url === undefined || !settings.formats.includes('cards')) return undefined;
  return node<ImageObjectLeaf>({
    '@type': 'ImageObject',
    '@id': pageId(document, 'primaryimage'),
    url,
    contentUrl: url,
    // In pixels. A number alone is no Distance, and its text form is.
    width: '1200',
    height: '630',
    caption: document.title,
    ...credit(settings.brand),
    // It holds words of the leaflet and nothing else, so it may be used like the leaflet.
    license: isWeb(license) ? license : undefined,
  });
}

/** The leaflet to print and to load onto a reader. */
export function downloads(document: Document, settings: Settings): readonly MediaObjectLeaf[] | undefined {
  if (document.meta.canonicalUrl === undefined) return undefined;
  const kinds = [
    ['pdf', 'application/pdf'],
    ['epub', 'application/epub+zip'],
  ] as const;
  const made = kinds.filter(([name]) => settings.formats.includes(name));
  if (made.length === 0) return undefined;
  return made.map(([name, encodingFormat]) =>
    node<MediaObjectLeaf>({
      '@type': 'MediaObject',
      encodingFormat,
      contentUrl: fileAddress(document, settings.brand, `${document.id}.${name}`),
      inLanguage: document.lang,
    }),
  );
}

/** The way to the page, as the page shows it: its own entry is the last and leads nowhere. */
export function breadcrumbs(document: Document, { trail }: Settings): BreadcrumbListLeaf | undefined {
  if (trail.length === 0) return undefined;
  const entries = [...trail, { name: document.title, url: undefined }];
  return node<BreadcrumbListLeaf>({
    '@type': 'BreadcrumbList',
    '@id': pageId(document, 'breadcrumb'),
    itemListElement: entries.map(({ name, url }, index) =>
      node<ListItemLeaf>({ '@type': 'ListItem', position: index + 1, name, item: url }),
    ),
  });
}
