import type { Platform } from '../platform.ts';
import { pastedFaq, pastedGraph } from './any-site.ts';
import { faqFile, plainFile } from './developers.ts';
import { pageStep } from './text.ts';

export const wix: Platform = {
  id: 'wix',
  title: 'Wix',
  audience: 'For sites built with Wix or Wix Studio.',
  snippets: [faqFile, plainFile, pastedGraph, pastedFaq],
  steps: (material) => [
    pageStep(material),
    'Put the text of `index.html` on the page, questions as headings. Not as “Embed HTML”: that stands in a frame and is no text of this page.',
    'Either: in the SEO settings of the page, under “Advanced SEO”, “Structured data markup”, add a new markup and paste the content of `seo/faq-only.jsonld`. It is the plain JSON that this field wants, without a script element. If it is too long, take `seo/faq-text.jsonld`; if that is too long as well, go the other way.',
    'Or: under “Settings”, “Custom code”, add `seo/faq.html` to the head of this one page.',
    'Do one of the two, not both: a page must hold one FAQPage.',
  ],
  limits: [
    'The field for structured data is short; the table below says what fits.',
    'Headings of Wix do not have our anchors: `verify` reports `fragment-missing`, and links to single questions lead to the top of the page.',
  ],
  field: {
    place: 'Advanced SEO, “Structured data markup”',
    limit: 7_000,
    files: [faqFile, plainFile],
  },
};
