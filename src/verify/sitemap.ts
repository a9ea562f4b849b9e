import { visit } from 'unist-util-visit';
import { fromXml } from 'xast-util-from-xml';

/** The addresses of a sitemap, or of the sitemaps that an index of them names. */
export interface Sitemap {
  readonly kind: 'pages' | 'sitemaps';
  readonly addresses: readonly string[];
}

/** `undefined` when the text is no sitemap (sitemaps.org, 0.9). */
export function readSitemap(text: string): Sitemap | undefined {
  try {
    const tree = fromXml(text);
    const root = tree.children.find((child) => child.type === 'element');
    const name = root?.name.replace(/^.*:/, '');
    if (name !== 'urlset' && name !== 'sitemapindex') return undefined;
    const addresses: string[] = [];
    visit(tree, 'element', (element) => {
      // Those of pictures and translations are written otherwise.
      if (element.name !== 'loc') return;
      const words = element.children
        .map((child) => (child.type === 'text' || child.type === 'cdata' ? child.value : ''))
        .join('');
      addresses.push(words.trim());
    });
    return { kind: name === 'urlset' ? 'pages' : 'sitemaps', addresses };
  } catch {
    return undefined;
  }
}
