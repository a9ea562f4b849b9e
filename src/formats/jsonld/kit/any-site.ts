import { scriptElement } from '../escape.ts';
import type { Platform, Snippet } from '../platform.ts';
import { pageStep, pastedText, pictureSteps, uploadPictures } from './text.ts';

/** The markup as an element to paste. */
export const pastedGraph: Snippet = {
  path: 'seo/faq.html',
  mediaType: 'text/html',
  about: 'the whole markup as a script element to paste',
  isPasted: true,
  needs: [],
  make: (material) => scriptElement(material, material.graph),
};

/** The same with the questions alone: a third of the size. */
export const pastedFaq: Snippet = {
  path: 'seo/faq-only.html',
  mediaType: 'text/html',
  about: 'the questions and answers alone as a script element to paste, for short fields',
  isPasted: true,
  needs: [],
  make: (material) => scriptElement(material, material.faq),
};

export const anySite: Platform = {
  id: 'any-site',
  title: 'Any other website',
  audience: 'For every system that has a field for code in the head of a single page.',
  snippets: [pastedText, pastedGraph, pastedFaq],
  steps: (material) => [
    pageStep(material),
    'Paste `seo/text.html` where your system takes HTML. Where it takes none, write the text there with questions as headings, all answers in plain sight.',
    ...pictureSteps(material, uploadPictures),
    'Find the field for code in the head of this page, not of the whole site.',
    'Copy `seo/faq.html` and paste it there, whole and unchanged.',
    'Where a plugin already describes clinic and page, use `seo/faq-only.html` instead.',
  ],
  limits: [
    'Many editors strip `<script>` from the text of a page: use a field that is made for code.',
    'The heading of each question needs its anchor, as `seo/text.html` has it: the markup leads there.',
  ],
};
