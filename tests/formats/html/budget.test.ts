import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitHtml } from '../../../src/formats/html/html.ts';
import type { Document } from '../../../src/model/document.ts';
import { load } from '../../../src/publish/load.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { documentOf } from '../../documents.ts';
import { openWorld, settingsOf } from '../../world.ts';

/** What a page may weigh: many patients read it on an old phone, on a slow line. */

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const root = join(import.meta.dirname, '../../..');

async function pageOf(document: Document, more: object = {}): Promise<string> {
  const settings = { ...settingsOf(document, world, ['html', 'pdf', 'epub', 'jsonld', 'cards']), ...more };
  const { artifacts } = await emitHtml(document, settings, world.tools);
  return new TextDecoder().decode(artifacts[0]?.bytes);
}

async function sourceOf(path: string): Promise<Document> {
  const { document } = await load(join(root, path), { brand: {}, path: undefined }, world.files);
  if (document === undefined) throw new Error(`${path} could not be read`);
  return document;
}

const withoutFiles = (page: string) => page.replace(/data:[\w/+.-]+;base64,[\w+/=]*/g, '');
const dataBlock = /<script type="application\/ld\+json"[^>]*>[\s\S]*?<\/script>/;
const size = (text: string) => new TextEncoder().encode(text).length;

describe.each(['source/pores.md', 'tests/fixtures/validators/pasted.txt'])('the page of %s', (path) => {
  it('has at most 30 KB beside fonts, pictures and the markup for programs, 60 KB with it', async () => {
    const page = withoutFiles(await pageOf(await sourceOf(path)));
    expect(size(page.replace(dataBlock, ''))).toBeLessThanOrEqual(30_000);
    expect(size(page)).toBeLessThanOrEqual(60_000);
    expect(gzipSync(page).length).toBeLessThanOrEqual(15_000);
  });

  it('runs nothing and loads nothing', async () => {
    const page = await pageOf(await sourceOf(path));
    const markup = page.replace(dataBlock, '');
    expect(markup).not.toMatch(/<script|\son\w+=|<(?:iframe|object|embed|form)\b|javascript:/i);
    expect(
      [...markup.matchAll(/(?:src|srcset|poster)="([^"]*)"/g)].filter(([, at]) => !at?.startsWith('data:')),
    ).toEqual([]);
    expect([...markup.matchAll(/url\(["']?([^"')]*)/g)].filter(([, at]) => !at?.startsWith('data:'))).toEqual(
      [],
    );
    expect(markup).not.toMatch(/@import|rel="(?:stylesheet|preload|preconnect|dns-prefetch|modulepreload)"/);
  });
});

it('brings no font along for a link to another language', async () => {
  const document = await documentOf('# Moles\n\n## What is a mole?\n\nA spot.\n');
  const arabic = { id: 'ar', lang: 'ar', dir: 'rtl', title: 'الشامات', isOriginal: false };
  const fonts = (page: string) => page.match(/@font-face/g)?.length;
  const linked = await pageOf(document, { translations: [arabic] });
  expect(linked).toContain('الشامات');
  expect(fonts(linked)).toBe(fonts(await pageOf(document)));
});
