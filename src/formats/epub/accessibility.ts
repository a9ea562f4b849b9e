import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Settings, Strings } from '../../model/context.ts';
import type { Document } from '../../model/document.ts';
import type { BookFacts } from './facts.ts';
import type { Picture } from './pictures.ts';

/**
 * What the book offers to readers with disabilities, for shops, libraries and their filters: EPUB Accessibility 1.1, 2.2
 * (discovery), in the words of the Schema.org Accessibility Properties Vocabulary. No claim of conformance.
 */
export function accessibility({ lang }: Document, { strings }: Settings, facts: BookFacts): Element[] {
  const telling = facts.pictures.filter((picture) => picture.telling);
  const isDescribed = telling.every((picture) => picture.described);
  const hasPictures = telling.length > 0;
  const features = [
    'ARIA',
    // A description for every picture, or none of this feature.
    ...(hasPictures && isDescribed ? ['alternativeText'] : []),
    'displayTransformability',
    ...(facts.hasPrintedPages ? ['pageBreakMarkers', 'pageNavigation'] : []),
    'readingOrder',
    ...(facts.hasRuby ? ['rubyAnnotations'] : []),
    'structuralNavigation',
    'tableOfContents',
    'unlocked',
  ];
  const sufficient = [...(isDescribed ? ['textual'] : []), ...(hasPictures ? ['textual,visual'] : [])];
  return [
    ...['textual', ...(hasPictures ? ['visual'] : [])].map((mode) => property('accessMode', mode)),
    ...sufficient.map((modes) => property('accessModeSufficient', modes)),
    ...features.map((feature) => property('accessibilityFeature', feature)),
    property('accessibilityHazard', 'none'),
    property(
      'accessibilitySummary',
      summary(telling, isDescribed, facts, strings),
      languageOf(strings, lang),
    ),
  ];
}

function summary(
  pictures: readonly Picture[],
  isDescribed: boolean,
  { hasPrintedPages }: BookFacts,
  { textAccess, picturesDescribed, picturesUndescribed, pagesOfPrint }: Strings,
): string {
  const ofPictures = isDescribed ? picturesDescribed : picturesUndescribed;
  return [
    textAccess,
    ...(pictures.length === 0 ? [] : [ofPictures]),
    ...(hasPrintedPages ? [pagesOfPrint] : []),
  ].join(' ');
}

/** Our words are in English where there are none in the language of the book, which the package has. */
function languageOf({ language }: Strings, lang: string): Record<string, string> {
  const isEnglish = language.split('-')[0] === 'en' && lang.split('-')[0] !== 'en';
  return isEnglish ? { 'xml:lang': language, dir: 'ltr' } : {};
}

function property(name: string, value: string, more: Record<string, string> = {}): Element {
  return x('meta', { property: `schema:${name}`, ...more }, value);
}
