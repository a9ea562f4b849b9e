import type { Element, ElementContent, Root } from 'hast';
import type { Brand } from '../model/brand.ts';
import type { Settings } from '../model/context.ts';
import { type Document, isDraft, type Question, questionsOf } from '../model/document.ts';
import type { Person } from '../model/front-matter.ts';
import { richText } from './blocks/answer.ts';
import { toHtml } from './serialize.ts';

/**
 * The schema.org graph of a leaflet: one `@graph`, the questions nested in the page's `mainEntity`, absolute ids
 * only. Without a canonical address the nodes have no ids, as there is nothing true to say. Checked against
 * schema.org 30.0. Search engines show no FAQ results any more (Google: since 7 May 2026); the markup still
 * names clinic, reviewer, topic and answers for whoever reads it.
 */

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json | undefined };
type Node = { readonly [key: string]: Json | undefined };

const context = 'https://schema.org';

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
  // Two opening braces never meet in JSON outside a string, so this changes no structure.
  return JSON.stringify(graph)
    .replace(/[<>&\u2028\u2029]/g, (character) => escapes[character] ?? character)
    .replaceAll('{{', '\\u007b\\u007b');
}

function page(document: Document, settings: Settings): Node {
  const { meta } = document;
  const { brand } = settings;
  return {
    '@type': ['MedicalWebPage', 'FAQPage'],
    '@id': pageId(document, 'webpage'),
    url: meta.canonicalUrl,
    name: document.title,
    headline: document.title,
    alternativeHeadline: document.subtitle ?? undefined,
    description: meta.description,
    abstract: meta.keyPoints?.join(' '),
    inLanguage: document.lang,
    creativeWorkStatus: isDraft(document) ? 'Draft' : 'Published',
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
      url: work.url,
      datePublished: work.year === undefined ? undefined : String(work.year),
    })),
    license: meta.license?.startsWith('http') ? meta.license : undefined,
    copyrightNotice: meta.license?.startsWith('http') ? undefined : meta.license,
    encoding: downloads(document, settings),
    mainEntity: questions(document),
  };
}

function questions(document: Document): readonly Node[] {
  return questionsOf(document).map((question, index) => ({
    '@type': 'Question',
    '@id': pageId(document, question.id),
    url: pageId(document, question.id),
    position: index + 1,
    name: question.question,
    inLanguage: document.lang,
    answerCount: 1,
    acceptedAnswer: {
      '@type': 'Answer',
      '@id': pageId(document, `${question.id}-answer`),
      text: answerMarkup(question, document.meta.canonicalUrl),
      inLanguage: document.lang,
    },
  }));
}

/** The tags that the FAQPage contract allowed in an answer (Google's last published list). */
const allowed = new Set('h1 h2 h3 h4 h5 h6 br ol ul li a p div b strong i em'.split(' '));

/** The same tree that the page shows, reduced to the allowed tags; no word is lost on the way. */
export function answerMarkup(question: Question, base: string | undefined): string {
  const root: Root = { type: 'root', children: reduce(richText(question.answer, 2), base) };
  return toHtml(root);
}

function reduce(nodes: readonly ElementContent[], base: string | undefined): ElementContent[] {
  return nodes.flatMap((node): ElementContent[] => {
    if (node.type === 'text') {
      // White space between blocks is layout, not text.
      return /^\s*$/.test(node.value) && node.value.includes('\n')
        ? []
        : [{ type: 'text', value: node.value }];
    }
    if (node.type !== 'element') return [];
    const children = reduce(node.children, base);
    if (node.tagName === 'img') return text(String(node.properties.alt ?? ''));
    if (node.tagName === 'a') return link(node, children, base);
    if (node.tagName === 'tr') return [element('p', spaced(children))];
    if (/^(td|th)$/.test(node.tagName)) return [...children, ...text(' ')];
    if (/^(dt|dd|figcaption|caption|pre|blockquote|hr)$/.test(node.tagName)) {
      return children.length === 0 ? [] : [element(hasBlock(children) ? 'div' : 'p', children)];
    }
    return allowed.has(node.tagName) ? [element(node.tagName, children)] : children;
  });
}

