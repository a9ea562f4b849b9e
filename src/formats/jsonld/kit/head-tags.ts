import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { headOf } from '../../../render/head.ts';
import { fileAddress } from '../../../render/structured-data/nodes.ts';
import { templateSafeHtml } from '../escape.ts';
import type { Material, Platform, Snippet } from '../platform.ts';

const tags: Snippet = {
  path: 'seo/head.html',
  mediaType: 'text/html',
  about: 'title, description, address, languages and link preview, as tags for the head',
  isPasted: true,
  needs: [],
  make: (material) => templateSafeHtml({ type: 'root', children: linesOf(tagsOf(material)) }),
};

/** A tag a line. */
function linesOf(elements: readonly Element[]): Root['children'] {
  return elements.flatMap((element) => [element, { type: 'text', value: '\n' } as const]);
}

/** What the page's own head says, with absolute addresses, since these tags stand on a page of another make. */
function tagsOf({ document, settings }: Material): Element[] {
  const head = headOf(document, settings);
  const { canonical, openGraph, image } = head;
  const named: [string, string | null][] = [
    ['robots', head.robots],
    ['description', head.description],
    ['twitter:card', head.twitterCard],
    ['twitter:image:alt', image?.alt ?? null],
  ];
  const graph: [string, string | null | undefined][] = [
    ['og:type', 'article'],
    ['og:title', openGraph.title],
    ['og:description', head.description],
    ['og:locale', openGraph.locale],
    ...openGraph.otherLocales.map((locale): [string, string] => ['og:locale:alternate', locale]),
    ['og:url', canonical],
    ['og:site_name', openGraph.siteName],
    ['article:published_time', openGraph.published],
    ['article:modified_time', openGraph.modified],
    ['og:image', image?.url],
    ['og:image:type', image?.type],
    ['og:image:width', image?.width],
    ['og:image:height', image?.height],
    ['og:image:alt', image?.alt],
  ];
  return [
    h('title', head.title),
    ...named.flatMap(([name, content]) => (content === null ? [] : [h('meta', { name, content })])),
    ...(canonical === null ? [] : [h('link', { rel: ['canonical'], href: canonical })]),
    ...head.languages.map(({ lang, url }) => h('link', { rel: ['alternate'], hrefLang: lang, href: url })),
    ...graph.flatMap(([property, content]) => (content ? [h('meta', { property, content })] : [])),
    ...(canonical === null
      ? []
      : head.files.map(({ mediaType, path }) =>
          h('link', {
            rel: ['alternate'],
            type: mediaType,
            href: fileAddress(document, settings.brand, path),
          }),
        )),
  ];
}

export const headTags: Platform = {
  id: 'head-tags',
  title: 'Title, description and link preview',
  audience: 'For every page that is not our own: what search results and link previews show of it.',
  snippets: [tags],
  steps: () => [
    'Where your system has fields for title, description and preview picture, copy the words from `seo/head.html` into them.',
    'Where it has none, paste the tags into the head of the page; what your system prints already has to go.',
    'Upload `cards/og.png` to where your system keeps pictures, and write the address that it has there into `og:image`. Do the same with the PDF and the e-book, or leave out the tags that name them.',
    'If you may choose where files lie: `filesUrl` in `brand.yaml` names the folder for those of all leaflets, and tags and markup then name them there.',
  ],
  limits: [
    'Each of these tags may stand on a page once.',
    'In WordPress make no folder on the server with the name of the page: it would hide the page.',
  ],
};
