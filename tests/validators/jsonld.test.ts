import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import jsonld from 'jsonld';
import { beforeAll, describe, expect, test } from 'vitest';
import { inspectSample, publishSamples, samples } from './samples.ts';
import { temporaryFolder } from './temporary.ts';

const folder = await temporaryFolder();
let out = '';

beforeAll(async () => {
  out = await publishSamples(folder);
});

/**
 * Stands in for schema.org's context, which is fetched from there by default. The real one says more (which values are
 * addresses or dates), but it too makes a property of every name, so a misspelt one passes either way.
 */
async function documentLoader(url: string) {
  if (url !== 'https://schema.org') throw new Error(`unexpected context ${url}`);
  return {
    contextUrl: null,
    documentUrl: url,
    document: { '@context': { '@vocab': 'https://schema.org/' } },
  };
}

const files = ['seo/faq.jsonld', 'seo/faq-only.jsonld'];
const cases = samples.flatMap((name) => files.map((file) => [name, file] as const));

describe('JSON-LD', () => {
  test.for(cases)('%s/%s loses nothing on its way to triples', async ([name, file]) => {
    const document = JSON.parse(await readFile(join(out, name, file), 'utf8'));
    const quads = await jsonld.toRDF(document, { safe: true, documentLoader });
    const { sections } = await inspectSample(name, folder);
    const asked = sections.flatMap(({ questions }) => questions.map(({ question }) => question));
    const types = new Map(
      quads
        .filter(({ predicate }) => predicate.value.endsWith('#type'))
        .map(({ subject, object }) => [subject.value, object.value]),
    );
    const named = quads
      .filter(({ subject, predicate }) => {
        return (
          predicate.value === 'https://schema.org/name' &&
          types.get(subject.value) === 'https://schema.org/Question'
        );
      })
      .map(({ object }) => object.value);
    expect(new Set(named)).toEqual(new Set(asked));
    expect(
      quads.filter(({ predicate }) => predicate.value === 'https://schema.org/acceptedAnswer'),
    ).toHaveLength(asked.length);
  });

  test.for(samples)('%s/seo/faq.html holds the same graph as faq.jsonld', async (name) => {
    const html = await readFile(join(out, name, 'seo/faq.html'), 'utf8');
    const text = /^<script type="application\/ld\+json"[^>]*>([^<>&]*)<\/script>\n$/.exec(html)?.[1] ?? '';
    expect(JSON.parse(text)).toEqual(JSON.parse(await readFile(join(out, name, 'seo/faq.jsonld'), 'utf8')));
  });
});
