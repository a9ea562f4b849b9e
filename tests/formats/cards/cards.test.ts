import { describe, expect, it } from 'vitest';
import { emitCards } from '../../../src/formats/cards/cards.ts';
import { answerOf, leaflet, question, settings, tools } from './sample.ts';

const shared = tools();

async function listed(document: Parameters<typeof emitCards>[0]) {
  const { artifacts, diagnostics } = await emitCards(document, settings, shared);
  const list = artifacts.find(({ path }) => path === 'cards/cards.json');
  return { artifacts, diagnostics, entries: JSON.parse(new TextDecoder().decode(list?.bytes)) };
}

const two = leaflet([
  question('What is skin?', { id: 'what-is-skin', short: 'The largest organ of the body.' }),
  question('什么是毛孔？', { id: '什么是毛孔' }),
]);

/** The link previews alone: what holds for all sizes is looked at there. */
const ofPreviews = (entries: readonly { readonly size: string }[]) =>
  entries.filter(({ size }) => size === 'og');

describe('the cards of a leaflet', () => {
  it('come with a contact sheet, a document of pages, a table and a list', async () => {
    const { artifacts, diagnostics, entries } = await listed(two);
    expect(diagnostics).toEqual([]);
    expect(artifacts.slice(0, 3).map(({ path }) => path)).toEqual([
      'cards/og.png',
      'cards/og/01-what-is-skin.png',
      'cards/og/02-什么是毛孔.png',
    ]);
    expect(artifacts.slice(-4).map(({ path, mediaType }) => [path, mediaType])).toEqual([
      ['cards/index.html', 'text/html'],
      ['cards/carousel.pdf', 'application/pdf'],
      ['cards/cards.csv', 'text/csv'],
      ['cards/cards.json', 'application/json'],
    ]);
    const pictures = artifacts.filter(({ mediaType }) => mediaType === 'image/png').map(({ path }) => path);
    expect(entries.map(({ file }: { file: string }) => file)).toEqual(pictures);
  });

  it('are told with their words, their place and what to post', async () => {
    const { entries } = await listed(two);
    expect(ofPreviews(entries)).toMatchObject([
      {
        file: 'cards/og.png',
        width: 1200,
        height: 630,
        alt: 'All about skin\nAnd how to look after it\nExample Skin Clinic\nquestionsInThisLeaflet: 2',
        caption: 'All about skin\n\nAnd how to look after it\n\nExample Skin Clinic',
        question: null,
        size: 'og',
        kind: 'cover',
        position: 1,
        post: 1,
        altTooLong: [],
      },
      {
        file: 'cards/og/01-what-is-skin.png',
        width: 1200,
        height: 630,
        alt: 'What is skin?\nThe largest organ of the body.\nAll about skin\nExample Skin Clinic',
        caption: 'What is skin?\n\nThe largest organ of the body.\n\nAll about skin\n\nExample Skin Clinic',
        question: 'what-is-skin',
        kind: 'question',
        position: 2,
        captions: {
          x: 'What is skin?\n\nThe largest organ of the body.\n\nAll about skin\n\nExample Skin Clinic',
        },
        limits: { x: { caption: 280, alt: 1000 }, facebook: { alt: null } },
      },
      {
        file: 'cards/og/02-什么是毛孔.png',
        alt: '什么是毛孔？\nIt is an answer in a sentence.\nAll about skin\nExample Skin Clinic',
        question: '什么是毛孔',
      },
    ]);
    expect(entries.filter(({ size }: { size: string }) => size === 'square')).toMatchObject([
      { kind: 'cover', width: 1080, height: 1080, position: 1 },
      { kind: 'question', alt: expect.stringMatching(/\n1 \/ 2$/) },
      { kind: 'question', alt: expect.stringMatching(/\n2 \/ 2$/) },
      { kind: 'closing', file: 'cards/square/03-closing.png', position: 4, question: null },
    ]);
  });

  it('are PNGs of their size and light enough for every network', async () => {
    const { artifacts, entries } = await listed(two);
    for (const { file, width, height } of entries) {
      const bytes = artifacts.find(({ path }) => path === file)?.bytes ?? new Uint8Array();
      const header = Buffer.from(bytes.buffer, bytes.byteOffset, 24);
      expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([width, height]);
      expect(bytes.length).toBeLessThan(80_000);
    }
  });

  it('are the same bytes every time', async () => {
    const [first, second] = await Promise.all([
      emitCards(two, settings, tools()),
      emitCards(two, settings, tools()),
    ]);
    expect(second.artifacts).toEqual(first.artifacts);
  });

  it('and their captions say that they are a draft', async () => {
    const draft = leaflet([question('What is skin?')], { meta: { status: 'in-review' } });
    const { entries, artifacts } = await listed(draft);
    for (const { alt, caption, captions } of entries) {
      for (const text of [alt, caption, ...Object.values(captions)]) expect(text).toMatch(/^draft\n/);
    }
    const approved = await listed(leaflet([question('What is skin?')]));
    expect(artifacts[1]?.bytes).not.toEqual(approved.artifacts[1]?.bytes);
  });

  it('give the short address in the caption', async () => {
    const meta = { shortUrl: 'https://example.org/s', canonicalUrl: 'https://example.org/skin/' };
    const { entries } = await listed(leaflet([question('What is skin?')], { meta }));
    for (const { caption } of entries) expect(caption).toMatch(/\n\nhttps:\/\/example\.org\/s$/);
  });

  it('are none but the covers when no question is for social media', async () => {
    const { entries, diagnostics } = await listed(leaflet([]));
    expect(new Set(entries.map(({ kind }: { kind: string }) => kind))).toEqual(new Set(['cover']));
    expect(entries[0].alt).not.toContain('questionsInThisLeaflet');
    expect(diagnostics).toEqual([]);
  });
});

