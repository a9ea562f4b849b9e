import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { questionsOf } from '../../src/model/document.ts';
import { slug } from '../../src/structure/ids.ts';
import { questionTexts, understand } from './understand.ts';

describe('slug', () => {
  it.each([
    ['What are pores?', 'what-are-pores'],
    ['What’s “it” (eg laser)/now?', 'whats-it-eg-laser-now'],
    ['ما هي المسام؟', 'ما-هي-المسام'],
    ['什么是毛孔？', '什么是毛孔'],
    ['Ｗｈａｔ ①?', 'what-1'],
    ['_a_ __b', 'a-b'],
    ['?!', ''],
    ['यह क्या है?', 'यह-क्या-है'],
    [`${'long '.repeat(30)}?`, 'long-long-long-long-long-long-long-long-long-long-long-long'],
  ])('"%s" → %s', async (text, id) => {
    expect(slug(text)).toBe(id);
  });

  it('is short, whole, stable, and a name for anything', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'grapheme', maxLength: 200 }), async (text) => {
        const id = slug(text);
        expect(id.length).toBeLessThanOrEqual(60);
        expect(id.isWellFormed()).toBe(true);
        expect(id).toMatch(/^$|^[\p{L}\p{N}]/u);
        expect(id).not.toMatch(/--|-$|[\s/\\:*?"<>|%_.]/u);
        expect(slug(id)).toBe(id);
      }),
      { numRuns: 300 },
    );
    expect(slug('𠮷'.repeat(80)).isWellFormed()).toBe(true);
  });
});

const documentOf = (questions: readonly string[]) =>
  `# Pores\n\n${questions.map((one) => `## ${one}\n\nBecause.\n`).join('\n')}`;

describe('ids', () => {
  it('stay as they are when other questions come and go', async () => {
    const before = await questionTexts(documentOf(['What are pores?', 'Do they close? {#close}', 'Why 2?']));
    const after = await questionTexts(
      documentOf([
        'New one?',
        'What are pores?',
        'Another?',
        'Do they ever close? {#close}',
        'Why?',
        'Why?',
        'Why 2?',
      ]),
    );
    expect(after).toMatchObject({
      'what-are-pores': 'What are pores?',
      close: 'Do they ever close?',
      'why-2': 'Why 2?',
    });
    expect(Object.keys(before).every((id) => id in after)).toBe(true);
  });

  it('pinned ones win over made ones, whatever the order', async () => {
    expect(await questionTexts(documentOf(['What are pores?', 'Other? {#what-are-pores}']))).toEqual({
      'what-are-pores-2': 'What are pores?',
      'what-are-pores': 'Other?',
    });
  });

  it('are unique in the document, sections included, and never ours', async () => {
    const heading = fc.constantFrom(
      '## Why?',
      '### Why?',
      '## why ?',
      '## Why 2?',
      '# Why',
      '## _a?',
      '## ???',
      '## Why? {#why-2}',
      '## ¿?',
      '**Why?**',
    );
    await fc.assert(
      fc.asyncProperty(fc.array(heading, { maxLength: 12 }), async (headings) => {
        const { document } = await understand(headings.map((one) => `${one}\n\nBecause.`).join('\n\n'));
        if (document === undefined) return;
        const ids = [
          ...document.sections.map((one) => one.id),
          ...questionsOf(document).map((one) => one.id),
        ];
        expect(new Set(ids.map((id) => id.toLowerCase())).size).toBe(ids.length);
        for (const id of ids) expect(id).toMatch(/^[\p{L}\p{N}]/u);
      }),
      { numRuns: 200 },
    );
  });
});

describe('structure', () => {
  const eighty = documentOf(
    Array.from({ length: 80 }, (_, index) => `Question number ${index}, what is it?`),
  );

  it('understands eighty questions, the same each time', async () => {
    const first = await understand(eighty);
    expect(first.document && questionsOf(first.document)).toHaveLength(80);
    expect(JSON.stringify(await understand(eighty))).toBe(JSON.stringify(first));
  });

  it('takes a time that grows with the number of questions, not with its square', async () => {
    const timed = async (count: number) => {
      const text = documentOf(Array.from({ length: count }, () => 'Why? {#'.slice(0, 4)));
      const start = performance.now();
      await understand(text);
      return performance.now() - start;
    };
    await timed(200);
    // Ten times the questions: about ten times the time, a hundred times if it were quadratic.
    expect((await timed(4000)) / Math.max(await timed(400), 5)).toBeLessThan(40);
  });

  it('says so when HTML or lists are nested without end', async () => {
    expect((await understand(`# P\n\n## Why?\n\n${'<b>'.repeat(40_000)}\n`)).diagnostics).toMatchObject([
      { code: 'source-nested' },
    ]);
    expect((await understand(`# P\n\n## Why?\n\n${'1. '.repeat(1000)}x\n`)).diagnostics).toMatchObject([
      { code: 'source-nested', place: { line: 5 } },
    ]);
  });

  it('sorts findings by place and has none twice', async () => {
    const { diagnostics } = await understand(
      '# P {#p}\n\n## Why? {#a x=1}\n\nOne[^1]\n\n## How? {#a}\n\nTwo[^1]\n\n[^1]: <script>x</script> [a](b.html)\n\n## Who?\n',
    );
    const places = diagnostics.map(({ place }) => (place?.line ?? 0) * 1000 + (place?.column ?? 0));
    expect(places).toEqual(places.toSorted((a, b) => a - b));
    const keys = diagnostics.map(({ code, place, message }) => JSON.stringify([code, place, message]));
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('never throws, whatever Markdown it is given', async () => {
    const piece = fc.constantFrom(
      '\n',
      '\r',
      '\n\n',
      '---\n',
      '# ',
      '## ',
      '- ',
      '1. ',
      '> ',
      '**',
      '_',
      '[^1]',
      '[^1]: ',
      '[a]: b',
      '[a]',
      '![',
      '](x)',
      '| a |\n|-|\n',
      '<b>',
      '</div>',
      '<table>',
      '<svg>',
      '<!--',
      '-->',
      '?',
      'Q: ',
      'A: ',
      '{#a}',
      '{',
      '}',
      '"',
      'word ',
      'é',
      '؟',
      '\t',
      'title: x\n',
      '&#0;',
      '\\',
    );
    const text = fc.array(piece, { maxLength: 40 }).map((pieces) => pieces.join(''));
    for (const path of ['x.md', 'x.txt']) {
      await fc.assert(
        fc.asyncProperty(text, async (one) => {
          const lines = one.split(/\r\n|\r|\n/);
          for (const { place } of (await understand(one, path)).diagnostics) {
            if (place === undefined) continue;
            expect(place.line).toBeLessThanOrEqual(lines.length);
            expect(place.column).toBeLessThanOrEqual((lines[place.line - 1]?.length ?? 0) + 1);
            expect(place.endLine * 1e6 + place.endColumn).toBeGreaterThanOrEqual(
              place.line * 1e6 + place.column,
            );
          }
        }),
        { numRuns: 500 },
      );
    }
  });
});
