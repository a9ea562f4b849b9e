import { x } from 'xastscript';
import { headOf } from '../../../render/head.ts';
import { toXmlText } from '../../../render/serialize.ts';
import { canonicalOf, type Material, type Platform, type Snippet } from '../platform.ts';

const fragment: Snippet = {
  path: 'seo/sitemap-fragment.xml',
  mediaType: 'application/xml',
  about: 'the entry of the page for the site’s sitemap.xml',
  isPasted: true,
  // What search engines must not list has no place in a sitemap.
  needs: ['canonicalUrl', 'approved'],
  make: (material) => `${toXmlText(entry(material))}\n`,
};

/** One `url` of the sitemap protocol 0.9. The name spaces stand on it, so that it may be pasted into any sitemap. */
function entry(material: Material) {
  const { document, settings } = material;
  const { image, languages } = headOf(document, settings);
  const changed = document.meta.dateModified ?? document.meta.datePublished;
  return x(
    'url',
    {
      xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
      'xmlns:image': 'http://www.google.com/schemas/sitemap-image/1.1',
      'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
    },
    [
      x('loc', new URL(canonicalOf(material)).href),
      ...(changed === undefined ? [] : [x('lastmod', changed)]),
      ...languages.map(({ lang, url }) => x('xhtml:link', { rel: 'alternate', hreflang: lang, href: url })),
      ...(image === null ? [] : [x('image:image', [x('image:loc', image.url)])]),
    ],
  );
}

export const sitemap: Platform = {
  id: 'sitemap',
  title: 'Sitemap',
  audience: 'For sites whose sitemap is not made by a plugin.',
  snippets: [fragment],
  steps: () => [
    'Paste `seo/sitemap-fragment.xml` into `sitemap.xml`, before `</urlset>`, in place of the page’s older entry.',
  ],
  limits: [
    'WordPress, Shopify, Webflow, Squarespace and Wix make their sitemaps by themselves: there is nothing to do.',
  ],
};
