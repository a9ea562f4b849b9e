import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fromHtml } from 'hast-util-from-html';
import { selectAll } from 'hast-util-select';
import { toString as textOf } from 'hast-util-to-string';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Element } from 'xast';
import { fromXml } from 'xast-util-from-xml';
import { UsageError } from '../../src/model/usage-error.ts';
import { publish } from '../../src/publish/publish.ts';
import type { Request } from '../../src/publish/request.ts';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { openWorld, scratch } from '../world.ts';

/** What stands above the leaflets when there are several: the list of them, the sitemap, the feed. */

let world: OpenWorld;
let place: Awaited<ReturnType<typeof scratch>>;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());
beforeEach(async () => {
  place = await scratch();
  await mkdir(join(place.folder, 'source'));
  await write('brand.yaml', brand);
  return () => place.remove();
});

const home = 'https://clinic.example.org';
const brand = `name: Example Clinic\nurl: ${home}/\nleaflets: { url: "${home}/leaflets/" }\n`;
const leaflet = (title: string, more: Record<string, string> = {}) => {
  const matter = { title, status: 'approved', dateModified: '2026-05-04', inLanguage: 'en-GB', ...more };
  const lines = Object.entries(matter).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
  return `---\n${lines.join('\n')}\n---\n\n## What is ${title} all about?\n\nAn answer.\n`;
};
const at = (name: string) => `${home}/leaflets/${name}/`;
const source = (...names: string[]) => join(place.folder, 'source', ...names);
const out = (...names: string[]) => join(place.folder, 'dist', ...names);
const write = (name: string, text: string) => writeFile(source(name), text);
const request = (more: Partial<Request> = {}): Request => ({
  sources: [source()],
  out: out(),
  formats: ['html', 'epub'],
  strict: false,
  jobs: 2,
  ...more,
});
const run = (more?: Partial<Request>) => publish(request(more), world);
const made = async () => (await readdir(out())).filter((name) => /^(leaflets|sitemap|feed)\./.test(name));

async function page() {
  const tree = fromHtml(await readFile(out('leaflets.html'), 'utf8'));
  const all = (selector: string) => selectAll(selector, tree);
  return {
    all,
    titles: all('.leaflet-title').map((title) => textOf(title)),
    hrefs: all('.leaflets a').map(({ properties }) => properties.href),
  };
}

/** The elements of an XML file by name, with their text or attributes. */
async function xml(name: string) {
  const root = fromXml(await readFile(out(name), 'utf8')).children.find((node) => node.type === 'element');
  const elements = (parent: Element): Element[] =>
    parent.children.flatMap((child) => (child.type === 'element' ? [child, ...elements(child)] : []));
  const found = root === undefined ? [] : elements(root);
  const texts = (tag: string) =>
    found.filter((element) => element.name === tag).map((element) => textOf(element as never));
  const links = (tag: string) =>
    found.filter((element) => element.name === tag).map(({ attributes }) => ({ ...attributes }));
  return { texts, links };
}

