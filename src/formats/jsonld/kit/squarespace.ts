import type { Platform } from '../platform.ts';
import { pastedFaq, pastedGraph } from './any-site.ts';
import { pageStep, pastedText, pictureSteps, uploadPictures } from './text.ts';

export const squarespace: Platform = {
  id: 'squarespace',
  title: 'Squarespace',
  audience: 'For sites built with Squarespace, on a plan that allows code injection.',
  snippets: [pastedText, pastedGraph, pastedFaq],
  steps: (material) => [
    pageStep(material),
    'Add a block “Code” to the page, and paste `seo/text.html` into it.',
    ...pictureSteps(material, uploadPictures),
    'Open the settings of the page (the gear beside its name), then “Advanced”.',
    'Paste `seo/faq.html` into “Page Header Code Injection”.',
    'Save. Look at the page when you are logged out: while you edit, injected code may not run.',
  ],
  limits: ['Not the code injection of the whole site: the markup belongs to this page alone.'],
  field: {
    place: 'Page settings, “Page Header Code Injection”',
    limit: undefined,
    files: [pastedGraph, pastedFaq],
  },
};
