import { describe, expect, it } from 'vitest';
import { emitCards } from '../../../src/formats/cards/cards.ts';
import { leaflet, question, settings, tools } from './sample.ts';

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

describe('the cards of a leaflet', () => {
  it('are a cover, one for each question, and a list of them', async () => {
    const { artifacts, diagnostics, entries } = await listed(two);
    expect(diagnostics).toEqual([]);
    expect(artifacts.map(({ path }) => path)).toEqual([
      'cards/og.png',
      'cards/og/01-what-is-skin.png',
      'cards/og/02-什么是毛孔.png',
      'cards/cards.json',
    ]);
    expect(entries).toEqual([
      {
        file: 'cards/og.png',
        width: 1200,
        height: 630,
        alt: 'All about skin\nAnd how to look after it\nExample Skin Clinic\nquestionsInThisLeaflet: 2',
        caption: 'All about skin\n\nAnd how to look after it\n\nExample Skin Clinic',
        question: null,
      },
      {
        file: 'cards/og/01-what-is-skin.png',
        width: 1200,
        height: 630,
        alt: 'What is skin?\nThe largest organ of the body.\nAll about skin\nExample Skin Clinic',
        caption: 'What is skin?\n\nThe largest organ of the body.\n\nAll about skin\n\nExample Skin Clinic',
        question: 'what-is-skin',
      },
      {
        file: 'cards/og/02-什么是毛孔.png',
        width: 1200,
        height: 630,
        alt: '什么是毛孔？\nAll about skin\nExample Skin Clinic',
        caption: '什么是毛孔？\n\nAll about skin\n\nExample Skin Clinic',
        question: '什么是毛孔',
      },
    ]);
  });

  it('are PNGs of 1200 × 630 and light enough for every network', async () => {
    const { artifacts } = await listed(two);
    for (const { bytes } of artifacts.filter(({ mediaType }) => mediaType === 'image/png')) {
      const header = Buffer.from(bytes.buffer, bytes.byteOffset, 24);
      expect([header.readUInt32BE(16), header.readUInt32BE(20)]).toEqual([1200, 630]);
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

  it('say that they are a draft', async () => {
    const draft = leaflet([question('What is skin?')], { meta: { status: 'in-review' } });
    const { entries, artifacts } = await listed(draft);
    for (const { alt } of entries) expect(alt).toMatch(/^draft\n/);
    const approved = await listed(leaflet([question('What is skin?')]));
    expect(artifacts[1]?.bytes).not.toEqual(approved.artifacts[1]?.bytes);
  });

  it('give the short address in the caption', async () => {
    const meta = { shortUrl: 'https://example.org/s', canonicalUrl: 'https://example.org/skin/' };
    const { entries } = await listed(leaflet([question('What is skin?')], { meta }));
    for (const { caption } of entries) expect(caption).toMatch(/\n\nhttps:\/\/example\.org\/s$/);
  });

  it('are none but the cover when no question is for social media', async () => {
    const { entries, diagnostics } = await listed(leaflet([]));
    expect(entries.map(({ file }: { file: string }) => file)).toEqual(['cards/og.png']);
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
    ['a word of 45 letters', 'Pneumonoultramicroscopicsilicovolcanoconiosis', 'A disease of the lungs.'],
    ['markup, which is text here', 'Do <b>AHAs</b> & BHAs help > 5 %?', null],
    ['emoji and signs', '⚠ Is SPF ≥ 30 enough → or 50 µg? ✓ ❤️ 👩‍⚕️', null],
  ])('%s', async (_, text, short) => {
    const { diagnostics, entries } = await listed(leaflet([question(text, { short })]));
    expect(diagnostics).toEqual([]);
    expect(entries).toHaveLength(2);
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
    expect(entries).toHaveLength(1);
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
      { code: 'glyph-missing', quote: 'ไ', question: 'a-question', place: { line: 7 } },
      { code: 'glyph-missing', quote: '𓀀', question: 'a-question' },
    ]);
    expect(diagnostics[1]?.message).toContain('U+13000');
    expect(entries.map((entry: { question: string }) => entry.question)).toEqual([null, 'good']);
  });
});
