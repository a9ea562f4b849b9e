import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitJsonld } from '../../../src/formats/jsonld/jsonld.ts';
import { formatNames } from '../../../src/model/artifact.ts';
import { type Document, questionsOf } from '../../../src/model/document.ts';
import { richText } from '../../../src/render/blocks/answer.ts';
import { headOf } from '../../../src/render/head.ts';
import { buildOf } from '../../../src/render/structured-data/build.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { type OpenBrowser, openBrowser } from '../../browser.ts';
import { documentOf, documents } from '../../documents.ts';
import { openWorld, settingsOf } from '../../world.ts';
import { hostileDocument } from './hostile.ts';
import {
  boxesIn,
  count,
  deadLinks,
  headIn,
  markupIn,
  said,
  underHeadings,
  wordsOf,
  yoastSections,
} from './in-page.ts';
import { type Kit, platformPages, react } from './pasted.ts';

/** Every snippet on a page, as its platform would make it, in a real browser: nothing is lost and nothing runs. */

let world: OpenWorld;
let browser: OpenBrowser;
let folder: string;
beforeAll(async () => {
  [world, browser] = await Promise.all([openWorld(), openBrowser()]);
  folder = await mkdtemp(join(tmpdir(), 'pamphleteer-test-'));
});
afterAll(async () => {
  await Promise.all([world.close(), browser.close(), rm(folder, { recursive: true })]);
});

const settingsFor = (document: Document) => settingsOf(document, world, formatNames);

async function kitOf(document: Document): Promise<Kit> {
  const { artifacts } = await emitJsonld(document, settingsFor(document), world.tools);
  return Object.fromEntries(artifacts.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)]));
}

/** Opens a page from the disk. */
async function show(html: string): Promise<void> {
  const file = join(folder, 'page.html');
  await writeFile(file, html);
  await browser.page.goto(pathToFileURL(file).href);
}

const fixtures = join(import.meta.dirname, '../../fixtures/validators');

const cases = [
  ['hostile words', hostileDocument],
  ['sections, lists and a table', () => documentOf(documents['sections, lists and a table'] ?? '')],
  [
    'everything that Markdown can say',
    async () => documentOf(await readFile(join(fixtures, 'everything.md'), 'utf8')),
  ],
  [
    'Arabic',
    () => documentOf(`---\ncanonicalUrl: https://clinic.example.org/مسام/\n---\n${documents.Arabic}`),
  ],
] as const;

const bare = (text: string | undefined) => text?.replace(/\s+/g, '');

