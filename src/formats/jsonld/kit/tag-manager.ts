import { scriptText } from '../../../render/structured-data/graph.ts';
import { jsString } from '../escape.ts';
import type { Platform, Snippet } from '../platform.ts';
import { pastedText } from './text.ts';

const tag: Snippet = {
  path: 'seo/gtm.html',
  mediaType: 'text/html',
  about: 'a Custom HTML tag that writes the markup into the page when it runs',
  isPasted: true,
  needs: [],
  // JavaScript as old as Tag Manager's own compiler. Two opening braces would be one of its variables.
  make: ({ graph, build }) => `<script>
(function () {
  var all = document.querySelectorAll('script[type="application/ld+json"]');
  for (var i = 0; i < all.length; i++) {
    if (/"FAQPage"/.test(all[i].textContent)) return;
  }
  if (document.querySelector('[itemtype$="schema.org/FAQPage"]')) return;
  var script = document.createElement('script');
  script.type = 'application/ld+json';
  script.id = 'faq-schema';
  script.setAttribute('data-build', '${build}');
  script.text = ${jsString(scriptText(graph))};
  document.head.appendChild(script);
})();
</script>
`,
};

export const tagManager: Platform = {
  id: 'tag-manager',
  title: 'Google Tag Manager: the last resort',
  audience: 'For sites where nobody can change the page itself.',
  snippets: [pastedText, tag],
  steps: ({ document }) => [
    'See that the page shows the text of the leaflet, word for word, each question with its anchor: `seo/text.html` has it.',
    'Make a new tag of the kind “Custom HTML” and paste `seo/gtm.html`.',
    document.meta.canonicalUrl === undefined
      ? 'Make a trigger of the kind “Page view” for the path of this one page.'
      : `Make a trigger of the kind “Page view” where Page Path equals \`${new URL(document.meta.canonicalUrl).pathname}\`.`,
    'Look at it in the preview, then publish the container.',
  ],
  limits: [
    'Who runs no JavaScript does not see this markup, and that is true of many crawlers, above all of assistants. `verify` is another: it says that the markup is missing. Look for `faq-schema` among the elements of the page instead.',
    'A strict content security policy of the site, or a cookie banner that holds Tag Manager back, keeps it out.',
    'It does nothing on a page that already holds a FAQPage when it runs.',
  ],
};
