import { describe, expect, it } from 'vitest';
import type { Settings } from '../../src/model/context.ts';
import { faqOnly, fullGraph, scriptText } from '../../src/render/structured-data/graph.ts';
import { beside } from '../../src/render/structured-data/nodes.ts';
import { documentOf, documents } from '../documents.ts';

const settings = {
  brand: { name: 'Example Clinic', url: 'https://clinic.example.org/' },
  formats: ['pdf', 'cards'],
} as unknown as Settings;

const canonical = 'canonicalUrl: https://clinic.example.org/moles\n';
const moles = (matter = '') =>
  documentOf(
    `---\n${matter}title: Moles\n---\n## What is a mole?\n\nA *small* [spot](#again), see [us](https://example.org/?a=1&b=2).\n\n## Again?\n\nYes.\n`,
  );

/** Every value of a key, wherever it stands. */
function all(node: unknown, key: string): unknown[] {
  if (Array.isArray(node)) return node.flatMap((item) => all(item, key));
  if (typeof node !== 'object' || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => [
    ...(name === key ? [value] : []),
    ...all(value, key),
  ]);
}

describe('the graph', () => {
  it('has absolute ids only, and every reference leads to a node', async () => {
    const graph = fullGraph(await moles(canonical), settings);
    const ids = all(graph, '@id') as string[];
    expect(ids.every((id) => id.startsWith('https://'))).toBe(true);
    const nodes = (graph['@graph'] as object[]).flatMap((node) => [
      node,
      ...(all(node, 'mainEntity') as object[][]).flat(),
    ]);
    const named = new Set(nodes.map((node) => (node as { '@id'?: string })['@id']));
    const references = all(graph, 'publisher').concat(
      all(graph, 'isPartOf'),
      all(graph, 'primaryImageOfPage'),
    );
    for (const reference of references) expect(named).toContain((reference as { '@id': string })['@id']);
  });

  it('names the fragments of the page and keeps the order', async () => {
    const questions = faqOnly(await moles(canonical)).mainEntity as {
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
    const graph = faqOnly(await moles());
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
    for (const { acceptedAnswer } of faqOnly(document).mainEntity as { acceptedAnswer: { text: string } }[]) {
      const tags = [...acceptedAnswer.text.matchAll(/<\/?([a-z0-9]+)/g)].map(([, tag]) => tag);
      for (const tag of tags)
        expect('h1 h2 h3 h4 h5 h6 br ol ul li a p div b strong i em'.split(' ')).toContain(tag);
      for (const [, href] of acceptedAnswer.text.matchAll(/href="([^"]*)"/g))
        expect(href).toMatch(/^https?:/);
    }
    const text = JSON.stringify(faqOnly(document));
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
    const [first] = faqOnly(document).mainEntity as { acceptedAnswer: { text: string } }[];
    expect(first?.acceptedAnswer.text).toContain(expected);
  });

  it('links to another question by the address of the page', async () => {
    const [first] = faqOnly(await moles(canonical)).mainEntity as { acceptedAnswer: { text: string } }[];
    expect(first?.acceptedAnswer.text).toContain('<a href="https://clinic.example.org/moles#again">spot</a>');
    const [bare] = faqOnly(await moles()).mainEntity as { acceptedAnswer: { text: string } }[];
    expect(bare?.acceptedAnswer.text).toContain('<em>small</em> spot, see');
  });
});

describe('scriptText', () => {
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
