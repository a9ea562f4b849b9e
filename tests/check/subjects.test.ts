import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { at, fixture, read } from './reading.ts';

const rich = `---
title: Sun & *skin*
subtitle: "How to \\"stay\\" safe"
description: >-
  What the sun does,
  and what helps.
keywords: [sun, sunburn]
keyPoints:
  - Cover up.
  - 'Don''t burn.'
callToAction: { text: Book a visit, url: "https://clinic.example.org/book/" }
urgentHelp: |-
  Call 999 if you faint.
  Call 111 if you are not sure.
---

Read **this** before &amp; after summer.

## The basics: *first*

A word on the [basics](https://example.org/basics/ "Title").

### What is a *sunburn*, really? {#sunburn short="Skin that the sun has hurt."}

Skin that the *sun* has **hurt**. See [what to do](#what-to-do)
and go on\\* here.

- Drink *water*
- Rest, and
  rest again

| Sign | After |
| :--- | ---: |
| Red \\| darker skin | 3 hours |

![A burnt back](pictures/burnt-back.png)

### What should I do? {#what-to-do}

Go inside.<br>Then H<sub>2</sub>O.[^1]

[^1]: Ask a pharmacist.
`;

describe('each word of each piece has its place in the source', () => {
  it('in Markdown, whatever marks stand between', async () => {
    const { text, subjects } = await read(rich);
    const wrong = subjects.flatMap((subject) =>
      [...subject.text.matchAll(/[\p{L}\d][\p{L}\d'.:/-]*[\p{L}\d]/gu)].flatMap(({ 0: word, index }) => {
        const found = at(text, subject.place(index, index + word.length)).replace("''", "'");
        return found === word ? [] : [`${subject.scope}: ${word} at ${found}`];
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('knows what each piece is', async () => {
    const { subjects } = await read(rich);
    expect(
      subjects.map(({ scope, shape, text }) => `${scope} ${shape}: ${text.replace(/\s+/g, ' ')}`),
    ).toMatchSnapshot();
  });

  it.each([
    'table-valid.csv',
    'tabs-valid.tsv',
    'list-valid.yaml',
    'page-valid.json',
    'web-clinic-valid.html',
    'web-google-docs-valid.html',
    'word-bold-valid.docx',
    'word-headings-valid.docx',
    'bold-questions-valid.md',
    'pasted-page-valid.txt',
  ])('in %s', async (name) => {
    const { text, subjects } = await read(fixture(name), name);
    const words = subjects.flatMap((subject) =>
      [...subject.text.matchAll(/[\p{L}\d]{3,}/gu)].map(({ 0: word, index }) => ({
        word,
        subject,
        found: at(text, subject.place(index, index + word.length)),
      })),
    );
    const wrong = words
      // A Word file is laid out as words: an address stands where its link does.
      .filter(
        ({ word, found, subject: { scope } }) =>
          found !== word && !(name.endsWith('.docx') && /^(?:linkUrl|fileName)$/.test(scope)),
      )
      .map(({ word, subject, found }) => `${subject.scope} ${word}: ${found}`);
    expect(words.length).toBeGreaterThan(10);
    expect(wrong).toEqual([]);
  });

  it('in a leaflet with all fields', async () => {
    const source = readFileSync(new URL('../../source/pores.md', import.meta.url), 'utf8');
    const { text, subjects } = await read(source, 'source/pores.md');
    const wrong = subjects.flatMap((subject) =>
      [...subject.text.matchAll(/[\p{L}\d]{3,}/gu)].flatMap(({ 0: word, index }) => {
        const found = at(text, subject.place(index, index + word.length));
        return found === word ? [] : [`${subject.scope}: ${word} at ${found}`];
      }),
    );
    expect(wrong).toEqual([]);
  });
});
