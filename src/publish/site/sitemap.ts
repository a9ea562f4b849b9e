import type { Element } from 'xast';
import { x } from 'xastscript';
import { isDraft } from '../../model/document.ts';
import { languagesOf } from '../../render/head.ts';
import { toXmlText } from '../../render/serialize.ts';
import { fileAddress } from '../../render/structured-data/nodes.ts';
import type { Site, SiteFile, SiteLeaflet } from './site.ts';
import { xmlFile } from './xml-file.ts';

/**
 * `sitemap.xml` (sitemaps.org 0.9): the approved leaflets that have an address, when they changed, their picture, and
 * their versions in other languages; nothing when there is none.
 */
export function sitemap(site: Site): SiteFile | undefined {
  const entries = site.leaflets.filter(({ document }) => !isDraft(document)).flatMap(entry);
  if (entries.length === 0) return undefined;
  const names = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  const root = x('urlset', names, ['\n', ...entries.flatMap((one) => [one, '\n'])]);
  return xmlFile('sitemap.xml', 'application/xml', toXmlText(root), site.generator);
}

function entry(leaflet: SiteLeaflet): Element[] {
  const { document, brand, files, changed, translations } = leaflet;
  const { canonicalUrl } = document.meta;
  if (canonicalUrl === undefined || !files.has('index.html')) return [];
  const parts = [
    x('loc', new URL(canonicalUrl).href),
    ...(changed === undefined ? [] : [x('lastmod', changed)]),
    ...languagesOf(document, translations).map(({ lang, url }) =>
      x('xhtml:link', { rel: 'alternate', hreflang: lang, href: url }),
    ),
    ...(files.has('cards/og.png')
      ? [x('image:image', [x('image:loc', fileAddress(document, brand, 'cards/og.png'))])]
      : []),
  ];
  return [x('url', ['\n', ...parts.flatMap((part) => ['  ', part, '\n'])])];
}
