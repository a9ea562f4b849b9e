import { headOf } from '../../../render/head.ts';
import { scriptText } from '../../../render/structured-data/graph.ts';
import { jsString } from '../escape.ts';
import type { Material, Platform, Snippet } from '../platform.ts';
import { pastedText } from './text.ts';

const component: Snippet = {
  path: 'seo/nextjs.tsx',
  mediaType: 'text/plain',
  about: 'a React component with the markup, and the metadata of the page',
  isPasted: false,
  needs: [],
  make: (
    material,
  ) => `// The FAQ markup of one page, made by a program: replace the whole file when the text changes.
// JSX escapes what stands between tags, and would break JSON: so the text goes in as it is. It is escaped already.
const json = ${jsString(scriptText(material.graph))};
const markup = { __html: json };

export const metadata = ${metadata(material)};

export function FaqSchema() {
  return (
    <script
      type="application/ld+json"
      id="faq-schema"
      data-build="${material.build}"
      dangerouslySetInnerHTML={markup}
    />
  );
}
`,
};

/** The head tags in the words of Next.js, as data. JSON, with the characters that a script must not hold escaped. */
function metadata({ document, settings }: Material): string {
  const { title, description, robots, canonical, openGraph, image, twitterCard, languages } = headOf(
    document,
    settings,
  );
  const known = {
    title,
    description: description ?? undefined,
    robots: robots ?? undefined,
    alternates:
      canonical === null
        ? undefined
        : {
            canonical,
            languages:
              languages.length === 0
                ? undefined
                : Object.fromEntries(languages.map(({ lang, url }) => [lang, url])),
          },
    openGraph: {
      type: 'article',
      title: openGraph.title,
      description: description ?? undefined,
      locale: openGraph.locale ?? undefined,
      alternateLocale: openGraph.otherLocales.length === 0 ? undefined : openGraph.otherLocales,
      url: canonical ?? undefined,
      siteName: openGraph.siteName ?? undefined,
      publishedTime: openGraph.published ?? undefined,
      modifiedTime: openGraph.modified ?? undefined,
      images: image === null ? undefined : [image],
    },
    twitter: { card: twitterCard },
  };
  return JSON.stringify(known, null, 2)
    .replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
    .replace(/\{(?=[{%#])/g, '\\u007b');
}

export const nextjs: Platform = {
  id: 'nextjs',
  title: 'Next.js and other React sites',
  audience: 'For developers.',
  snippets: [pastedText, component],
  steps: () => [
    'Show the text of `seo/text.html` on the page, with its anchors.',
    'Put `seo/nextjs.tsx` beside the page and render `<FaqSchema />` in it, once.',
    'With the App Router export `metadata` from the page as well; elsewhere leave it out.',
  ],
  limits: ['Render it on the server: markup that comes with JavaScript alone is not seen by many crawlers.'],
};
