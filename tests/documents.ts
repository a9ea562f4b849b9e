import type { Document } from '../src/model/document.ts';
import { readMarkdown } from '../src/read/markdown.ts';
import { structure } from '../src/structure/structure.ts';

/** A document from Markdown, through the real stages; throws when the Markdown has errors. */
export async function documentOf(source: string, path = 'source/sample.md'): Promise<Document> {
  const read = await readMarkdown(new TextEncoder().encode(source), path);
  if (read.value === undefined) throw new Error(JSON.stringify(read.diagnostics));
  const { value, diagnostics } = await structure(read.value, { lang: 'en-GB' });
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  if (value === undefined || errors.length > 0) throw new Error(JSON.stringify(errors));
  return value;
}

/** Documents of every temper: each format has to cope with all of them. */
export const documents: Readonly<Record<string, string>> = {
  'one question': '# Moles\n\n## What is a mole?\n\nA small dark spot on the skin.\n',
  'sections, lists and a table': `---
title: Sun and skin
subtitle: How to stay safe
status: approved
description: Questions about the sun.
version: "2.1"
dateModified: 2026-05-04
keyPoints: [Cover up., Use sunscreen.]
urgentHelp: |-
  Call 999 if you faint.
  Call 111 if you are not sure.
callToAction: { text: Book a visit, url: "https://clinic.example.org/book/", telephone: "+44 20 7946 0000" }
canonicalUrl: https://clinic.example.org/sun/
---
Read this before summer.

## Basics

A word on the basics.

### What is sunburn? {#sunburn short="Skin that the sun has hurt."}

Skin that the *sun* has **hurt**. See [what to do](#what-to-do).

### What should I do? {#what-to-do}

1. Go inside.
2. Drink:
   - water
   - tea

| Sign | After |
| :--- | ---: |
| Red or darker skin | 3 hours |

A note.[^1]

[^1]: Ask a pharmacist.
`,
  'hostile words': `# Signs & "quotes" <b>

## Is 1 < 2 & 3 > 2, or ]]> {{ not }} <%= 1 %>?

Yes: \`</script><script>alert(1)</script>\` & "more" 'words' <!-- hidden --> \\{\\{ braces \\}\\}.

## And </title>?

Line one  
line two &amp;lt; three \u2028 four.
`,
  Arabic: '# كل شيء عن المسام\n\n## ما هي المسام؟\n\nفتحات صغيرة (AHA 5%) في الجلد.\n\n## هل تختفي؟\n\nلا.\n',
  'eighty questions': `# Eighty\n\n${Array.from({ length: 80 }, (_, index) => `## What about number ${index + 1}?\n\nIt is number ${index + 1}.\n`).join('\n')}`,
  'a forty-word question': `# Long\n\n## ${'What should I do when my skin '.repeat(6)}hurts?\n\nAsk us.\n`,
};
