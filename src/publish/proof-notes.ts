/** By the path in the document's folder. */
const notes: Readonly<Record<string, string>> = {
  'seo/text.html': 'The text as HTML, each question with its anchor, for any system.',
  'seo/faq.html': 'The markup as a script element for the head of a page.',
  'seo/faq-only.html': 'The questions and answers alone as a script element, for short fields.',
  'seo/faq.jsonld': 'The whole graph: clinic, page, questions and answers.',
  'seo/faq-only.jsonld': 'The questions and answers alone, for sites whose plugin describes page and clinic.',
  'seo/faq-text.jsonld':
    'The questions and answers alone, answers as plain text: for fields that take no tags.',
  'seo/head.html': 'Title, description, languages and link preview, as tags for the head of a page.',
  'seo/wordpress-blocks.html': 'WordPress: the text as blocks for the code editor.',
  'seo/wordpress-yoast-faq.html': 'WordPress with Yoast SEO: the text with its FAQ block.',
  'seo/wordpress-mu-plugin.php': 'WordPress: a plugin of one file that prints the markup on the one page.',
  'seo/shopify.liquid': 'Shopify: lines for the theme.',
  'seo/nextjs.tsx': 'Next.js and React: a component and the metadata.',
  'seo/astro.astro': 'Astro: a component.',
  'seo/gtm.html': 'Tag Manager, the last resort: many crawlers do not see what it adds.',
  'seo/sitemap-fragment.xml': 'The entry of the page for a sitemap.',
  'seo/_headers': 'HTTP headers for Netlify, Cloudflare Pages and their like.',
  'seo/nginx.conf': 'The same headers for nginx.',
  'seo/robots-note.txt': 'Lines for a robots.txt that would keep link previews from their pictures.',
  'seo/changes.json':
    'The questions of this version and the last: the next publish compares with them. Leave it here.',
  'cards/index.html': 'The contact sheet: all cards in every size, with their words to copy.',
  'cards/carousel.pdf': 'The portrait cards as pages, for networks that show documents.',
  'cards/cards.csv': 'A row for each card and network, for tools that schedule posts.',
  'cards/cards.json':
    'For each card its size, its text for people who cannot see it, and captions for each network.',
};

/**
 * What a file is for, in a sentence.
 *
 * @param path In the output folder.
 */
export function noteOn(path: string): string {
  return notes[path.split('/').slice(1).join('/')] ?? '';
}
