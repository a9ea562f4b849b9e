import type { Nodes } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitHtml } from '../../../src/formats/html/html.ts';
import { emitJsonld } from '../../../src/formats/jsonld/jsonld.ts';
import { formatNames } from '../../../src/model/artifact.ts';
import type { Translation } from '../../../src/model/context.ts';
import { toHtml } from '../../../src/render/serialize.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { documentOf, documents } from '../../documents.ts';
import { openWorld, settingsOf } from '../../world.ts';
import { hostileDocument } from './hostile.ts';

/** The tags to paste say what the page's own head says, with absolute addresses. */

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const arabic: Translation = {
  id: 'sun-ar',
  lang: 'ar-EG',
  dir: 'rtl',
  title: 'الشمس',
  canonicalUrl: 'https://clinic.example.org/ar/sun/',
  isOriginal: false,
};

/** Tags about the page's making, not its content. */
const own =
  'meta[charset], meta[name="viewport"], meta[http-equiv], meta[name="generator"], meta[name="color-scheme"], link[rel="icon"]';

function tagsOf(head: Nodes, base: string): string[] {
  const out = new Set(selectAll(own, head));
  return selectAll('title, meta, link', head)
    .filter((element) => !out.has(element))
    .map((element) => {
      const { href } = element.properties;
      const properties = {
        ...element.properties,
        ...(href ? { href: new URL(String(href), base).href } : {}),
      };
      return toHtml({ type: 'root', children: [{ ...element, properties }] });
    })
    .sort();
}

describe.each([
  ['a whole leaflet', () => documentOf(documents['sections, lists and a table'] ?? '')],
  ['hostile words', hostileDocument],
  [
    'a draft',
    () =>
      documentOf(
        '---\ncanonicalUrl: https://clinic.example.org/moles/\n---\n# Moles\n\n## What?\n\nA spot.\n',
      ),
  ],
] as const)('%s', (_, load) => {
  it.each([
    ['alone', []],
    ['with a translation', [arabic]],
  ])('%s', async (_, translations) => {
    const document = await load();
    const settings = { ...settingsOf(document, world, formatNames), translations };
    const text = ({ artifacts }: Awaited<ReturnType<typeof emitHtml>>, path: string) =>
      new TextDecoder().decode(artifacts.find((artifact) => artifact.path === path)?.bytes);
    const page = text(await emitHtml(document, settings, world.tools), 'index.html');
    const tags = text(await emitJsonld(document, settings, world.tools), 'seo/head.html');
    const base = document.meta.canonicalUrl ?? '';
    expect(tagsOf(fromHtml(tags, { fragment: true }), base)).toEqual(tagsOf(fromHtml(page), base));
  });
});
