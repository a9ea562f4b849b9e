import type { Element, ElementContent } from 'hast';
import { h } from 'hastscript';
import type { Tools } from '../../model/context.ts';
import { addressOf } from '../../render/address.ts';
import { contactBlock } from '../../render/blocks/colophon.ts';
import { draftNote } from '../../render/blocks/draft-mark.ts';
import { dataUri, mastheadBlock } from '../../render/blocks/masthead.ts';
import { trailBlock } from '../../render/blocks/trail.ts';
import { dayWriter } from '../../render/day.ts';
import { languageName } from '../../render/language-name.ts';
import { contentPolicy, screenStyle } from '../../render/self-contained.ts';
import { toHtml } from '../../render/serialize.ts';
import { fillShell } from '../../render/shell.ts';
import { fileAddress } from '../../render/structured-data/nodes.ts';
import { template } from '../../render/template.ts';
import { type Site, type SiteFile, type SiteLeaflet, titleOf } from './site.ts';

/** `leaflets.html`: every leaflet with its address, by language; while none is approved, a draft itself. */
export async function leafletsPage(
  site: Site,
  hasFeed: boolean,
  tools: Pick<Tools, 'fonts' | 'templates'>,
): Promise<SiteFile> {
  const { brand, strings, lang, dir } = site;
  const title = titleOf(site);
  const groups = [...Map.groupBy(site.leaflets, ({ document }) => document.lang)].toSorted(
    ([one], [other]) => Number(other === lang) - Number(one === lang) || (one < other ? -1 : 1),
  );
  const languages = groups.map(([language]) => language);
  const body = {
    skip: strings.skipToContent,
    masthead: [...mastheadBlock(brand), ...trailBlock(homeOf(site), title, strings)],
    lead: [
      ...(site.isDraft ? [draftNote(strings)] : []),
      h('h1', title),
      h('p', { className: ['subtitle'] }, strings.leafletsLead),
    ],
    leaflets: groups.flatMap(([language, leaflets]) => languageBlock(language, leaflets, site, languages)),
    colophon: [...contactOf(site), ...(hasFeed ? [feedLink(site)] : [])],
  };
  const style = await screenStyle(
    JSON.stringify([title, body]),
    brand,
    ['blocks.css', 'page/page.css', 'site/site.css'],
    tools,
  );
  const address = site.isDraft ? null : (brand.leaflets?.url ?? null);
  const tree = fillShell(
    template(tools.templates, 'site/shell.html'),
    {
      'head-title': brand.name === undefined ? title : `${title} – ${brand.name}`,
      policy: contentPolicy(style),
      robots: site.isDraft ? 'noindex, nofollow' : null,
      generator: site.generator,
      description: strings.leafletsLead,
      canonical: address,
      'og-title': title,
      'og-description': strings.leafletsLead,
      'og-url': address,
      'og-site': brand.name ?? null,
      feed: hasFeed ? 'feed.xml' : null,
      icon: brand.logo === undefined ? 'data:,' : dataUri(brand.logo),
      style,
      ...body,
    },
    { lang, dir },
  );
  return {
    path: 'leaflets.html',
    mediaType: 'text/html',
    bytes: new TextEncoder().encode(`${toHtml(tree)}\n`),
  };
}

function homeOf({ brand, strings }: Site) {
  const { url } = brand;
  return url === undefined || url === brand.leaflets?.url ? [] : [{ name: strings.home, url }];
}

/** The leaflets in one language, in the order of its alphabet; under a heading where there are several languages. */
function languageBlock(
  lang: string,
  leaflets: readonly SiteLeaflet[],
  site: Site,
  languages: readonly string[],
): ElementContent[] {
  const order = new Intl.Collator(lang);
  const sorted = leaflets.toSorted((one, other) => order.compare(one.document.title, other.document.title));
  const level = languages.length === 1 ? 2 : 3;
  const list = h(
    'ul',
    { className: ['leaflets'] },
    sorted.map((leaflet) =>
      h('li', { dataLeaflet: leaflet.document.id }, leafletBlock(leaflet, site, level)),
    ),
  );
  const dir = leaflets[0]?.document.dir;
  if (languages.length === 1) return [lang === site.lang ? list : h('div', { lang, dir }, list)];
  const id = `_in-${lang}`;
  return [
    h('section', { className: ['section'], lang, dir, ariaLabelledBy: id }, [
      h('h2', { id, className: ['section-title'] }, languageName(lang, languages)),
      list,
    ]),
  ];
}

function leafletBlock(leaflet: SiteLeaflet, site: Site, level: number): ElementContent[] {
  const { document, strings } = leaflet;
  const about = document.meta.description ?? document.subtitle;
  const reviewed = dayWriter(document.lang)(document.meta.lastReviewed);
  const page = fileLink(leaflet, site, 'index.html');
  const publisher = site.brand.name === undefined ? leaflet.brand.name : undefined;
  return [
    h(`h${level}`, { className: ['leaflet-title'] }, [
      page === undefined ? document.title : h('a', { href: page }, document.title),
    ]),
    ...(publisher === undefined ? [] : [h('p', { className: ['publisher'] }, h('bdi', publisher))]),
    ...(about === null ? [] : [h('p', about)]),
    ...(reviewed === undefined
      ? []
      : [h('p', { className: ['reviewed'] }, [`${strings.lastReviewed}: `, h('bdi', reviewed)])]),
    ...files(leaflet, site),
  ];
}

function files(leaflet: SiteLeaflet, site: Site): Element[] {
  const { document, strings } = leaflet;
  const kinds = [
    ['index.html', strings.webPage],
    [`${document.id}.pdf`, strings.pdfToPrint],
    [`${document.id}.epub`, strings.ebook],
  ] as const;
  const links = kinds.flatMap(([path, name]) => {
    const href = fileLink(leaflet, site, path);
    if (href === undefined) return [];
    // The words that are seen come first: who speaks to the computer says those (WCAG 2.5.3).
    const whole = h('span', { className: ['visually-hidden'] }, `: ${document.title}`);
    return [h('li', h('a', { href }, [name, whole]))];
  });
  return links.length === 0 ? [] : [h('ul', { className: ['files'] }, links)];
}

/** Where a file of a leaflet is found from this page; nowhere when it was not made. */
function fileLink({ document, files: made }: SiteLeaflet, { brand }: Site, path: string): string | undefined {
  if (!made.has(path)) return undefined;
  const { canonicalUrl } = document.meta;
  const local = `${encodeURIComponent(document.id)}/${encodeURIComponent(path)}`;
  const target = path === 'index.html' ? canonicalUrl : fileAddress(document, brand, path);
  return addressOf(local, brand.leaflets?.url, target);
}

function contactOf({ brand, strings }: Site): Element[] {
  const contact = contactBlock(brand, strings);
  if (contact.length === 0) return [];
  return [h('section', { className: ['colophon'] }, contact)];
}

function feedLink({ strings }: Site): Element {
  const link = h('a', { href: 'feed.xml', type: 'application/atom+xml' }, strings.newsFeed);
  return h('p', { className: ['feed'] }, link);
}
