import type { Element } from 'xast';
import { x } from 'xastscript';
import { isDraft } from '../../model/document.ts';
import { toXmlText } from '../../render/serialize.ts';
import { beside } from '../../render/structured-data/nodes.ts';
import { type Site, type SiteFile, type SiteLeaflet, titleOf } from './site.ts';
import { xmlFile } from './xml-file.ts';

/**
 * `feed.xml` (Atom, RFC 4287): which approved leaflets are new or have changed, the latest first. An entry needs an
 * address, a date and an author, and the feed an address that stays: what has none is left out, never made up.
 */
export function feed(site: Site): SiteFile | undefined {
  const { brand, lang, generator } = site;
  const id = brand.leaflets?.url ?? brand.url;
  const entries = site.leaflets
    .filter(({ document }) => !isDraft(document))
    .flatMap((leaflet) => entryOf(leaflet))
    .toSorted((one, other) => (one.updated === other.updated ? 0 : one.updated < other.updated ? 1 : -1));
  const [latest] = entries;
  if (id === undefined || latest === undefined) return undefined;
  const list = brand.leaflets?.url;
  const title = titleOf(site);
  const root = x('feed', { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': lang }, [
    '\n',
    ...[
      x('id', id),
      x('title', brand.name === undefined ? title : `${title} – ${brand.name}`),
      x('updated', latest.updated),
      ...(list === undefined
        ? []
        : [
            x('link', { rel: 'self', type: 'application/atom+xml', href: beside(list, 'feed.xml') }),
            x('link', { rel: 'alternate', type: 'text/html', href: list }),
          ]),
      x('generator', generator),
      ...entries.map(({ element }) => element),
    ].flatMap((part) => [part, '\n']),
  ]);
  return xmlFile('feed.xml', 'application/atom+xml', toXmlText(root), generator);
}

function entryOf(leaflet: SiteLeaflet): { readonly updated: string; readonly element: Element }[] {
  const { document, brand, changed, files } = leaflet;
  const { meta, lang, title } = document;
  const author = brand.name ?? meta.author?.[0]?.name;
  const { canonicalUrl } = meta;
  if (canonicalUrl === undefined || changed === undefined || author === undefined || !files.has('index.html'))
    return [];
  const updated = moment(changed);
  const about = meta.description ?? document.subtitle;
  const parts = [
    x('id', canonicalUrl),
    x('title', title),
    x('updated', updated),
    ...(meta.datePublished === undefined ? [] : [x('published', moment(meta.datePublished))]),
    x('link', { rel: 'alternate', type: 'text/html', hreflang: lang, href: canonicalUrl }),
    x('author', [x('name', author)]),
    ...(about === null ? [] : [x('summary', about)]),
  ];
  const element = x('entry', { 'xml:lang': lang }, ['\n', ...parts.flatMap((part) => ['  ', part, '\n'])]);
  return [{ updated, element }];
}

/** Atom writes moments: a day is its beginning, in UTC. */
function moment(day: string): string {
  return day.includes('T') ? day : `${day}T00:00:00Z`;
}