const sentence =
  'If I have already had two fractional laser treatments this year and my skin is still red, sore and peeling ' +
  'ten days after the last one, should I carry on with my usual salicylic acid cleanser every day, or wait until ' +
  'it has completely settled again?';

describe('what fits', () => {
  it.each([
    ['two words', 'Why me?', null],
    ['about 250 characters', sentence, null],
    [
      'a question of 115 characters with an answer',
      `${sentence.slice(0, 114)}?`,
      'Wait for two weeks, then ask us.',
    ],
    ['a word of 30 letters', 'Pseudopseudohypoparathyroidism', 'A disease in some families.'],
    ['markup, which is text here', 'Do <b>AHAs</b> & BHAs help > 5 %?', null],
    ['emoji and signs', '⚠ Is SPF ≥ 30 enough → or 50 µg? ✓ ❤️ 👩‍⚕️', null],
  ])('%s', async (_, text, short) => {
    const { diagnostics, entries } = await listed(leaflet([question(text, { short })]));
    expect(diagnostics).toEqual([]);
    expect(ofPreviews(entries)).toHaveLength(2);
  });

  it('a word of 45 letters, on the widest', async () => {
    const document = leaflet([
      question('Pneumonoultramicroscopicsilicovolcanoconiosis', { short: 'A disease.' }),
    ]);
    const brand = { cards: { sizes: ['og' as const] } };
    expect((await emitCards(document, { ...settings, brand }, shared)).diagnostics).toEqual([]);
  });

  it('Arabic with Latin in brackets', async () => {
    const arabic = leaflet([question('هل يساعد حمض الألفا هيدروكسي (AHA 5%) على تنظيف المسام؟')], {
      lang: 'ar',
      dir: 'rtl',
      title: 'كل شيء عن الجلد',
    });
    expect((await listed(arabic)).diagnostics).toEqual([]);
  });
});

