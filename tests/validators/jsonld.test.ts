import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import Validator, { type Issue } from '@adobe/structured-data-validator';
import WebAutoExtractor from '@marbec/web-auto-extractor';
import jsonld, { type Quad } from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { fullGraph, scriptText } from '../../src/render/structured-data/graph.ts';
import type { Node } from '../../src/render/structured-data/node.ts';
import { documentOf } from '../documents.ts';
import { everyField } from '../render/structured-data/every-field.ts';
import { clinicBrand, settingsWith } from '../render/structured-data/settings.ts';
import { schemaOrgContext, vocabulary } from '../render/structured-data/vocabulary.ts';
import { inspectSample, publishSamples, samples } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const folder = await temporaryFolder();
let out = '';

beforeAll(async () => {
  out = await publishSamples(folder);
});

/** schema.org's own context (release 30.0), which is fetched from there by default. */
async function documentLoader(url: string) {
  if (url !== 'https://schema.org') throw new Error(`unexpected context ${url}`);
  return { contextUrl: null, documentUrl: url, document: schemaOrgContext };
}

/** The triples of a graph; rejects where something would be lost on the way, such as an id that is not absolute. */
const triplesOf = (graph: unknown) => jsonld.toRDF(graph, { safe: true, documentLoader });

/** The context gives the names their older form, whichever one a document writes. */
const named = (name: string) => `http://schema.org/${name}`;

function subjectsOf(quads: readonly Quad[], type: string): Set<string> {
  const isType = ({ predicate, object }: Quad) =>
    predicate.value.endsWith('#type') && object.value === named(type);
  return new Set(quads.filter(isType).map(({ subject }) => subject.value));
}

const files = ['seo/faq.jsonld', 'seo/faq-only.jsonld', 'seo/faq-text.jsonld'];
const cases = samples.flatMap((name) => files.map((file) => [name, file] as const));

describe('JSON-LD', () => {
  test.for(cases)('%s/%s loses nothing on its way to triples', async ([name, file]) => {
    const quads = await triplesOf(JSON.parse(await readFile(join(out, name, file), 'utf8')));
    const { sections } = await inspectSample(name, folder);
    const asked = sections.flatMap(({ questions }) => questions.map(({ question }) => question));
    const subjects = subjectsOf(quads, 'Question');
    const names = quads.filter(
      ({ subject, predicate }) => predicate.value === named('name') && subjects.has(subject.value),
    );
    expect(names.map(({ object }) => object.value).sort()).toEqual([...asked].sort());
    expect(quads.filter(({ predicate }) => predicate.value === named('acceptedAnswer'))).toHaveLength(
      asked.length,
    );
  });

  test.for(samples)('%s/seo/faq.html and the page hold the same graph as faq.jsonld', async (name) => {
    const html = await readFile(join(out, name, 'seo/faq.html'), 'utf8');
    const page = await readFile(join(out, name, 'index.html'), 'utf8');
    const script = /<script type="application\/ld\+json"[^>]*>([^<>&]*)<\/script>/;
    const graph = JSON.parse(await readFile(join(out, name, 'seo/faq.jsonld'), 'utf8'));
    expect(JSON.parse(script.exec(html)?.[1] ?? '')).toEqual(graph);
    expect(JSON.parse(script.exec(page)?.[1] ?? '')).toEqual(graph);
  });

  test('an id that is not absolute is refused', async () => {
    const graph = { '@context': 'https://schema.org', '@type': 'Question', '@id': '#q', name: 'Why?' };
    await expect(triplesOf(graph)).rejects.toThrow();
  });
});

/** What Adobe's validator says of a page: of its markup by schema.org 30.0, and by what search engines ask of some types. */
async function issuesOn(html: string): Promise<readonly Issue[]> {
  const extractor = new WebAutoExtractor({ addLocation: true, embedSource: ['rdfa', 'microdata'] });
  const found = extractor.parse(html);
  expect(Object.keys(found.jsonld)).toContain('MedicalWebPage');
  return new Validator(vocabulary).validate(found);
}

const pageOf = (graph: Node) =>
  `<!DOCTYPE html><title>T</title><script type="application/ld+json">${scriptText(graph)}</script>`;

describe("Adobe's structured data validator", () => {
  test.for(samples)('has no error and no warning for %s/index.html', async (name) => {
    expect(await issuesOn(await readFile(join(out, name, 'index.html'), 'utf8'))).toEqual([]);
  });

  const trail = [{ name: 'Home', url: 'https://clinic.example.org/' }];
  const markup = { logo: 'https://clinic.example.org/logo.png' };
  test.for([
    ['every field', everyField, settingsWith({ trail, brand: { ...clinicBrand, markup } })],
    ['no metadata and no brand', '# T\n\n## Q?\n\nA.\n', settingsWith({ brand: {} })],
    ['a clinic without an address', everyField, settingsWith({ brand: { name: 'Clinic' } })],
  ] as const)('nor for a leaflet with %s, and all of it becomes triples', async ([, source, settings]) => {
    const graph = fullGraph(await documentOf(source), settings);
    expect(await issuesOn(pageOf(graph))).toEqual([]);
    expect(subjectsOf(await triplesOf(graph), 'FAQPage').size).toBe(1);
  });

  test('has something to say about faults', async () => {
    const faulty = {
      '@context': 'https://schema.org',
      '@graph': [
        { '@type': ['MedicalWebPage', 'FAQPage'], medicalAudience: { '@type': 'MedicalAudience' } },
        { '@type': 'BreadcrumbList', itemListElement: [{ '@type': 'ListItem', position: 1 }] },
        { '@type': 'Person', nmae: 'A. Sample' },
      ],
    };
    const messages = (await issuesOn(pageOf(faulty))).map(({ issueMessage }) => issueMessage).join('\n');
    expect(messages).toContain('"medicalAudience" for type "FAQPage"');
    expect(messages).toContain('At least two ListItems');
    expect(messages).toContain('"nmae" for type "Person"');
  });
});
