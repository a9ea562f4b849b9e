import { scriptText } from '../../../render/structured-data/graph.ts';
import { jsString } from '../escape.ts';
import type { Platform, Snippet } from '../platform.ts';
import { pastedText } from './text.ts';

const component: Snippet = {
  path: 'seo/astro.astro',
  mediaType: 'text/plain',
  about: 'an Astro component with the markup',
  isPasted: false,
  needs: [],
  make: ({ graph, build }) => `---
// The FAQ markup of one page, made by a program: replace the whole file when the text changes. It is escaped already.
const json = ${jsString(scriptText(graph))};
---
<script is:inline type="application/ld+json" id="faq-schema" data-build="${build}" set:html={json} />
`,
};

export const astro: Platform = {
  id: 'astro',
  title: 'Astro',
  audience: 'For developers.',
  snippets: [pastedText, component],
  steps: () => [
    'Show the text of `seo/text.html` on the page, with its anchors.',
    'Save `seo/astro.astro` as `src/components/FaqSchema.astro`.',
    'Import it in the page and place `<FaqSchema />` in its head, once.',
    'The head tags in `seo/head.html` go into the head of the layout.',
  ],
  limits: [],
};