describe('what does not fit is not drawn, and named', () => {
  it.each([
    ['too long a question', sentence.repeat(3), null, 'question', sentence.repeat(3)],
    ['too long a word', 'X'.repeat(70), null, 'question', 'X'.repeat(70)],
    ['too long a short answer', 'What is skin?', sentence.repeat(3), 'short answer', sentence.repeat(3)],
  ])('%s', async (_, text, short, what, quote) => {
    const { diagnostics, entries } = await listed(leaflet([question(text, { short })]));
    expect(diagnostics).toMatchObject([
      {
        code: 'card-overflow',
        severity: 'error',
        path: 'source/skin.md',
        place: { line: 7 },
        question: 'a-question',
        channel: 'social',
        quote,
      },
    ]);
    expect(diagnostics[0]?.message).toContain(`the ${what} on the card of “${text}”`);
    expect(ofPreviews(entries)).toHaveLength(1);
  });

  it('the title of the leaflet, once', async () => {
    const { diagnostics } = await listed(leaflet([], { title: sentence.repeat(3) }));
    expect(diagnostics).toMatchObject([{ code: 'card-overflow', hint: 'Shorten the title.' }]);
    expect(diagnostics[0]).not.toHaveProperty('question');
  });

  it('a character without a glyph', async () => {
    const document = leaflet([question('ไ?', { short: 'ไ 𓀀' }), question('What is skin?', { id: 'good' })]);
    const { diagnostics, entries } = await listed(document);
    expect(diagnostics).toMatchObject([
      { code: 'glyph-missing', quote: 'ไ 𓀀', question: 'a-question', place: { line: 7 } },
    ]);
    expect(diagnostics[0]?.message).toContain('U+13000');
    expect(new Set(entries.map((entry: { question: string }) => entry.question))).toEqual(
      new Set([null, 'good']),
    );
  });

  it('a character of the title, told at the cover alone', async () => {
    const document = leaflet([question('What is skin?')], { title: 'Skin 𓀀' });
    const { diagnostics } = await listed(document);
    expect(diagnostics).toMatchObject([{ code: 'glyph-missing', quote: '𓀀' }]);
    expect(diagnostics[0]).not.toHaveProperty('question');
  });

  it('a first sentence that is too long, with the sizes and what to write', async () => {
    const answer = answerOf(`It ${'really '.repeat(150)}helps.`, 'More.');
    const { diagnostics } = await listed(leaflet([question('Does it help?', { answer })]));
    expect(diagnostics).toMatchObject([{ code: 'card-overflow', quote: answer.text.split('\n')[0] }]);
    expect(diagnostics[0]?.message).toMatch(
      /first sentence of the answer on the card of “Does it help\?”.* pixels \(og\), \d+ pixels \(square\)/,
    );
    expect(diagnostics[0]?.hint).toContain('short="…"');
  });

  it('a disclaimer, with the name of its field', async () => {
    const meta = { status: 'approved' as const, disclaimer: sentence.repeat(8) };
    const { diagnostics } = await listed(leaflet([question('What is skin?')], { meta }));
    expect(diagnostics).toMatchObject([
      { code: 'card-overflow', hint: expect.stringContaining('`disclaimer`') },
    ]);
  });
});

describe('what the author is told', () => {
  it('a question whose card shows no answer', async () => {
    const answer = { ...answerOf(), text: 'Red skin' };
    const { diagnostics, entries } = await listed(leaflet([question('What are the signs?', { answer })]));
    expect(diagnostics).toMatchObject([
      { code: 'card-without-answer', severity: 'info', question: 'a-question', quote: 'Red skin' },
    ]);
    expect(entries).not.toHaveLength(0);
  });

  it('more cards than go into one post, which are shown in posts', async () => {
    const questions = Array.from({ length: 40 }, (_, index) => question('What?', { id: `q${index}` }));
    const brand = { cards: { sizes: ['square' as const] } };
    const { artifacts, diagnostics } = await emitCards(leaflet(questions), { ...settings, brand }, shared);
    expect(diagnostics).toMatchObject([{ code: 'carousel-long', severity: 'info' }]);
    expect(diagnostics[0]?.message).toContain('42 cards');
    const list = artifacts.find(({ path }) => path.endsWith('.json'));
    const posts = JSON.parse(new TextDecoder().decode(list?.bytes)).flatMap(
      ({ size, post }: { size: string; post: number }) => (size === 'square' ? [post] : []),
    );
    expect(posts).toEqual([1, 2, 3].flatMap((post) => Array(14).fill(post)));
    const sheet = artifacts.find(({ path }) => path.endsWith('.html'));
    expect(new TextDecoder().decode(sheet?.bytes)).toContain('Post 3 of 3: 14 cards');
  });

  it('a question that is longer than a post', async () => {
    const brand = { cards: { sizes: ['portrait' as const] } };
    const long = question(`${'Is it so long that it fits no post of X, but a card '.repeat(6)}?`, {
      short: 'Yes.',
    });
    const { diagnostics, artifacts } = await emitCards(leaflet([long]), { ...settings, brand }, shared);
    expect(diagnostics).toMatchObject([
      { code: 'caption-overflow', severity: 'info', question: 'a-question' },
    ]);
    expect(diagnostics[0]?.message).toContain('X (280), Bluesky (300)');
    const list = artifacts.find(({ path }) => path.endsWith('.json'));
    const [, , entry] = JSON.parse(new TextDecoder().decode(list?.bytes));
    expect(entry.captions.x).toBeNull();
    expect(entry.captions.facebook).toContain(long.question);
  });
});
