import type { Document } from '../../../src/model/document.ts';
import { documentOf } from '../../documents.ts';

/** Text that ends, opens or fills in something in one language or another. */
const hostileWords = [
  '</script><script>alert(1)</script>',
  '</title></textarea></style>',
  '{{ user.name }} {{{ x }}} {{',
  '{% endraw %}{% raw %} {%',
  '{# comment #}',
  '<!-- wp:html --> <!-- /wp:paragraph --> -->',
  'line LSEP and PSEP ends',
  '&amp;lt; &lt; &#60; &',
  // biome-ignore lint/suspicious/noTemplateCurlyInString: a word, not a template
  '`${process.exit(1)}` ${x}',
  '<?php echo 1; ?> <% x %>',
  ']]> <![CDATA[',
  '*/ /* //',
  `"double" 'single' “curly”`,
  'back\\slash \\" \\\\ \\u003c \\n \\',
  '--- -- ---',
  '[gallery] [1]',
  'PAMPHLETEER;',
  'ما هي المسام؟ (AHA 5%)',
  '😀 ﷽ \u200f',
];

const escaped = (text: string) => text.replace(/[!-/:-@[-`{-~]/g, '\\$&');

/** A leaflet whose every place holds all of them. */
export async function hostileDocument(): Promise<Document> {
  const all = escaped(hostileWords.join(' '));
  const questions = hostileWords.map(
    (words, index) => `### Is it ${escaped(words)}? {#q-${index + 1}}

${escaped(words)} and **${escaped(`bold ${words}`)}**, see [the first](#q-1) or [us](https://clinic.example.org/?a=1&b=2).

- ${escaped(words)}
- another one
  1. ${escaped(words)}
  2. and more

| Sign | What |
| --- | ---: |
| A | ${escaped(words)} |

    ${words} in code
`,
  );
  const document = await documentOf(`---
title: ${JSON.stringify(`All ${hostileWords.join(' ')}`)}
subtitle: ${JSON.stringify(hostileWords.join(' '))}
description: ${JSON.stringify(hostileWords.join(' '))}
status: approved
canonicalUrl: "https://clinic.example.org/o'neil/مسام/"
datePublished: 2026-05-04
dateModified: 2026-11-16
keyPoints: [${JSON.stringify(hostileWords.join(' '))}]
urgentHelp: ${JSON.stringify(hostileWords.join(' '))}
---
${all}

## Before any section? {#q-0}

Yes.[^1]

[^1]: A note: ${all}

## Section ${all}

A word on it: ${all}

${questions.join('\n')}`);
  return separated(document);
}

/** Our readers make line ends of the separators U+2028 and U+2029; here they stand in the document all the same. */
function separated<T>(value: T): T {
  if (typeof value === 'string')
    return value.replaceAll('LSEP', '\u2028').replaceAll('PSEP', '\u2029') as T & string;
  if (Array.isArray(value)) return value.map(separated) as T & unknown[];
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, separated(inner)])) as T;
}
