import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Brand } from '../../model/brand.ts';
import { type Document, isDraft } from '../../model/document.ts';

/** The exact words of EPUB Accessibility 1.1, 2.5.2. */
const standard = 'EPUB Accessibility 1.1 - WCAG 2.2 Level AA';

/**
 * The publisher's public word that the book conforms to the standard, and who vouches for it. Only where the brand names
 * somebody, and never for a draft. Whether the book may carry it at all, its checks say.
 */
export function claim(document: Document, { ebook }: Brand): Element[] {
  if (ebook === undefined || isDraft(document)) return [];
  const { certifiedBy, credential, report } = ebook;
  const refines = '#certifier';
  return [
    x('meta', { id: 'conformance', property: 'dcterms:conformsTo' }, standard),
    x('meta', { id: 'certifier', refines: '#conformance', property: 'a11y:certifiedBy' }, certifiedBy),
    ...(credential === undefined
      ? []
      : [x('meta', { refines, property: 'a11y:certifierCredential' }, credential)]),
    ...(report === undefined ? [] : [x('link', { refines, rel: 'a11y:certifierReport', href: report })]),
  ];
}