describe('the list of leaflets', () => {
  it('names every approved one by its language and alphabet, with what there is of it', async () => {
    await write('b.md', leaflet('Warts', { canonicalUrl: at('b'), lastReviewed: '2026-05-01' }));
    await write(
      'a.md',
      leaflet('Acne', { canonicalUrl: `${home}/elsewhere/a/`, description: 'About acne.' }),
    );
    await write('de.md', leaflet('Akne', { inLanguage: 'de', canonicalUrl: at('de'), translationOf: 'a' }));
    await write('draft.md', leaflet('Draft', { status: 'draft' }));
    await write('old.md', leaflet('Old', { status: 'withdrawn' }));
    const report = await run();
    const { titles, hrefs, all } = await page();
    expect(titles).toEqual(['Acne', 'Warts', 'Akne']);
    expect(all('h2').map((heading) => textOf(heading))).toEqual(['English', 'Deutsch']);
    expect(all('section[lang]').map(({ properties }) => properties.lang)).toEqual(['en-GB', 'de']);
    // From file to file where that is right on the web; else the address of the leaflet.
    expect(hrefs).toEqual([
      ...[`${home}/elsewhere/a/`, `${home}/elsewhere/a/`, `${home}/elsewhere/a/a.epub`],
      ...['b/index.html', 'b/index.html', 'b/b.epub'],
      ...['de/index.html', 'de/index.html', 'de/de.epub'],
    ]);
    expect(all('.reviewed').map((line) => textOf(line))).toEqual(['Last reviewed: 1 May 2026']);
    expect(all('link[rel="canonical"]')).toMatchObject([{ properties: { href: `${home}/leaflets/` } }]);
    expect(all('meta[name="robots"], script')).toEqual([]);
    expect(report.site.map(({ path }) => path)).toEqual(['leaflets.html', 'sitemap.xml', 'feed.xml']);
    const proof = await readFile(out('index.html'), 'utf8');
    for (const { path } of report.site) expect(proof).toContain(`href="${path}"`);
  });

  it('is a draft as long as nothing is approved, and then tells programs of nothing', async () => {
    await write('a.md', leaflet('Acne', { status: 'draft', canonicalUrl: at('a') }));
    await write('b.md', leaflet('Warts', { status: 'in-review' }));
    await run();
    const { titles, all } = await page();
    expect(titles).toEqual(['Acne', 'Warts']);
    expect(all('.draft-mark')).toHaveLength(1);
    expect(all('meta[name="robots"]')).toMatchObject([{ properties: { content: 'noindex, nofollow' } }]);
    expect(all('link[rel="canonical"], link[type="application/atom+xml"]')).toEqual([]);
    expect(await made()).toEqual(['leaflets.html']);
  });

  it('is in the language of most leaflets, and names several publishers each', async () => {
    await write('brand.yaml', 'name: Example Clinic\n');
    await write('a.md', leaflet('حب الشباب', { inLanguage: 'ar' }));
    await write('b.md', leaflet('الثآليل', { inLanguage: 'ar' }));
    await mkdir(source('other'));
    await write('other/brand.yaml', 'name: Another Clinic\n');
    await write('other/c.md', leaflet('Warts'));
    await run();
    const { all } = await page();
    expect(all('html')).toMatchObject([{ properties: { lang: 'ar', dir: 'rtl' } }]);
    expect(all('h1').map((heading) => textOf(heading))).toEqual(['نشرات المرضى']);
    expect(all('.publisher').map((line) => textOf(line))).toEqual([
      'Example Clinic',
      'Example Clinic',
      'Another Clinic',
    ]);
    expect(all('.masthead')).toEqual([]);
  });
});

describe('sitemap and feed', () => {
  it('name approved leaflets with an address, their dates and languages', async () => {
    const original = { canonicalUrl: at('a'), datePublished: '2026-01-02' };
    await write('a.md', leaflet('Acne & "spots" <1', original));
    await write('de.md', leaflet('Akne', { inLanguage: 'de', canonicalUrl: at('de'), translationOf: 'a' }));
    await write('late.md', leaflet('Late', { canonicalUrl: at('späte'), dateModified: '2026-06-01' }));
    await write('nowhere.md', leaflet('Nowhere'));
    await write('draft.md', leaflet('Draft', { status: 'draft', canonicalUrl: at('draft') }));
    await run();
    const map = await xml('sitemap.xml');
    expect(map.texts('loc')).toEqual([at('a'), at('de'), at('sp%C3%A4te')]);
    expect(map.texts('lastmod')).toEqual(['2026-05-04', '2026-05-04', '2026-06-01']);
    const both = [
      { rel: 'alternate', hreflang: 'de', href: at('de') },
      { rel: 'alternate', hreflang: 'en-GB', href: at('a') },
      // As the head of each page says it.
      { rel: 'alternate', hreflang: 'x-default', href: at('a') },
    ];
    expect(map.links('xhtml:link')).toEqual([...both, ...both]);

    const atom = await xml('feed.xml');
    expect(atom.texts('id')).toEqual([`${home}/leaflets/`, at('späte'), at('a'), at('de')]);
    expect(atom.texts('updated')).toEqual([
      '2026-06-01T00:00:00Z',
      '2026-06-01T00:00:00Z',
      '2026-05-04T00:00:00Z',
      '2026-05-04T00:00:00Z',
    ]);
    expect(atom.texts('published')).toEqual(['2026-01-02T00:00:00Z']);
    expect(atom.texts('title')).toContain('Acne & "spots" <1');
    expect(atom.texts('name')).toEqual(['Example Clinic', 'Example Clinic', 'Example Clinic']);
    expect(atom.links('link')[0]).toMatchObject({ rel: 'self', href: `${home}/leaflets/feed.xml` });
  });

  it('go when there is nothing left to tell', async () => {
    await write('a.md', leaflet('Acne', { canonicalUrl: at('a') }));
    await write('b.md', leaflet('Warts', { canonicalUrl: at('b') }));
    await run();
    expect(await made()).toEqual(['feed.xml', 'leaflets.html', 'sitemap.xml']);
    for (const name of ['a', 'b']) await write(`${name}.md`, leaflet(name, { status: 'withdrawn' }));
    await run();
    expect(await made()).toEqual([]);
  });
});

