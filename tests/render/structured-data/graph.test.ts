import { describe, expect, it } from 'vitest';
import { onChannel } from '../../../src/model/document.ts';
import { headOf } from '../../../src/render/head.ts';
import { buildOf } from '../../../src/render/structured-data/build.ts';
import { faqOnly, fullGraph, scriptText } from '../../../src/render/structured-data/graph.ts';
import { beside } from '../../../src/render/structured-data/nodes.ts';
import { documentOf, documents } from '../../documents.ts';
import { everyField } from './every-field.ts';
import { all, clinicBrand, nodesIn, ofType, settingsWith } from './settings.ts';

const settings = settingsWith({ formats: ['pdf', 'cards'] });

const trail = [
  { name: 'Home', url: 'https://clinic.example.org/' },
  { name: 'Patient leaflets', url: 'https://clinic.example.org/leaflets/' },
];

const canonical = 'canonicalUrl: https://clinic.example.org/moles\n';
const moles = (matter = '') =>
  documentOf(
    `---\n${matter}title: Moles\n---\n## What is a mole?\n\nA *small* [spot](#again), see [us](https://example.org/?a=1&b=2).\n\n## Again?\n\nYes.\n`,
  );

describe('the graph', () => {
  it('has absolute ids, each for one node, and every reference leads to a node', async () => {
    const graph = fullGraph(await documentOf(everyField), settingsWith({ trail }));
    const ids = all(graph, '@id') as string[];
    expect(ids.every((id) => /^https:\/\/\w+\.example\.org\//.test(id))).toBe(true);
    const named = nodesIn(graph).flatMap((node) => node['@id'] ?? []);
    expect(new Set(named).size).toBe(named.length);
    expect(new Set(ids)).toEqual(new Set(named));
  });

  it('names the fragments of the page and keeps the order', async () => {
    const questions = faqOnly(await moles(canonical), settings).mainEntity as {
      url: string;
      position: number;
      name: string;
    }[];
    expect(questions.map(({ url, position, name }) => [url, position, name])).toEqual([
      ['https://clinic.example.org/moles#what-is-a-mole', 1, 'What is a mole?'],
      ['https://clinic.example.org/moles#again', 2, 'Again?'],
    ]);
  });

  it('has no ids and no addresses when there is no canonical one', async () => {
    const graph = faqOnly(await moles(), settings);
    expect(all(graph, '@id')).toEqual([]);
    expect(all(graph, 'url')).toEqual([]);
  });

  it('invents nothing: without brand and front matter there is the page alone', async () => {
    const graph = fullGraph(await moles(), { ...settings, brand: {} });
    expect((graph['@graph'] as { '@type': unknown }[]).map((node) => node['@type'])).toEqual([
      ['MedicalWebPage', 'FAQPage'],
    ]);
    expect(Object.keys((graph['@graph'] as object[])[0] ?? {})).toEqual([
      '@type',
      'name',
      'headline',
      'inLanguage',
      'creativeWorkStatus',
      'mainEntity',
    ]);
  });

  it('holds the allowed tags only, absolute links, and every word of the answer', async () => {
    const document = await documentOf(documents['sections, lists and a table'] ?? '');
    for (const { acceptedAnswer } of faqOnly(document, settings).mainEntity as {
      acceptedAnswer: { text: string };
    }[]) {
      const tags = [...acceptedAnswer.text.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag);
      for (const tag of tags)
        expect('h1 h2 h3 h4 h5 h6 br ol ul li a p div b strong i em'.split(' ')).toContain(tag);
      for (const [, href] of acceptedAnswer.text.matchAll(/href="([^"]*)"/g))
        expect(href).toMatch(/^https?:/);
    }
    const text = JSON.stringify(faqOnly(document, settings));
    for (const word of [
      'Go inside',
      'water',
      'tea',
      'Sign',
      'Red or darker skin',
      '3 hours',
      'Ask a pharmacist',
    ]) {
      expect(text).toContain(word);
    }
  });

  it.each([
    ['a power', 'Up to 10<sup>9</sup> cells.', 'Up to 10⁹ cells.'],
    ['a power with a unit', 'Up to 10<sup>9/L</sup>.', 'Up to 10⁹/L.'],
    ['a formula', 'CO<sub>2</sub>', 'CO₂'],
    ['an ordinal', 'The 1<sup>st</sup> day.', 'The 1st day.'],
    ['a footnote', 'Take 10[^1] tablets.\n\n[^1]: A note.', 'Take 10 [1] tablets.'],
    ['struck words', 'Take ~~ten~~ two.', 'Take  two.'],
    [
      'a table',
      '| Age | Dose |\n| - | - |\n| 5 | 1 |\n| 12 | 2 |',
      '<p>Age: 5; Dose: 1</p><p>Age: 12; Dose: 2</p>',
    ],
  ])('keeps the meaning of %s', async (_, answer, expected) => {
    const document = await documentOf(`# Doses\n\n## How much?\n\n${answer}\n`);
    const [first] = faqOnly(document, settings).mainEntity as { acceptedAnswer: { text: string } }[];
    expect(first?.acceptedAnswer.text).toContain(expected);
  });

  it('links to another question by the address of the page', async () => {
    const [first] = faqOnly(await moles(canonical), settings).mainEntity as {
      acceptedAnswer: { text: string };
    }[];
    expect(first?.acceptedAnswer.text).toContain('<a href="https://clinic.example.org/moles#again">spot</a>');
    const [bare] = faqOnly(await moles(), settings).mainEntity as { acceptedAnswer: { text: string } }[];
    expect(bare?.acceptedAnswer.text).toContain('<em>small</em> spot, see');
  });
});

describe('scriptText', () => {
  it('survives hostile metadata', async () => {
    const graph = fullGraph(await documentOf(everyField), settings);
    expect(scriptText(graph)).not.toMatch(/[<>&\u2028\u2029]|\{\{/);
    expect(JSON.parse(scriptText(graph))).toEqual(graph);
  });

  it('survives any text, and can end no script', async () => {
    const text = '</script><!-- {{ x }} & "q" \u2028\u2029 \\u003c {{{';
    const script = scriptText({ text, nested: { more: { text } } });
    expect(script).not.toMatch(/[<>&\u2028\u2029]|\{\{/);
    expect(JSON.parse(script)).toEqual({ text, nested: { more: { text } } });
  });
});

describe('beside', () => {
  it.each([
    ['https://example.org/pores/', 'https://example.org/pores/cards/og.png'],
    ['https://example.org/pores', 'https://example.org/pores/cards/og.png'],
    ['https://example.org/pores.html', 'https://example.org/cards/og.png'],
    ['https://example.org', 'https://example.org/cards/og.png'],
  ])('%s', async (base, expected) => {
    expect(beside(base, 'cards/og.png')).toBe(expected);
  });
});

describe('a page without a question for the markup', () => {
  it('is no page of questions', async () => {
    const document = onChannel(await documentOf('# T\n\n## Q? {channels="web"}\n\nA.\n'), 'schema');
    const [page] = fullGraph(document, settingsWith({ brand: {} }))['@graph'] as object[];
    expect(page).toMatchObject({ '@type': 'MedicalWebPage', name: 'T' });
    expect(page).not.toHaveProperty('mainEntity');
  });
});

describe('the people', () => {
  const written = (people: string) =>
    documentOf(`---\ntitle: Moles\n${people}---\n## What is a mole?\n\nA spot.\n`);
  const profile = 'https://clinic.example.org/team/a-sample/';

  it('are nodes of their own where a page is about them, once, whatever they did', async () => {
    const graph = fullGraph(
      await written(
        `author: [{ name: A. Sample, jobTitle: Nurse, url: "${profile}" }]\nreviewedBy: [{ name: A. Sample, url: "${profile}" }, { name: B. Sample }]\n`,
      ),
      settings,
    );
    expect(ofType(graph, 'Person')).toEqual([
      { '@type': 'Person', '@id': `${profile}#person`, name: 'A. Sample', url: profile, jobTitle: 'Nurse' },
      { '@type': 'Person', name: 'B. Sample' },
    ]);
    const [page] = ofType(graph, 'FAQPage');
    expect(page?.author).toEqual([{ '@id': `${profile}#person` }]);
    expect(page?.reviewedBy).toEqual([
      { '@id': `${profile}#person` },
      { '@type': 'Person', name: 'B. Sample' },
    ]);
  });

  it('are not made one because one page stands for both', async () => {
    const graph = fullGraph(
      await written(
        `reviewedBy: [{ name: A. Sample, url: "${profile}" }, { name: B. Sample, url: "${profile}" }]\n`,
      ),
      settings,
    );
    expect(all(ofType(graph, 'FAQPage')[0]?.reviewedBy, 'name')).toEqual(['A. Sample', 'B. Sample']);
    expect(all(graph, '@id')).not.toContain(`${profile}#person`);
  });

  it('work for the clinic only where the front matter says so', async () => {
    const graph = fullGraph(
      await written(
        'reviewedBy: [{ name: A, affiliation: Example Skin Clinic }, { name: B, affiliation: Elsewhere }, { name: C }]\n',
      ),
      settings,
    );
    expect(ofType(graph, 'Person')).toEqual([
      { '@type': 'Person', name: 'A', worksFor: { '@id': 'https://clinic.example.org/#clinic' } },
      { '@type': 'Person', name: 'B', affiliation: { '@type': 'Organization', name: 'Elsewhere' } },
      { '@type': 'Person', name: 'C' },
    ]);
  });

  it('who are the clinic itself are the clinic', async () => {
    const document = await written('author: [{ name: Example Skin Clinic, type: organization }]\n');
    expect(ofType(fullGraph(document, settings), 'FAQPage')[0]?.author).toEqual([
      { '@id': 'https://clinic.example.org/#clinic' },
    ]);
  });

  it('never take the id of the clinic', async () => {
    const document = await written(
      'author: [{ name: Writers, type: organization, url: "https://clinic.example.org/" }]\n',
    );
    const brand = { ...clinicBrand, markup: { clinicId: 'https://clinic.example.org/#organization' } };
    const graph = fullGraph(document, settingsWith({ brand }));
    expect(ofType(graph, 'Organization')).toEqual([
      { '@type': 'Organization', name: 'Writers', url: 'https://clinic.example.org/' },
    ]);
  });
});

it('names files where the brand says that they lie', async () => {
  const filesUrl = 'https://clinic.example.org/files';
  const settings = settingsWith({ brand: { ...clinicBrand, filesUrl }, formats: ['html', 'pdf', 'cards'] });
  const document = await moles(canonical);
  const [page] = ofType(fullGraph(document, settings), 'FAQPage');
  expect(page?.encoding).toMatchObject([{ contentUrl: `${filesUrl}/${document.id}/${document.id}.pdf` }]);
  expect(headOf(document, settings).image?.url).toBe(`${filesUrl}/${document.id}/cards/og.png`);
  expect(JSON.stringify(page)).toContain(`${filesUrl}/${document.id}/cards/og.png`);
});

describe('the clinic', () => {
  it('has the ids that other markup of the site uses', async () => {
    const clinicId = 'https://clinic.example.org/#organization';
    const siteId = 'https://clinic.example.org/#site';
    const graph = fullGraph(
      await moles(canonical),
      settingsWith({ brand: { ...clinicBrand, markup: { clinicId, siteId } } }),
    );
    expect(ofType(graph, 'MedicalClinic')[0]?.['@id']).toBe(clinicId);
    expect(ofType(graph, 'WebSite')[0]?.['@id']).toBe(siteId);
    expect(ofType(graph, 'FAQPage')[0]).toMatchObject({
      publisher: { '@id': clinicId },
      isPartOf: { '@id': siteId },
    });
  });

  it('has a logo where the brand says at which address', async () => {
    const logo = 'https://clinic.example.org/logo.png';
    const bytes = { bytes: new Uint8Array(), mediaType: 'image/png' } as const;
    const brand = { ...clinicBrand, logo: bytes };
    expect(ofType(fullGraph(await moles(), settingsWith({ brand })), 'MedicalClinic')[0]).not.toHaveProperty(
      'logo',
    );
    const known = settingsWith({ brand: { ...brand, markup: { logo } } });
    expect(ofType(fullGraph(await moles(), known), 'MedicalClinic')[0]?.logo).toMatchObject({
      contentUrl: logo,
      creditText: 'Example Skin Clinic',
    });
  });

  it('is told whole where it has no address to be known by', async () => {
    const graph = fullGraph(
      await moles(),
      settingsWith({ brand: { name: 'Clinic', email: 'a@example.org' } }),
    );
    expect(ofType(graph, 'MedicalClinic')).toEqual([
      { '@type': 'MedicalClinic', name: 'Clinic', email: 'a@example.org' },
    ]);
    expect(ofType(graph, 'FAQPage')[0]?.publisher).toHaveProperty('email');
  });

  it.each([
    ['Dermatology', 'https://schema.org/Dermatology'],
    ['https://schema.org/Dermatologic', 'https://schema.org/Dermatologic'],
    ['Skin care & lasers', { '@type': 'MedicalSpecialty', name: 'Skin care & lasers' }],
  ])('has the specialty %s', async (specialty, expected) => {
    const graph = fullGraph(await moles(), settingsWith({ brand: { ...clinicBrand, specialty } }));
    expect(ofType(graph, 'MedicalClinic')[0]?.medicalSpecialty).toEqual(expected);
  });
});

describe('the licence', () => {
  it.each([
    ['https://creativecommons.org/licenses/by/4.0/', 'license'],
    ['https://creativecommons.org/licenses/by/4.0/ (CC BY)', 'copyrightNotice'],
    ['© 2026 Example Skin Clinic', 'copyrightNotice'],
  ])('%s is a %s', async (license, property) => {
    const [page] = ofType(fullGraph(await moles(`license: "${license}"\n`), settings), 'FAQPage');
    expect(page?.[property]).toBe(license);
    expect(Object.keys(page ?? {}).filter((name) => /^(license|copyrightNotice)$/.test(name))).toHaveLength(
      1,
    );
  });
});

describe('the way to the page', () => {
  it('ends with the page itself, which leads nowhere', async () => {
    const graph = fullGraph(await moles(canonical), settingsWith({ trail }));
    const [way] = ofType(graph, 'BreadcrumbList');
    expect(way?.itemListElement).toEqual([
      { '@type': 'ListItem', position: 1, name: 'Home', item: 'https://clinic.example.org/' },
      {
        '@type': 'ListItem',
        position: 2,
        name: 'Patient leaflets',
        item: 'https://clinic.example.org/leaflets/',
      },
      { '@type': 'ListItem', position: 3, name: 'Moles' },
    ]);
    expect(ofType(graph, 'FAQPage')[0]?.breadcrumb).toEqual({ '@id': way?.['@id'] });
  });

  it('is not there without pages above', async () => {
    const graph = fullGraph(await moles(canonical), settings);
    expect(ofType(graph, 'BreadcrumbList')).toEqual([]);
    expect(ofType(graph, 'FAQPage')[0]).not.toHaveProperty('breadcrumb');
  });
});

describe('translations', () => {
  const other = (lang: string, isOriginal: boolean, canonicalUrl?: string) => ({
    id: lang,
    lang,
    dir: 'ltr' as const,
    title: `Title ${lang}`,
    canonicalUrl,
    isOriginal,
  });
  const page = async (matter: string, translations: ReturnType<typeof other>[]) =>
    ofType(fullGraph(await moles(canonical + matter), settingsWith({ translations })), 'FAQPage')[0];

  it('lead from the original to all that have an address', async () => {
    const original = await page('', [
      other('fr', false, 'https://clinic.example.org/fr/'),
      other('de', false),
    ]);
    expect(original?.workTranslation).toEqual([
      {
        '@type': 'MedicalWebPage',
        '@id': 'https://clinic.example.org/fr/#webpage',
        url: 'https://clinic.example.org/fr/',
        name: 'Title fr',
        inLanguage: 'fr',
      },
    ]);
    expect(original).not.toHaveProperty('translationOfWork');
  });

  it('lead back to the original alone', async () => {
    const translated = await page('translationOf: fr\n', [
      other('de', false, 'https://clinic.example.org/de/'),
      other('fr', true, 'https://clinic.example.org/fr/'),
    ]);
    expect(translated?.translationOfWork).toMatchObject({ url: 'https://clinic.example.org/fr/' });
    expect(translated).not.toHaveProperty('workTranslation');
  });

  it('lead to an original elsewhere by its address', async () => {
    const url = 'https://elsewhere.example.org/moles/';
    const translated = await page(`translationOf: ${url}\n`, []);
    expect(translated?.translationOfWork).toEqual({ '@type': 'CreativeWork', url });
  });

  it('of an original that is not known are nothing to each other', async () => {
    const translated = await page('translationOf: elsewhere\n', [
      other('de', false, 'https://clinic.example.org/de/'),
    ]);
    expect(translated).not.toHaveProperty('workTranslation');
    expect(translated).not.toHaveProperty('translationOfWork');
  });
});

describe('the build', () => {
  it('is short, the same for the same graph, and another for another', async () => {
    const one = buildOf(fullGraph(await moles(canonical), settings));
    expect(one).toMatch(/^[0-9a-f]{12}$/);
    expect(buildOf(fullGraph(await moles(canonical), settings))).toBe(one);
    expect(buildOf(fullGraph(await moles(), settings))).not.toBe(one);
  });
});

describe('addresses', () => {
  it('of questions stand on the page, whatever place on it the canonical address names', async () => {
    const document = await documentOf(
      '---\ntitle: M\ncanonicalUrl: "https://clinic.example.org/m/#top"\n---\n## What? {#what}\n\nSee [this](#what).\n',
    );
    expect(all(faqOnly(document, settings), '@id')).toContain('https://clinic.example.org/m/#what');
    expect(JSON.stringify(faqOnly(document, settings))).not.toContain('#top#');
  });

  it('of questions that are called like a part of the graph stay theirs', async () => {
    const document = await documentOf(everyField);
    const graph = fullGraph(document, settings);
    const base = 'https://clinic.example.org/leaflets/skin/';
    expect(ofType(graph, 'Question').map((one) => one['@id'])).toContain(`${base}#webpage`);
    expect(ofType(graph, 'FAQPage')[0]?.['@id']).toBe(`${base}#_webpage`);
    expect(faqOnly(document, settings)['@id']).toBe(`${base}#_faq`);
  });
});
