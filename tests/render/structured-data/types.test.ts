import type { FAQPageLeaf, MedicalWebPageLeaf, MergeLeafTypes, QuestionLeaf } from 'schema-dts';
import { expect, it } from 'vitest';
import { node } from '../../../src/render/structured-data/node.ts';

/** Proofs for the compiler (`npm run types`): each line under `@ts-expect-error` has to be refused by it. */

type Page = MergeLeafTypes<[MedicalWebPageLeaf, FAQPageLeaf]>;

it('a node takes the words of the vocabulary alone', () => {
  node<QuestionLeaf>({ '@type': 'Question', name: 'Why?' });
  // @ts-expect-error a misspelt property
  node<QuestionLeaf>({ '@type': 'Question', acceptdAnswer: undefined });
  // @ts-expect-error a property of another type
  node<QuestionLeaf>({ '@type': 'Question', jobTitle: 'Consultant' });
  // @ts-expect-error a type that is none
  node<QuestionLeaf>({ '@type': 'Qestion' });
  // @ts-expect-error a node of a wrong type
  node<QuestionLeaf>({ '@type': 'Question', acceptedAnswer: { '@type': 'Person', name: 'A. Sample' } });
  // @ts-expect-error a misspelt property of the page that is two things
  node<Page>({ '@type': ['MedicalWebPage', 'FAQPage'], lastReveiwed: '2026-05-04' });
  // @ts-expect-error both types, in this order
  node<Page>({ '@type': ['MedicalWebPage'] });
});

it('and leaves out what has no value', () => {
  expect(node<QuestionLeaf>({ '@type': 'Question', name: undefined })).toEqual({ '@type': 'Question' });
  expect(Object.keys(node<QuestionLeaf>({ '@type': 'Question', name: undefined }))).toEqual(['@type']);
});
