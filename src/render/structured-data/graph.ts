import type { Settings } from '../../model/context.ts';
import { type Document, isDraft } from '../../model/document.ts';
import {
  beside,
  clinic,
  context,
  type Node,
  pageId,
  people,
  publisher,
  reference,
  site,
  siteId,
} from './nodes.ts';
import { questions } from './questions.ts';

/**
 * The schema.org graph of a leaflet: one `@graph`, the questions nested in the page's `mainEntity`, absolute ids
 * only. Without a canonical address the nodes have no ids, as there is nothing true to say. Checked against
 * schema.org 30.0. Search engines show no FAQ results any more (Google: since 7 May 2026); the markup still
 * names clinic, reviewer, topic and answers for whoever reads it.
 */

/** The full graph: clinic, site, page with its questions, picture, trail. */
export function fullGraph(document: Document, settings: Settings): Node {
  const nodes = [
    clinic(settings.brand),
    site(document, settings.brand),
    page(document, settings),
    picture(document, settings),
  ];
  return clean({ '@context': context, '@graph': nodes.filter((node) => node !== undefined) });
}

/** The questions alone, for sites whose own plugin already describes page and publisher. */
export function faqOnly(document: Document): Node {
  return clean({
    '@context': context,
    '@type': 'FAQPage',
    '@id': pageId(document, 'faq'),
    url: document.meta.canonicalUrl,
    name: document.title,
    inLanguage: document.lang,
    creativeWorkStatus: statusOf(document),
    mainEntity: questions(document),
  });
}

/**
 * A graph as text that may stand inside a `script` element: no answer can end the element or open a comment,
 * and no template language finds its braces.
 */
export function scriptText(graph: Node): string {
  const escapes: Record<string, string> = {
    '<': '\\u003c',
    '>': '\\u003e',
    '&': '\\u0026',
    '\u2028': '\\u2028',
    '\u2029': '\\u2029',
  };
  // In JSON none of these pairs stands outside a string, so this changes no structure.
  return JSON.stringify(graph)
    .replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character)
    .replace(/\{(?=[{%#])/g, '\\u007b');
}

function statusOf(document: Document): string {
  return isDraft(document) ? 'Draft' : 'Published';
}

function page(document: Document, settings: Settings): Node {
  const { meta } = document;
  const { brand } = settings;
  const asked = questions(document);
  return {
    '@type': asked.length === 0 ? 'MedicalWebPage' : ['MedicalWebPage', 'FAQPage'],
    '@id': pageId(document, 'webpage'),
    url: meta.canonicalUrl,
    name: document.title,
    headline: document.title,
    alternativeHeadline: document.subtitle ?? undefined,
    description: meta.description,
    abstract: meta.keyPoints?.join(' '),
    inLanguage: document.lang,
    creativeWorkStatus: statusOf(document),
    version: meta.version,
    identifier: meta.identifier,
    keywords: meta.keywords,
    isPartOf: reference(siteId(brand)),
    primaryImageOfPage: settings.formats.includes('cards')
      ? reference(pageId(document, 'primaryimage'))
      : undefined,
    publisher: publisher(brand),
    author: people(meta.author),
    reviewedBy: people(meta.reviewedBy),
    datePublished: meta.datePublished,
    dateModified: meta.dateModified,
    lastReviewed: meta.lastReviewed,
    audience:
      meta.audience === undefined ? undefined : { '@type': 'MedicalAudience', audienceType: meta.audience },
    specialty: meta.specialty === undefined ? undefined : `${context}/${meta.specialty}`,
    about: meta.about?.map((topic) =>
      typeof topic === 'string'
        ? { '@type': 'Thing', name: topic }
        : { '@type': topic.type ?? 'Thing', name: topic.name, alternateName: topic.alternateName },
    ),
    citation: meta.citation?.map((work) => ({
      '@type': 'CreativeWork',
      name: work.title,
      author: work.author,
      publisher: work.publisher === undefined ? undefined : { '@type': 'Organization', name: work.publisher },
      url: work.url,
      datePublished: work.year === undefined ? undefined : String(work.year),
    })),
    license: meta.license?.startsWith('http') ? meta.license : undefined,
    copyrightNotice: meta.license?.startsWith('http') ? undefined : meta.license,
    encoding: downloads(document, settings),
    mainEntity: asked.length === 0 ? undefined : asked,
  };
}

function picture(document: Document, settings: Settings): Node | undefined {
  const base = document.meta.canonicalUrl;
  if (base === undefined || !settings.formats.includes('cards')) return undefined;
  const url = beside(base, 'cards/og.png');
  const { name } = settings.brand;
  return {
    '@type': 'ImageObject',
    '@id': pageId(document, 'primaryimage'),
    url,
    contentUrl: url,
    width: '1200',
    height: '630',
    caption: document.title,
    creditText: name,
    creator: publisher(settings.brand),
    copyrightNotice: name === undefined ? undefined : `© ${name}`,
  };
}

function downloads(document: Document, settings: Settings): readonly Node[] | undefined {
  const base = document.meta.canonicalUrl;
  if (base === undefined) return undefined;
  const kinds = [
    ['pdf', 'application/pdf'],
    ['epub', 'application/epub+zip'],
  ] as const;
  const made = kinds.filter(([name]) => settings.formats.includes(name));
  if (made.length === 0) return undefined;
  return made.map(([name, encodingFormat]) => ({
    '@type': 'MediaObject',
    encodingFormat,
    contentUrl: beside(base, `${encodeURIComponent(document.id)}.${name}`),
    inLanguage: document.lang,
  }));
}

/** Without the members that have no value. */
function clean(node: Node): Node {
  return JSON.parse(JSON.stringify(node)) as Node;
}
