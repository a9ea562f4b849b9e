import { scriptText } from '../../../render/structured-data/graph.ts';
import { jsonFile } from '../escape.ts';
import type { Platform, Snippet } from '../platform.ts';
import { pastedText } from './text.ts';

const mediaType = 'application/ld+json';

const graphFile: Snippet = {
  path: 'seo/faq.jsonld',
  mediaType,
  about: 'the full graph: clinic, site, page, questions and answers',
  isPasted: false,
  needs: [],
  make: ({ graph }) => jsonFile(graph),
};

export const faqFile: Snippet = {
  path: 'seo/faq-only.jsonld',
  mediaType,
  about: 'the questions and answers alone, for sites whose plugin describes clinic and page',
  isPasted: true,
  needs: [],
  make: ({ faq }) => jsonFile(faq),
};

export const plainFile: Snippet = {
  path: 'seo/faq-text.jsonld',
  mediaType,
  about: 'the same with answers in plain text, for fields that take no tags and for short ones',
  isPasted: true,
  needs: [],
  // On one line, for fields that count characters.
  make: ({ plainFaq }) => `${scriptText(plainFaq)}\n`,
};

export const developers: Platform = {
  id: 'developers',
  title: 'Your own code: the markup as files',
  audience: 'For developers whose program writes the page and can read a file while it does.',
  snippets: [pastedText, graphFile, faqFile, plainFile],
  steps: () => [
    'Show the text of `seo/text.html` on the page, with its anchors.',
    'Read `seo/faq.jsonld` when the page is built, and print it into its head as one `<script type="application/ld+json">`.',
    'Escape it for HTML: write `<` in it as `\\u003c`. A library that prints JSON into a page often does not.',
    'Where another part of the site already describes clinic and page, print `seo/faq-only.jsonld` instead; where tags are stripped from it, `seo/faq-text.jsonld`.',
  ],
  limits: ['One FAQPage a page: take care that no plugin or theme prints a second one.'],
};
