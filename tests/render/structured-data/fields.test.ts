import { expect, it } from 'vitest';
import { frontMatterSchema } from '../../../src/model/front-matter.ts';
import { fullGraph } from '../../../src/render/structured-data/graph.ts';
import { documentOf } from '../../documents.ts';
import { everyField } from './every-field.ts';
import { ofType, settingsWith } from './settings.ts';

/** Where each field of the front matter goes in the markup, or why it does not. A new field has to be decided upon. */

const clinic = { '@id': 'https://clinic.example.org/#clinic' };
const base = 'https://clinic.example.org/leaflets/skin/';

/** Members of the page's node. */
const marked: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  title: { name: 'Skin & "sun" <for> all', headline: 'Skin & "sun" <for> all' },
  subtitle: { alternativeHeadline: 'Ends a script </script> {{ not }}' },
  description: { description: 'Line \u2028 separator & more.' },
  inLanguage: { inLanguage: 'en-GB' },
  slug: { encoding: [{ contentUrl: `${base}skin.pdf` }, { contentUrl: `${base}skin.epub` }] },
  identifier: { identifier: 'SK-014' },
  version: { version: '2.1' },
  status: { creativeWorkStatus: 'Published' },
  datePublished: { datePublished: '2025-01-02' },
  dateModified: { dateModified: '2026-05-04' },
  lastReviewed: { lastReviewed: '2026-05-05' },
  author: { author: [clinic, { '@id': 'https://writers.example.org/#organization' }] },
  reviewedBy: {
    reviewedBy: [
      { '@id': 'https://clinic.example.org/team/a-sample/#person' },
      { '@type': 'Person', name: 'B. Sample', affiliation: { name: 'Example Hospital' } },
    ],
  },
  about: {
    about: [
      { '@type': 'Thing', name: 'Sun' },
      { '@type': 'MedicalCondition', name: 'Sunburn', alternateName: 'Burnt skin' },
      { '@type': 'AnatomicalStructure', name: 'Skin' },
      { '@type': 'MedicalTherapy', name: 'Light therapy' },
      { '@type': 'MedicalProcedure', name: 'Peeling' },
    ],
  },
  specialty: { specialty: { '@type': 'MedicalSpecialty', name: 'Skin care' } },
  audience: { audience: { '@type': 'MedicalAudience', audienceType: 'Patient' } },
  keywords: { keywords: ['skin', 'sun & light'] },
  citation: {
    citation: [
      {
        '@type': 'CreativeWork',
        name: 'A study',
        author: 'C. Sample',
        publisher: { '@type': 'Organization', name: 'Example Press' },
        url: 'https://example.org/a?b=1&c=2',
        datePublished: '2024',
      },
      { '@type': 'CreativeWork', name: 'Another', sameAs: 'https://doi.org/10.1000/182' },
    ],
  },
  keyPoints: { abstract: 'Cover up. Use sunscreen.' },
  license: { license: 'https://creativecommons.org/licenses/by/4.0/' },
  canonicalUrl: { '@id': `${base}#_webpage`, url: base },
  translator: { translator: 'E. Sample' },
};

const unmarked: Readonly<Record<string, string>> = {
  reviewDue: 'when a review is due is for the clinic; schema.org has `expires`, which says more than that',
  conflictOfInterest: 'there is no property; it stands on the page',
  funding: 'schema.org wants a grant there, not a sentence',
  callToAction: 'an offer, and the markup is no advertisement',
  urgentHelp: 'must be read on the page, with the answers',
  alternateFormats: 'a sentence for readers; the files are in `encoding`',
  feedback: 'a sentence for readers',
  disclaimer: 'a sentence for readers; there is no property',
  shortUrl: 'the same page again, for paper',
  image: 'no output shows it at an address of its own',
  translationOf: 'names a leaflet of this run, whose address comes with the translations',
  regions: 'whose rules the leaflet follows, not whom it is for',
  channels: 'decides which questions are there at all',
  layout: 'how the page looks',
  editions: 'what is printed',
  trifold: 'what is printed',
  waivers: 'between the clinic and us',
};

it('every field is decided upon', () => {
  expect([...Object.keys(marked), ...Object.keys(unmarked)].sort()).toEqual(
    Object.keys(frontMatterSchema.shape).sort(),
  );
});

const page = async () => ofType(fullGraph(await documentOf(everyField), settingsWith()), 'FAQPage')[0];

it.each(Object.entries(marked))('%s', async (_, members) => {
  expect(await page()).toMatchObject(members);
});

it('the page has no other members than those, and what the publisher knows', async () => {
  const known = Object.values(marked).flatMap((members) => Object.keys(members));
  expect(Object.keys((await page()) ?? {}).sort()).toEqual(
    [...new Set([...known, '@type', 'isPartOf', 'primaryImageOfPage', 'publisher', 'mainEntity'])].sort(),
  );
});

it('the reviewer is a node with post, employer and registration', async () => {
  const [reviewer] = ofType(fullGraph(await documentOf(everyField), settingsWith()), 'Person');
  expect(reviewer).toEqual({
    '@type': 'Person',
    '@id': 'https://clinic.example.org/team/a-sample/#person',
    name: 'A. Sample',
    honorificPrefix: 'Dr',
    honorificSuffix: 'MBChB',
    jobTitle: 'Consultant dermatologist',
    url: 'https://clinic.example.org/team/a-sample/',
    worksFor: clinic,
    hasCredential: {
      '@type': 'EducationalOccupationalCredential',
      credentialCategory: 'Professional registration',
      name: 'Example Register 000000',
      identifier: '000000',
      recognizedBy: { '@type': 'Organization', name: 'Example Register' },
      url: 'https://register.example.org/?id=1',
    },
  });
});

it('the whole graph of such a leaflet, to read', async () => {
  const trail = [
    { name: 'Home', url: 'https://clinic.example.org/' },
    { name: 'Patient leaflets', url: 'https://clinic.example.org/leaflets/' },
  ];
  const graph = fullGraph(await documentOf(everyField), settingsWith({ trail }));
  await expect(`${JSON.stringify(graph, null, 2)}\n`).toMatchFileSnapshot('../../golden/every-field.jsonld');
});
