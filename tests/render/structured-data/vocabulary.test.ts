import { describe, expect, it } from 'vitest';
import type { Settings } from '../../../src/model/context.ts';
import { faqOnly, faqText, fullGraph } from '../../../src/render/structured-data/graph.ts';
import { specialties } from '../../../src/render/structured-data/specialty.ts';
import { documentOf, documents } from '../../documents.ts';
import { everyField } from './every-field.ts';
import { clinicBrand, settingsWith } from './settings.ts';
import { faultsIn, membersOf } from './vocabulary.ts';

/** Each property stands on a type that has it, and each value is of a kind that it may be: schema.org 30.0. */

const translation = { id: 'ar', lang: 'ar', dir: 'rtl', title: 'الجلد', isOriginal: false } as const;
const settings: Readonly<Record<string, Settings>> = {
  'all that a publish may know': settingsWith({
    brand: {
      ...clinicBrand,
      markup: {
        clinicId: 'https://clinic.example.org/#organization',
        siteId: 'https://clinic.example.org/#site',
        logo: 'https://clinic.example.org/logo.png',
      },
    },
    trail: [
      { name: 'Home', url: 'https://clinic.example.org/' },
      { name: 'Patient leaflets', url: 'https://clinic.example.org/leaflets/' },
    ],
    translations: [{ ...translation, canonicalUrl: 'https://clinic.example.org/ar/skin/' }],
  }),
  'a clinic without an address': settingsWith({ brand: { name: 'Example Skin Clinic' } }),
  'no brand, no other formats': settingsWith({ brand: {}, formats: ['html'] }),
};

const sources = { ...documents, 'every field': everyField };

describe.each(Object.entries(settings))('with %s', (_, known) => {
  it.each(Object.entries(sources))('the vocabulary has nothing against %s', async (_, source) => {
    const document = await documentOf(source);
    expect(faultsIn(fullGraph(document, known))).toEqual([]);
    expect(faultsIn(faqOnly(document, known))).toEqual([]);
    expect(faultsIn(faqText(document))).toEqual([]);
  });
});

it('the specialties are all that there are', () => {
  expect(specialties).toEqual(membersOf('MedicalSpecialty'));
});

describe('the check finds', () => {
  it.each([
    ['a misspelt property', { '@type': 'Question', acceptdAnswer: 'x' }, ['no property acceptdAnswer']],
    ['a type that is none', { '@type': 'MedicalPage' }, ['no type MedicalPage']],
    [
      'a property of one of two types alone',
      { '@type': ['MedicalWebPage', 'FAQPage'], medicalAudience: { '@type': 'MedicalAudience' } },
      ['FAQPage has no medicalAudience'],
    ],
    [
      'words where a node belongs',
      { '@type': 'WebPage', reviewedBy: 'A. Sample' },
      ['reviewedBy cannot be "A. Sample"'],
    ],
    [
      'a specialty that is none',
      { '@type': 'WebPage', specialty: 'https://schema.org/Skin' },
      ['specialty cannot be "https://schema.org/Skin"'],
    ],
    [
      'a reference that leads nowhere',
      { '@type': 'WebPage', publisher: { '@id': '#x' } },
      ['publisher leads nowhere: #x'],
    ],
  ])('%s', (_, graph, faults) => {
    expect(faultsIn(graph)).toEqual(faults);
  });
});