function spaced(children: ElementContent[]): ElementContent[] {
  const last = children.at(-1);
  return last?.type === 'text' && last.value === ' ' ? children.slice(0, -1) : children;
}

function hasBlock(nodes: readonly ElementContent[]): boolean {
  return nodes.some((node) => node.type === 'element' && /^(p|div|ul|ol|h[1-6])$/.test(node.tagName));
}

function link(node: Element, children: ElementContent[], base: string | undefined): ElementContent[] {
  const href = String(node.properties.href ?? '');
  if (/^(https?|mailto|tel):/.test(href)) return [element('a', children, { href })];
  if (href.startsWith('#') && base !== undefined) return [element('a', children, { href: base + href })];
  return children;
}

function element(
  tagName: string,
  children: ElementContent[],
  properties: Element['properties'] = {},
): Element {
  return { type: 'element', tagName, properties, children };
}

function text(value: string): ElementContent[] {
  return value === '' ? [] : [{ type: 'text', value }];
}

function clinic(brand: Brand): Node | undefined {
  if (brand.name === undefined) return undefined;
  const home = brand.url;
  return {
    '@type': 'MedicalClinic',
    '@id': clinicId(brand),
    name: brand.name,
    legalName: brand.legalName,
    url: home,
    telephone: brand.telephone,
    email: brand.email,
    address: brand.address && { '@type': 'PostalAddress', ...brand.address },
    medicalSpecialty: brand.specialty === undefined ? undefined : `${context}/${brand.specialty}`,
    sameAs: brand.sameAs,
  };
}

function site(document: Document, brand: Brand): Node | undefined {
  if (brand.url === undefined || brand.name === undefined) return undefined;
  return {
    '@type': 'WebSite',
    '@id': siteId(brand),
    url: brand.url,
    name: brand.name,
    publisher: publisher(brand),
    inLanguage: document.lang,
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

function people(persons: readonly Person[] | undefined): readonly Node[] | undefined {
  return persons?.map((person) => ({
    '@type': person.type === 'organization' ? 'Organization' : 'Person',
    name: person.name,
    honorificPrefix: person.honorificPrefix,
    honorificSuffix: person.honorificSuffix,
    jobTitle: person.jobTitle,
    url: person.url,
    affiliation:
      person.affiliation === undefined ? undefined : { '@type': 'Organization', name: person.affiliation },
    hasCredential:
      person.registration === undefined
        ? undefined
        : {
            '@type': 'EducationalOccupationalCredential',
            credentialCategory: 'Professional registration',
            name: `${person.registration.body} ${person.registration.number}`,
            url: person.registration.url,
          },
  }));
}

function publisher(brand: Brand): Node | undefined {
  if (brand.name === undefined) return undefined;
  return reference(clinicId(brand)) ?? { '@type': 'MedicalClinic', name: brand.name };
}

function reference(id: string | undefined): Node | undefined {
  return id === undefined ? undefined : { '@id': id };
}

function pageId(document: Document, fragment: string): string | undefined {
  const base = document.meta.canonicalUrl;
  return base === undefined ? undefined : `${base}#${fragment}`;
}

/** The address of a file in the page's folder; `…/pores` and `…/pores/` name the same folder. */
export function beside(canonicalUrl: string, path: string): string {
  const base = new URL(canonicalUrl);
  const last = base.pathname.split('/').at(-1) ?? '';
  if (!last.includes('.') && last !== '') base.pathname += '/';
  return new URL(path, base).href;
}

function clinicId(brand: Brand): string | undefined {
  return brand.url === undefined ? undefined : new URL('#clinic', brand.url).href;
}

function siteId(brand: Brand): string | undefined {
  return brand.url === undefined ? undefined : new URL('#website', brand.url).href;
}

/** Without the members that have no value. */
function clean(node: Node): Node {
  return JSON.parse(JSON.stringify(node)) as Node;
}
