import { scriptElement } from '../escape.ts';
import { canonicalOf, type Platform, type Snippet } from '../platform.ts';
import { pageStep, pastedText, pictureSteps, uploadPictures } from './text.ts';

const liquid: Snippet = {
  path: 'seo/shopify.liquid',
  mediaType: 'text/plain',
  about: 'lines of Liquid that print the markup on the one page',
  isPasted: true,
  needs: ['canonicalUrl'],
  // The path is percent-encoded, so no quotation mark ends it. No `{%` stands in the markup, so nothing ends `raw`.
  make: (material) => {
    const path = new URL(canonicalOf(material)).pathname.replace(/\/$/, '');
    return `{% if request.path == "${path}" or request.path == "${path}/" %}{% raw %}
${scriptElement(material, material.graph)}{% endraw %}{% endif %}
`;
  },
};

export const shopify: Platform = {
  id: 'shopify',
  title: 'Shopify',
  audience: 'For shops whose theme you may edit.',
  snippets: [pastedText, liquid],
  steps: (material) => [
    pageStep(material),
    'Choose “Show HTML” (`<>`) above its content, and paste `seo/text.html` there.',
    ...pictureSteps(material, uploadPictures),
    'Make a copy of the theme: “Online Store”, “Themes”, “Duplicate”.',
    'In the copy choose “Edit code” and open `layout/theme.liquid`.',
    'Paste `seo/shopify.liquid` just before `</head>`. The condition in it keeps it on the one page.',
    'Look at the page in the preview of the copy, then publish the copy.',
  ],
  limits: [
    'Shopify gives pages addresses such as `/pages/pores`: the `canonicalUrl` has to be the real one, else the lines print nothing.',
    'A theme or app that prints a FAQPage of its own has to be told not to on this page.',
  ],
};
