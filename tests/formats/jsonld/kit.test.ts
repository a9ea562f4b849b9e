import { transformSync } from '@swc/core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fromXml } from 'xast-util-from-xml';
import { additions, platforms, snippets } from '../../../src/formats/jsonld/kit.ts';
import { type Material, materialOf, missing } from '../../../src/formats/jsonld/platform.ts';
import { formatNames } from '../../../src/model/artifact.ts';
import type { Document } from '../../../src/model/document.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { documentOf, documents } from '../../documents.ts';
import { openWorld, settingsOf } from '../../world.ts';
import { hostileDocument } from './hostile.ts';

/** What every file and every platform of the kit owes, whatever it is for. */

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const materialFor = (document: Document): Material =>
  materialOf(document, settingsOf(document, world, formatNames));

const all: Readonly<Record<string, () => Promise<Document>>> = {
  ...Object.fromEntries(Object.entries(documents).map(([name, text]) => [name, () => documentOf(text)])),
  'words that mean something to every platform': hostileDocument,
};

/** How a program reads a file: each throws when it cannot. */
const readers: readonly (readonly [ending: RegExp, read: (text: string) => unknown])[] = [
  [/\.jsonld$/, JSON.parse],
  [/\.xml$/, fromXml],
  [/\.tsx$/, (text) => transformSync(text, { jsc: { parser: { syntax: 'typescript', tsx: true } } })],
];

describe.each(snippets)('$path', (snippet) => {
  it.each(Object.entries(all))('with %s', async (_, load) => {
    const material = materialFor(await load());
    if (missing(snippet, material).length > 0) return;
    const text = snippet.make(material);
    expect(snippet.make(materialFor(await load()))).toBe(text);
    expect(text).not.toMatch(/\{\{|undefined|\[object/);
    if (!snippet.path.endsWith('.liquid')) expect(text).not.toContain('{%');
    expect(text.endsWith('\n')).toBe(true);
    for (const [ending, read] of readers) if (ending.test(snippet.path)) read(text);
  });

  it('is told of', () => {
    expect(snippet.path).toMatch(/^seo\/[\w.-]+$/);
    expect(snippet.about.length).toBeGreaterThan(10);
  });
});

describe.each([...platforms, ...additions])('$title', (platform) => {
  it('has steps that name files of the kit only', async () => {
    const material = materialFor(await documentOf(documents['sections, lists and a table'] ?? ''));
    const words = [...platform.steps(material), ...platform.limits];
    expect(platform.steps(material).length).toBeGreaterThan(0);
    const known = snippets.map(({ path }) => path);
    for (const [, path] of words.join(' ').matchAll(/`(seo\/[^`]+)`/g)) expect(known).toContain(path);
    // Each file is used in a step.
    for (const { path } of platform.snippets) {
      const used = platform.steps(material).some((step) => step.includes(path));
      expect(used || platform.field !== undefined || path === 'seo/faq-only.html', path).toBe(true);
    }
  });
});

it('every way to a page of another make brings the text there, and names the address', async () => {
  const text = '---\ncanonicalUrl: https://clinic.example.org/moles/\n---\n# Moles\n\n## What?\n\nA spot.\n';
  const material = materialFor(await documentOf(text));
  const pages = [
    'wordpress-blocks',
    'wordpress-yoast',
    'shopify',
    'webflow',
    'squarespace',
    'wix',
    'any-site',
  ];
  for (const id of pages) {
    const steps = platforms
      .find((platform) => platform.id === id)
      ?.steps(material)
      .join(' ');
    expect(steps, id).toContain('“Moles”');
    expect(steps, id).toContain('`https://clinic.example.org/moles/`');
    expect(steps, id).toMatch(/`(?:seo\/text|seo\/wordpress-[a-z-]+|index)\.html`/);
  }
});

it('no path and no fragment comes twice', () => {
  const paths = snippets.map(({ path }) => path);
  expect(new Set(paths).size).toBe(paths.length);
  const ids = [...platforms, ...additions].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

describe('a leaflet without an address', () => {
  it('goes without the files that need one, and nothing is made up', async () => {
    const material = materialFor(await documentOf(documents['one question'] ?? ''));
    const made = snippets.filter((snippet) => missing(snippet, material).length === 0);
    const names = made.map(({ path }) => path);
    expect(names).toContain('seo/faq.html');
    for (const path of [
      'seo/shopify.liquid',
      'seo/wordpress-mu-plugin.php',
      'seo/sitemap-fragment.xml',
      'seo/_headers',
    ])
      expect(names).not.toContain(path);
    for (const snippet of made) expect(snippet.make(material)).not.toMatch(/canonical"|og:url|hreflang/);
  });

  it('is in no sitemap while it is a draft', async () => {
    const text =
      '---\ncanonicalUrl: https://clinic.example.org/moles/\n---\n# Moles\n\n## What?\n\nA spot.\n';
    const material = materialFor(await documentOf(text));
    const left = snippets.filter((snippet) => missing(snippet, material).length > 0);
    expect(left.map(({ path }) => path)).toEqual(['seo/sitemap-fragment.xml']);
  });
});
