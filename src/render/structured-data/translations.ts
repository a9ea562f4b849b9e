import type { MedicalWebPageLeaf } from 'schema-dts';
import type { Translation } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import { node } from './node.ts';

interface Ties {
  readonly translationOfWork?: MedicalWebPageLeaf;
  readonly workTranslation?: readonly MedicalWebPageLeaf[];
}

/**
 * The same leaflet in other languages: what this one was translated from, or what it was translated into. Two
 * translations of one original are not said to be anything to each other.
 */
export function translationsOf(document: Document, translations: readonly Translation[]): Ties {
  const reachable = translations.flatMap((one) => {
    const made = pageIn(one);
    return made === undefined ? [] : [{ ...one, page: made }];
  });
  const original = reachable.find(({ isOriginal }) => isOriginal);
  if (original !== undefined) return { translationOfWork: original.page };
  if (document.meta.translationOf !== undefined || reachable.length === 0) return {};
  return { workTranslation: reachable.map((one) => one.page) };
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
