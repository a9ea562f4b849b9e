import { fromHtml } from 'hast-util-from-html';
import { select, selectAll } from 'hast-util-select';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitHtml } from '../../../src/formats/html/html.ts';
import { formatNames } from '../../../src/model/artifact.ts';
import type { Settings, Translation } from '../../../src/model/context.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { documentOf } from '../../documents.ts';
import { openWorld, settingsOf } from '../../world.ts';

/** What search engines, link previews and other pages are told. */

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const address = 'https://clinic.example.org/leaflets/moles/';
const matter = (more: string) =>
  `---\nstatus: approved\ncanonicalUrl: ${address}\n${more}\n---\n# Moles\n\n## What is a mole?\n\nA spot.\n`;

async function pageOf(source: string, more: Partial<Settings> = {}) {
  const document = await documentOf(source);
  const settings = { ...settingsOf(document, world, [...formatNames]), ...more };
  const { artifacts } = await emitHtml(document, settings, world.tools);
  const tree = fromHtml(new TextDecoder().decode(artifacts[0]?.bytes));
  const all = (selector: string, property: string) =>
    selectAll(selector, tree).map(({ properties }) => properties[property]);
  return {
    tree,
    all,
    meta: (name: string) => all(`meta[property="${name}"], meta[name="${name}"]`, 'content'),
  };
}

const arabic: Translation = {
  id: 'moles-ar',
  lang: 'ar',
  dir: 'rtl',
  title: 'الشامات',
  canonicalUrl: 'https://clinic.example.org/ar/moles/',
  isOriginal: false,
};

describe('Open Graph', () => {
  it('has the dates of the leaflet, the kind and the words of its picture', async () => {
    const { meta } = await pageOf(matter('datePublished: 2026-05-04\ndateModified: 2026-11-16'));
    expect(meta('article:published_time')).toEqual(['2026-05-04']);
    expect(meta('article:modified_time')).toEqual(['2026-11-16']);
    expect(meta('og:image:type')).toEqual(['image/png']);
    expect(meta('og:image:alt')).toEqual(meta('twitter:image:alt'));
    expect(meta('twitter:card')).toEqual(['summary_large_image']);
  });

  it('says no date and no picture that there is not', async () => {
    const { meta } = await pageOf(matter(''), { formats: ['html'] });
    expect(['article:modified_time', 'og:image', 'og:image:type', 'twitter:image:alt'].flatMap(meta)).toEqual(
      [],
    );
    expect(meta('twitter:card')).toEqual(['summary']);
  });

  it.each([
    ['en-GB', ['en_GB']],
    ['zh-Hant-HK', ['zh_HK']],
    // A territory would be made up.
    ['ar', []],
  ])('writes %s as language and territory', async (lang, expected) => {
    const { meta } = await pageOf(matter(`inLanguage: ${lang}`));
    expect(meta('og:locale')).toEqual(expected);
  });
});

describe('links to other languages', () => {
  const german = { ...arabic, id: 'moles-de', lang: 'de-AT', dir: 'ltr' as const, title: 'Muttermale' };

  it('name each version by its address, this one too, and one for all other readers', async () => {
    const others = [arabic, { ...german, canonicalUrl: 'https://clinic.example.org/de/moles/' }];
    const { all, meta } = await pageOf(matter('inLanguage: en-GB'), { translations: others });
    expect(all('link[hreflang]', 'hrefLang')).toEqual(['ar', 'de-AT', 'en-GB', 'x-default']);
    expect(all('link[hreflang]', 'href')).toEqual([
      ...others.map(({ canonicalUrl }) => canonicalUrl),
      address,
      address,
    ]);
    expect(meta('og:locale:alternate')).toEqual(['de_AT']);
  });

  it('send all other readers to the original', async () => {
    const { all } = await pageOf(matter(''), { translations: [{ ...arabic, isOriginal: true }] });
    expect(all('link[hreflang="x-default"]', 'href')).toEqual([arabic.canonicalUrl]);
  });

  it.each([
    ['one version has no address', matter(''), [arabic, { ...german, canonicalUrl: undefined }]],
    ['the leaflet is a draft', matter('').replace('approved', 'draft'), [arabic]],
  ])('are not for search engines when %s, but readers see them', async (_, source, translations) => {
    const { all } = await pageOf(source, { translations });
    expect(all('link[hreflang]', 'href')).toEqual([]);
    expect(all('.downloads a[hreflang]', 'hrefLang')).toEqual(translations.map(({ lang }) => lang));
  });

  it('are written in the other language and its direction', async () => {
    const { tree } = await pageOf(matter(''), { translations: [arabic] });
    expect(select('.downloads a[hreflang]', tree)).toMatchObject({
      properties: { lang: 'ar', dir: 'rtl', href: arabic.canonicalUrl },
      children: [{ value: 'العربية: الشامات' }],
    });
  });

  it('lead from file to file where that is right on the web as well', async () => {
    const beside = { ...arabic, canonicalUrl: 'https://clinic.example.org/leaflets/moles-ar/' };
    const { all } = await pageOf(matter(''), { translations: [beside] });
    expect(all('.downloads a[hreflang]', 'href')).toEqual(['../moles-ar/index.html']);
  });
});

describe('the way to the page', () => {
  it('is shown from the home page down, the page itself at its end', async () => {
    const trail = [
      { name: 'Home', url: 'https://clinic.example.org/' },
      { name: 'Patient leaflets', url: 'https://clinic.example.org/leaflets/' },
    ];
    const { all, tree } = await pageOf(matter(''), { trail });
    expect(all('nav.trail a', 'href')).toEqual(trail.map(({ url }) => url));
    expect(select('nav.trail li:last-child [aria-current="page"]', tree)).toMatchObject({
      children: [{ value: 'Moles' }],
    });
  });

  it('is not shown where no page is above', async () => {
    const { tree } = await pageOf(matter(''), { trail: [] });
    expect(select('nav.trail', tree)).toBeUndefined();
  });
});
