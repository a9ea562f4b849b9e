import type { FAQPageLeaf, MedicalAudienceLeaf, MedicalWebPageLeaf, MergeLeafTypes } from 'schema-dts';
import type { Settings } from '../../model/context.ts';
import { type Document, isDraft } from '../../model/document.ts';
import { isWeb, node } from './node.ts';
import { pageId, publisher, reference, site } from './nodes.ts';
import { mentions } from './people.ts';
import { downloads, picture } from './pieces.ts';
import { type AnswerForm, questions } from './questions.ts';
import { specialty } from './specialty.ts';
import { citations, topics } from './subject.ts';
import { translationsOf } from './translations.ts';

type TwoTypes = MergeLeafTypes<[MedicalWebPageLeaf, FAQPageLeaf]>;

/**
 * The page, which is two things at once: a page about medicine and a list of answers. Both are kinds of WebPage, and
 * every property here belongs to WebPage or above, so either type allows it (`medicalAudience`, for one, is not a
 * FAQPage's). A page that marks up no question is no FAQPage.
 */
export function page(
  document: Document,
  settings: Settings,
  form: AnswerForm,
): TwoTypes | MedicalWebPageLeaf {
  const { meta } = document;
  const { brand } = settings;
  const asked = questions(document, form);
  const both = node<TwoTypes>({
    '@type': ['MedicalWebPage', 'FAQPage'],
    '@id': pageId(document, 'webpage'),
    url: meta.canonicalUrl,
    name: document.title,
    headline: document.title,
    alternativeHeadline: document.subtitle ?? undefined,
    description: meta.description,
    abstract: meta.keyPoints?.join(' '),
    inLanguage: document.lang,
    ...translationsOf(document, settings.translations),
    translator: meta.translator,
    creativeWorkStatus: statusOf(document),
    version: meta.version,
    identifier: meta.identifier,
    keywords: meta.keywords,
    isPartOf: reference(site(document, brand)?.['@id']),
    breadcrumb: settings.trail.length === 0 ? undefined : reference(pageId(document, 'breadcrumb')),
    primaryImageOfPage: picture(document, settings),
    publisher: publisher(brand),
    author: mentions(meta.author, meta, brand),
    reviewedBy: mentions(meta.reviewedBy, meta, brand),
    datePublished: meta.datePublished,
    dateModified: meta.dateModified,
    lastReviewed: meta.lastReviewed,
    audience:
      meta.audience === undefined
        ? undefined
        : node<MedicalAudienceLeaf>({ '@type': 'MedicalAudience', audienceType: meta.audience }),
    specialty: specialty(meta.specialty),
    about: topics(meta.about),
    citation: citations(meta.citation),
    license: isWeb(meta.license) ? meta.license : undefined,
    copyrightNotice: isWeb(meta.license) ? undefined : meta.license,
    encoding: downloads(document, settings),
    mainEntity: asked.length === 0 ? undefined : asked,
  });
  return asked.length === 0 ? { ...both, '@type': 'MedicalWebPage' } : both;
}

/** The questions alone, for sites that describe page and publisher by themselves. */
export function questionPage(document: Document, form: AnswerForm): FAQPageLeaf {
  return node<FAQPageLeaf>({
    '@type': 'FAQPage',
    '@id': pageId(document, 'faq'),
    url: document.meta.canonicalUrl,
    name: document.title,
    inLanguage: document.lang,
    creativeWorkStatus: statusOf(document),
    mainEntity: questions(document, form),
  });
}

function statusOf(document: Document): string {
  return isDraft(document) ? 'Draft' : 'Published';
}
