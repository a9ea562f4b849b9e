import type { Platform } from '../platform.ts';
import { pastedFaq, pastedGraph } from './any-site.ts';
import { pageStep, pastedText, pictureSteps, uploadPictures } from './text.ts';

export const webflow: Platform = {
  id: 'webflow',
  title: 'Webflow',
  audience: 'For sites built with Webflow, on a plan that allows custom code.',
  snippets: [pastedText, pastedGraph, pastedFaq],
  steps: (material) => [
    pageStep(material),
    'Where the text belongs put an element “Code Embed”, and paste `seo/text.html` into it.',
    ...pictureSteps(material, uploadPictures),
    'Open the page settings.',
    'Under “Custom code”, “Inside <head> tag”, paste `seo/faq.html`.',
    'Save and publish the site: custom code does not show in the preview.',
  ],
  limits: [
    'Fields for code have a limit of characters; the table below says what fits. “Code Embed” has one, too.',
    'Text that is set by hand instead needs the anchors of `seo/text.html`: the settings of each heading have a field “ID”.',
  ],
  field: {
    place: 'Page settings, “Inside <head> tag”',
    // 10,000 in older accounts, 50,000 in newer ones, by what users tell.
    limit: 10_000,
    files: [pastedGraph, pastedFaq],
  },
};
