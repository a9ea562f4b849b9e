import { describe, expect, it } from 'vitest';
import type { Loaded } from '../../src/publish/load.ts';
import { markRepeatedElsewhere } from '../../src/publish/repeated-elsewhere.ts';
import { linkTranslations } from '../../src/publish/translations.ts';
import { documentOf } from '../documents.ts';

/** What no source can know by itself: its translations, and who else answers its questions. */

async function loadedOf(name: string, matter: string, question = `What is ${name}?`): Promise<Loaded> {
  const path = `source/${name}.md`;
  const text = `---\ntitle: ${name}\nstatus: approved\n${matter}\n---\n\n## ${question}\n\nAn answer.\n`;
  const document = await documentOf(text.replace(/\n\n---/, '\n---'), path);
  return {
    path,
    brand: { brand: {}, path: undefined },
    text,
    document,
    assets: [],
    translations: [],
    diagnostics: [],
    words: [],
  };
}

const linksOf = (sources: readonly Loaded[]) =>
  Object.fromEntries(
    linkTranslations(sources).map(({ document, translations }) => [
      document?.id,
      translations.map(({ id, isOriginal }) => (isOriginal ? `${id} (original)` : id)),
    ]),
  );
const found = (sources: readonly Loaded[]) => sources.flatMap(({ diagnostics }) => diagnostics);

describe('translations', () => {
  it('are linked both ways, along the whole chain, by language', async () => {
    const sources = [
      await loadedOf('polish', 'inLanguage: pl\ntranslationOf: german'),
      await loadedOf('german', 'inLanguage: de\ntranslationOf: english'),
      await loadedOf('english', 'inLanguage: en-GB'),
      await loadedOf('other', 'inLanguage: en-GB'),
    ];
    expect(linksOf(sources)).toEqual({
      polish: ['german', 'english (original)'],
      german: ['english (original)', 'polish'],
      english: ['german', 'polish'],
      other: [],
    });
    expect(found(linkTranslations(sources))).toEqual([]);
  });

  it('are found by the address of the original, too', async () => {
    const address = 'https://clinic.example.org/english/';
    const sources = [
      await loadedOf('english', `inLanguage: en\ncanonicalUrl: ${address}`),
      await loadedOf('german', `inLanguage: de\ntranslationOf: ${address}`),
      await loadedOf('french', 'inLanguage: fr\ntranslationOf: https://elsewhere.example.org/'),
    ];
    expect(linksOf(sources)).toEqual({ english: ['german'], german: ['english (original)'], french: [] });
    expect(found(linkTranslations(sources))).toEqual([]);
  });

  it('cope with a ring, and with one that names itself', async () => {
    const ring = [
      await loadedOf('b', 'inLanguage: de\ntranslationOf: a'),
      await loadedOf('a', 'inLanguage: en\ntranslationOf: b'),
    ];
    expect(linksOf(ring)).toEqual({ a: ['b'], b: ['a (original)'] });
    const self = linkTranslations([await loadedOf('a', 'translationOf: a')]);
    expect(self).toMatchObject([{ translations: [], diagnostics: [{ code: 'translation-unknown' }] }]);
  });

  it('that are drafts, withdrawn or faulty are not linked from what patients read', async () => {
    const english = await loadedOf('english', 'inLanguage: en');
    const german = await loadedOf('german', 'inLanguage: de\ntranslationOf: english');
    const french = await loadedOf('french', 'inLanguage: fr\ntranslationOf: english');
    const draft = (one: Loaded, status: 'draft' | 'withdrawn'): Loaded =>
      one.document === undefined
        ? one
        : { ...one, document: { ...one.document, meta: { ...one.document.meta, status } } };
    expect(linksOf([english, draft(german, 'draft'), french])).toEqual({
      english: ['french'],
      german: ['english (original)', 'french'],
      french: ['english (original)'],
    });
    expect(linksOf([english, draft(german, 'withdrawn')])).toEqual({ english: [], german: [] });
    // The original is no place to send readers to while it is a draft: the first that is approved is.
    expect(linksOf([draft(english, 'draft'), german, french]).french).toEqual(['german (original)']);
    const broken: Loaded = {
      ...german,
      diagnostics: [{ code: 'image-missing', severity: 'error', message: '' }],
    };
    expect(linksOf([english, broken])).toMatchObject({ english: [] });
  });

  it('of an original that is not there are told, at their line', async () => {
    const [lone] = linkTranslations([await loadedOf('german', 'inLanguage: de\ntranslationOf: englisch')]);
    expect(lone?.diagnostics).toMatchObject([
      { code: 'translation-unknown', severity: 'warning', quote: 'englisch', place: { line: 5, column: 1 } },
    ]);
  });

  it('in one language are told, and the original keeps its place', async () => {
    const sources = linkTranslations([
      await loadedOf('second', 'inLanguage: en\ntranslationOf: english'),
      await loadedOf('english', 'inLanguage: en'),
      await loadedOf('german', 'inLanguage: de\ntranslationOf: english'),
    ]);
    expect(sources[0]).toMatchObject({ translations: [], diagnostics: [{ code: 'translation-repeated' }] });
    expect(sources[2]?.translations).toMatchObject([{ id: 'english' }]);
    expect(found(sources)).toHaveLength(1);
  });
});

describe('a question that two leaflets answer', () => {
  const matter = 'inLanguage: en-GB';
  const told = async (...sources: readonly Promise<Loaded>[]) =>
    found(markRepeatedElsewhere(linkTranslations(await Promise.all(sources))));

  it('is told at the later one, which names the other', async () => {
    const first = loadedOf('first', matter, 'Does it  hurt?');
    const later = loadedOf('later', 'inLanguage: en-US', '**does it hurt**?');
    expect(await told(first, later)).toMatchObject([
      {
        code: 'question-repeated-elsewhere',
        severity: 'warning',
        path: 'source/later.md',
        place: { line: 7 },
        message: expect.stringContaining('source/first.md'),
      },
    ]);
  });

  it.each([
    ['in another language', loadedOf('later', 'inLanguage: de', 'Does it hurt?')],
    ['in a draft', loadedOf('later', 'inLanguage: en-GB\nversion: "1"', 'Does it hurt?').then(asDraft)],
    [
      'in the American version',
      loadedOf('later', 'inLanguage: en-US\ntranslationOf: first', 'Does it hurt?'),
    ],
    ['out of the markup', loadedOf('later', matter, 'Does it hurt? {channels="web print"}')],
  ])('is none %s', async (_, later) => {
    expect(await told(loadedOf('first', matter, 'Does it hurt?'), later)).toEqual([]);
  });
});

function asDraft(loaded: Loaded): Loaded {
  const { document } = loaded;
  return document === undefined
    ? loaded
    : { ...loaded, document: { ...document, meta: { ...document.meta, status: 'draft' } } };
}
