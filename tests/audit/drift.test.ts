import fc from 'fast-check';
import type { Element, Root, Text } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { visit } from 'unist-util-visit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { audit } from '../../src/audit/audit.ts';
import { readPage } from '../../src/audit/page.ts';
import { emitHtml } from '../../src/formats/html/html.ts';
import { toHtml } from '../../src/render/serialize.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { documentOf, documents } from '../documents.ts';
import { openWorld, settingsOf } from '../world.ts';

/** Whatever word of an answer is changed on the page, it is found; whatever a CMS does to its looks, it is not. */

let world: OpenWorld;
const pages: Record<string, string> = {};
const samples = [...Object.keys(documents), 'tables and notes', 'folded'];

const more: Readonly<Record<string, string>> = {
  ...documents,
  'tables and notes': `# Doses

## How much may I take? {#how-much}

The usual *dose* is 10^2^ units, or 2.5–5 ml; "never" more than 10<sup>3</sup>:

1. Read the label.
2. Ask us -- or a pharmacist -- if you aren't sure...

| Age | Dose |
| --- | --- |
| 1 to 5 years | 2.5 ml |
| 6 years and older | 5 ml<br>or 10<sup>3</sup> units |

> Keep it cool.[^1]

[^1]: Below 25 °C.

## What else?

Line one  
line two with <abbr title="as soon as possible">ASAP</abbr>, ~~not this~~ and a [link](https://clinic.example.org/doses/).
`,
  folded: `---
layout: details
canonicalUrl: https://clinic.example.org/folded/
---
# Folded

## What is folded?

The answer is folded away until somebody asks for it.

## Is it lost?

No. It is in the page and on paper.
`,
};

beforeAll(async () => {
  world = await openWorld();
  for (const name of samples) {
    const document = await documentOf(more[name] ?? '');
    const { artifacts } = await emitHtml(document, settingsOf(document, world, ['html']), world.tools);
    pages[name] = new TextDecoder().decode(artifacts[0]?.bytes);
  }
});
afterAll(() => world.close());

const drift = (html: string) =>
  audit(readPage(html), { isDraft: true })
    .map(({ code }) => code)
    .filter((code) => code.startsWith('markup-') && code !== 'markup-advertising');

/** The words of all answers, as places in text nodes. */
function wordsIn(tree: Root): { readonly node: Text; readonly start: number; readonly end: number }[] {
  const words: { node: Text; start: number; end: number }[] = [];
  for (const answer of selectAll('.answer', tree)) {
    visit(answer as Element, (node) => {
      // What is struck through is not part of the answer.
      if (node.type === 'element' && node.tagName === 'del') return 'skip';
      if (node.type !== 'text') return undefined;
      for (const { index, 0: word } of node.value.matchAll(/[\p{L}\p{N}]+/gu)) {
        words.push({ node, start: index, end: index + word.length });
      }
      return undefined;
    });
  }
  return words;
}

const changes: Readonly<Record<string, (word: string) => string>> = {
  taken: () => '',
  doubled: (word) => `${word} ${word}`,
  'changed by a letter': (word) => `${word}x`,
  'followed by another': (word) => `${word} not`,
  replaced: () => 'instead',
};

describe.each(samples)('%s', (name) => {
  it('says nothing about the page as it is', () => {
    expect(drift(pages[name] ?? '')).toEqual([]);
  });

  it('finds any word that is changed', () => {
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom(...Object.keys(changes)), (pick, kind) => {
        const tree = fromHtml(pages[name] ?? '');
        const words = wordsIn(tree);
        const word = words[pick % words.length];
        if (word === undefined) throw new Error('no words');
        const { node, start, end } = word;
        const changed = changes[kind]?.(node.value.slice(start, end)) ?? '';
        node.value = node.value.slice(0, start) + changed + node.value.slice(end);
        expect(drift(toHtml(tree))).toContain('markup-differs');
      }),
      { numRuns: 60 },
    );
  });

  it('lets pass what a CMS does to quotes, dashes and spaces', () => {
    const tree = fromHtml(pages[name] ?? '');
    visit(tree, 'text', (node, _, parent) => {
      if (parent?.type === 'element' && /^(?:script|style|title)$/.test(parent.tagName)) return;
      node.value = node.value
        .replace(/(^|[\s(])"/g, '$1“')
        .replaceAll('"', '”')
        .replace(/(^|[\s(])'/g, '$1‘')
        .replaceAll("'", '’')
        .replaceAll('...', '…')
        .replaceAll('--', '–')
        .replaceAll(' - ', '\u00A0– ')
        .replace(/(?<=\p{L}) (?=\p{L})/gu, () => '\u00A0')
        .replace(/(\p{L}{4})(?=\p{L}{4})/gu, '$1\u00AD');
    });
    expect(drift(toHtml(tree))).toEqual([]);
  });
});
