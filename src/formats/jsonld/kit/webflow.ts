import type { Platform } from '../platform.ts';
import { pastedFaq, pastedGraph } from './any-site.ts';

export const webflow: Platform = {
  id: 'webflow',
  title: 'Webflow',
  audience: 'For sites built with Webflow, on a plan that allows custom code.',
  snippets: [pastedGraph, pastedFaq],
  steps: () => [
    'Open the page in the Designer, then its page settings.',
    'Under “Custom code”, “Inside <head> tag”, paste `seo/faq.html`.',
    'Save and publish the site: custom code does not show in the preview.',
  ],
  limits: ['Fields for code have a limit of characters; the table below says what fits.'],
  field: {
    place: 'Page settings, “Inside <head> tag”',
    // 10,000 in older accounts, 50,000 in newer ones, by what users tell.
    limit: 10_000,
    files: [pastedGraph, pastedFaq],
  },
};