describe.each(cases)('%s', (_, load) => {
  it.each(Object.keys(platformPages))('survive %s', async (name) => {
    const kit = await kitOf(await load());
    await show(platformPages[name]?.(kit) ?? '');
    const [script, ...others] = await browser.page.evaluate(markupIn);
    expect(others).toEqual([]);
    const graph = JSON.parse(script?.text ?? '');
    expect(graph).toEqual(JSON.parse(kit['seo/faq.jsonld'] ?? ''));
    expect(script).toMatchObject({ id: 'faq-schema', build: buildOf(graph) });
    // No word of the leaflet became an element or ran.
    const tags = name.includes('twice') ? 2 : name.includes('Tag Manager') ? 1 : 0;
    expect(await browser.page.evaluate(count, 'script')).toBe(1 + tags);
  });

  it('survive the questions alone', async () => {
    const kit = await kitOf(await load());
    await show(`<!DOCTYPE html><meta charset="utf-8"><title>x</title>${kit['seo/faq-only.html']}`);
    const [script] = await browser.page.evaluate(markupIn);
    const faq = JSON.parse(script?.text ?? '');
    expect(faq).toEqual(JSON.parse(kit['seo/faq-only.jsonld'] ?? ''));
    expect(script?.build).toBe(buildOf(JSON.parse(kit['seo/faq.jsonld'] ?? '')));
  });

  it('survive the head tags', async () => {
    const leaflet = await load();
    const kit = await kitOf(leaflet);
    await show(`<!DOCTYPE html><head><meta charset="utf-8">${kit['seo/head.html']}</head><body></body>`);
    const found = await browser.page.evaluate(headIn);
    const head = headOf(leaflet, settingsFor(leaflet));
    expect(found.title).toBe(head.title);
    expect(found.said).toMatchObject({ 'og:title': head.openGraph.title, 'og:image:alt': head.image?.alt });
    if (head.description !== null) expect(found.said.description).toBe(head.description);
    expect(found.tags).toBe(1 + (kit['seo/head.html']?.trimEnd().split('\n').length ?? 0));
    expect(found.strays).toBe(0);
  });

  it('survive the metadata of Next.js', async () => {
    const leaflet = await load();
    const { metadata } = react((await kitOf(leaflet))['seo/nextjs.tsx'] ?? '');
    const head = headOf(leaflet, settingsFor(leaflet));
    expect(metadata).toMatchObject({ title: head.title, alternates: { canonical: head.canonical } });
  });

  it('survive the blocks of WordPress, every word under its question', async () => {
    const leaflet = await load();
    const body = (await kitOf(leaflet))['seo/wordpress-blocks.html'] ?? '';
    expect(unbalanced(body)).toEqual([]);
    await show(`<!DOCTYPE html><meta charset="utf-8"><body>${body}</body>`);
    const found = new Map((await browser.page.evaluate(underHeadings)).map((one) => [one.id, one]));
    for (const { id, question, answer } of questionsOf(leaflet)) {
      expect(bare(found.get(id)?.question), id).toBe(bare(question));
      const words = textOf({ type: 'root', children: richText(answer, 2) });
      expect(bare(found.get(id)?.text), id).toBe(bare(words));
    }
    expect(await browser.page.evaluate(count, 'script, style')).toBe(0);
    expect(await browser.page.evaluate(deadLinks)).toEqual([]);
    // WordPress takes every opening bracket for a shortcode's.
    expect(body.replace(/<!--[\s\S]*?-->/g, '')).not.toContain('[');
  });

  it('survive the text as HTML, every word under its question', async () => {
    const leaflet = await load();
    const body = (await kitOf(leaflet))['seo/text.html'] ?? '';
    await show(`<!DOCTYPE html><meta charset="utf-8"><body>${body}</body>`);
    const found = new Map((await browser.page.evaluate(underHeadings)).map((one) => [one.id, one]));
    for (const { id, question, answer } of questionsOf(leaflet)) {
      expect(bare(found.get(id)?.question), id).toBe(bare(question));
      const words = textOf({ type: 'root', children: richText(answer, 2) });
      expect(bare(found.get(id)?.text), id).toBe(bare(words));
    }
    expect(await browser.page.evaluate(count, 'script, style, [class]')).toBe(0);
    expect(await browser.page.evaluate(deadLinks)).toEqual([]);
  });

  it('survive the block of Yoast, the same on the page and in what it makes markup of', async () => {
    const kit = await kitOf(await load());
    const body = kit['seo/wordpress-yoast-faq.html'] ?? '';
    expect(unbalanced(body)).toEqual([]);
    const blocks = [...body.matchAll(/<!-- wp:yoast\/faq-block (\{.*?\}) -->\n/g)];
    const given: { id: string; jsonQuestion: string; jsonAnswer: string }[] = blocks.flatMap(
      ([, json = '']) => JSON.parse(json).questions,
    );
    await show(`<!DOCTYPE html><meta charset="utf-8"><body>${body}</body>`);
    const asked = await browser.page.evaluate(
      wordsOf,
      given.map(({ jsonQuestion }) => jsonQuestion),
    );
    const answered = await browser.page.evaluate(
      wordsOf,
      given.map(({ jsonAnswer }) => jsonAnswer),
    );
    expect(await browser.page.evaluate(yoastSections)).toEqual(
      given.map(({ id }, index) => ({ id, question: asked[index], answer: answered[index] })),
    );
    const { mainEntity }: { mainEntity: { name: string; acceptedAnswer: { text: string } }[] } = JSON.parse(
      kit['seo/faq-only.jsonld'] ?? '',
    );
    expect(asked).toEqual(mainEntity.map(({ name }) => name));
    const texts = await browser.page.evaluate(
      wordsOf,
      mainEntity.map(({ acceptedAnswer }) => acceptedAnswer.text),
    );
    // Here items of lists have their bullets and numbers in words.
    const words = (text: string) => text.replace(/\s+|•|\d+\. /g, '');
    expect(answered.map(words)).toEqual(texts.map(words));
  });

  it('survive the boxes of the page to copy from', async () => {
    const kit = await kitOf(await load());
    await show(kit['seo/deploy.html'] ?? '');
    const boxes = await browser.page.evaluate(boxesIn);
    expect(boxes.length).toBeGreaterThan(8);
    for (const { name, value } of boxes) expect(value, name).toBe(kit[name]);
  });
});

/** The comments of blocks that open and close nothing, by the grammar of WordPress's parser. */
function unbalanced(text: string): string[] {
  const open: string[] = [];
  const wrong: string[] = [];
  for (const [whole, inner = ''] of text.matchAll(/<!--(.*?)-->/gs)) {
    const match = /^ (\/)?wp:([a-z][a-z0-9-]*(?:\/[a-z][a-z0-9-]*)?)(?: (\{.*\}))? $/s.exec(inner);
    if (match === null) wrong.push(whole);
    else if (match[1] === undefined) {
      if (match[3] !== undefined) JSON.parse(match[3]);
      open.push(match[2] ?? '');
    } else if (open.pop() !== match[2]) wrong.push(whole);
  }
  return [...wrong, ...open];
}

describe('the Tag Manager tag', () => {
  it.each([
    ['JSON-LD', '<script type="application/ld+json">{"@type":"FAQPage"}</script>'],
    ['microdata', '<div itemscope itemtype="https://schema.org/FAQPage"></div>'],
  ])('adds nothing to a page that has a FAQPage in %s', async (_, other) => {
    const kit = await kitOf(await hostileDocument());
    await show(`<!DOCTYPE html><meta charset="utf-8"><body>${other}${kit['seo/gtm.html']}`);
    expect(await browser.page.evaluate(count, '#faq-schema')).toBe(0);
  });
});

describe('the copy button', () => {
  it('copies its box, or selects it, and says so', async () => {
    const kit = await kitOf(await hostileDocument());
    await show(kit['seo/deploy.html'] ?? '');
    expect(await browser.page.evaluate(count, 'button[hidden]')).toBe(0);
    await browser.page.click('[data-copy="box-faq-html"]');
    await browser.page.waitForSelector('#said:not(:empty)');
    expect(await browser.page.evaluate(said)).toMatch(/^(Copied|Selected)/);
  });
});
