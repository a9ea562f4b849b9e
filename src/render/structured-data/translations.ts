import type { CreativeWorkLeaf, MedicalWebPageLeaf } from 'schema-dts';
import type { Translation } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { isWeb, node } from './node.ts';

interface Ties {
  readonly translationOfWork?: MedicalWebPageLeaf | CreativeWorkLeaf;
  readonly workTranslation?: readonly MedicalWebPageLeaf[];
}

/**
 * The same leaflet in other languages: what this one was translated from, as its front matter says, or what it was
 * translated into. Two translations of one original are not said to be anything to each other.
 */
export function translationsOf({ meta }: Document, translations: readonly Translation[]): Ties {
  const reachable = translations.flatMap((one) => {
    const page = pageIn(one);
    return page === undefined ? [] : [{ ...one, page }];
  });
  const { translationOf } = meta;
  if (translationOf === undefined) {
    return reachable.length === 0 ? {} : { workTranslation: reachable.map(({ page }) => page) };
  }
  const source = reachable.find(
    ({ id, canonicalUrl }) => id === translationOf || canonicalUrl === translationOf,
  );
  if (source !== undefined) return { translationOfWork: source.page };
  if (!isWeb(translationOf)) return {};
  return { translationOfWork: node<CreativeWorkLeaf>({ '@type': 'CreativeWork', url: translationOf }) };
}

function pageIn({ canonicalUrl, title, lang }: Translation): MedicalWebPageLeaf | undefined {
  if (canonicalUrl === undefined) return undefined;
  return node<MedicalWebPageLeaf>({
    '@type': 'MedicalWebPage',
    '@id': `${canonicalUrl.replace(/#.*$/s, '')}#webpage`,
    url: canonicalUrl,
    name: title,
    inLanguage: lang,
  });
}