describe('the site view', () => {
  it('has the same bytes each time', async () => {
    await write('a.md', leaflet('Acne', { canonicalUrl: at('a') }));
    await write('b.md', leaflet('Warts', { canonicalUrl: at('b') }));
    const first = await run();
    expect((await run()).site).toEqual(first.site);
  });

  it('is not there for a single leaflet, nor shrunk by a run about some', async () => {
    await write('a.md', leaflet('Acne', { canonicalUrl: at('a') }));
    expect((await run()).site).toEqual([]);
    expect(await made()).toEqual([]);
    for (const name of ['b', 'c']) await write(`${name}.md`, leaflet(name, { canonicalUrl: at(name) }));
    await run();
    await write('a.md', leaflet('Acne today', { canonicalUrl: at('a') }));
    for (const some of [['a.md'], ['a.md', 'b.md']]) {
      expect((await run({ sources: some.map((name) => source(name)) })).site).toEqual([]);
      expect((await page()).titles).toEqual(['Acne', 'b', 'c']);
    }
    await run({ sources: ['a.md', 'b.md', 'c.md'].map((name) => source(name)) });
    expect((await page()).titles).toEqual(['Acne today', 'b', 'c']);
    // What is gone from the folder is gone from the list.
    for (const name of ['b.md', 'c.md']) await rm(source(name));
    await run();
    expect((await page()).titles).toEqual(['Acne today']);
  });

  it('goes on listing the last good version of a leaflet that fails', async () => {
    await write('a.md', leaflet('Acne', { canonicalUrl: at('a') }));
    await write('b.md', leaflet('Warts', { canonicalUrl: at('b') }));
    await write('c.md', leaflet('Moles', { status: 'draft' }));
    await run();
    const broken = (title: string) => `${leaflet(title)}\n![A mole](missing.png)\n`;
    await write('a.md', broken('Acne'));
    // Approved now, but what lies there is still the draft.
    await write('c.md', broken('Moles'));
    await write('d.md', broken('Never made'));
    const report = await run();
    expect(report.documents.filter(({ status }) => status === 'failed')).toHaveLength(3);
    expect((await page()).titles).toEqual(['Acne', 'Warts']);
  });

  it.each(['leaflets.html', 'sitemap.xml', 'feed.xml'])(
    'never writes over a %s of somebody else',
    async (name) => {
      await write('a.md', leaflet('Acne'));
      await mkdir(out());
      await writeFile(out(name), 'mine');
      await run();
      await write('b.md', leaflet('Warts'));
      await expect(run()).rejects.toThrow(UsageError);
      expect(await readFile(out(name), 'utf8')).toBe('mine');
      expect(await readdir(out())).not.toContain('b');
    },
  );
});
