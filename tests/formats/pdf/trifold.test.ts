import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Brand } from '../../../src/model/brand.ts';
import type { Settings } from '../../../src/model/context.ts';
import type { ShownText } from '../../../src/pdf/drawing.ts';
import { PDFDocument } from '../../../src/pdf/pdf-lib.ts';
import { millimetres, survey, trimOf } from '../../../src/preflight/survey.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { openWorld } from '../../world.ts';
import { leaflet, printed } from './editions.ts';

/** The folded leaflet, looked at in the finished file; that each word is there and none is cut, preflight has checked. */

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Seen {
  readonly text: string;
  /** Millimetres from the left and the top of the trimmed sheet. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  /** In points. */
  readonly size: number;
}

interface Folded {
  readonly outside: readonly Seen[];
  readonly inside: readonly Seen[];
}

async function folded(source: string, brand: Brand = {}, more: Partial<Settings> = {}): Promise<Folded> {
  const { files, diagnostics } = await printed(source, world, { editions: ['trifold'], brand, more });
  expect(diagnostics).toEqual([]);
  const [file] = files.values();
  const bytes = file?.bytes ?? new Uint8Array();
  const pages = survey(await PDFDocument.load(bytes, { updateMetadata: false })).pages;
  const [outside = [], inside = []] = pages.map((page) => {
    const trim = trimOf(page);
    return page.drawing.texts
      .filter(({ text }) => text.trim() !== '')
      .map(({ text, bounds, size }: ShownText) => ({
        text,
        left: millimetres(bounds.left - trim.left),
        right: millimetres(bounds.right - trim.left),
        top: millimetres(trim.top - bounds.top),
        bottom: millimetres(trim.top - bounds.bottom),
        size,
      }));
  });
  expect(pages).toHaveLength(2);
  return { outside, inside };
}

async function trouble(source: string, brand: Brand = {}) {
  const { files, diagnostics } = await printed(source, world, { editions: ['trifold'], brand });
  expect(files.size).toBe(0);
  return diagnostics;
}

/** All words between two distances from the left edge, lines parted by a space. */
function words(texts: readonly Seen[], from: number, to: number): string {
  return texts
    .filter(({ left, right }) => (left + right) / 2 > from && (left + right) / 2 < to)
    .map(({ text }) => text)
    .join(' ')
    .replace(/\s+/g, ' ');
}

function find(texts: readonly Seen[], text: string): Seen {
  const found = texts.find((one) => one.text.includes(text));
  if (found === undefined) throw new Error(`There is no "${text}".`);
  return found;
}

const sentence = 'The sun gives light and warmth, and too much of it burns your skin and makes it age early.';
const questions = (count: number, sentences = 2) =>
  Array.from(
    { length: count },
    (_, index) =>
      `## What should you know about number ${index + 1}?\n\n${`${sentence} `.repeat(sentences)}\n`,
  ).join('\n');
const approved = (title: string, more = '') => `---\ntitle: ${title}\nstatus: approved\n${more}---\n`;

describe('where things stand', () => {
  const sheets: readonly {
    readonly name: string;
    readonly brand: Brand;
    readonly width: number;
    readonly outside: readonly [number, number];
    readonly inside: readonly [number, number];
  }[] = [
    { name: 'A4, rolled', brand: {}, width: 297, outside: [97, 197], inside: [100, 200] },
    {
      name: 'A4, as a Z',
      brand: { print: { fold: 'z' } },
      width: 297,
      outside: [99, 198],
      inside: [99, 198],
    },
    {
      name: 'Letter, rolled',
      brand: { region: 'us' },
      width: 279.4,
      outside: [92.075, 185.7375],
      inside: [93.6625, 187.325],
    },
    {
      name: 'Letter, as a Z',
      brand: { region: 'us', print: { fold: 'z' } },
      width: 279.4,
      outside: [93.133, 186.267],
      inside: [93.133, 186.267],
    },
  ];
  const sources = {
    'a leaflet with everything': leaflet,
    'more than the inside holds': approved('Sun') + questions(26),
    Arabic: `${approved('كل شيء عن المسام', 'inLanguage: ar\n')}${Array.from({ length: 12 }, (_, index) => `## ما هي المسام رقم ${index + 1}؟\n\nالمسام هي فتحات صغيرة لبصيلات الشعر في جلدك، وتصنع بشرتك زيتها الخاص في غدد صغيرة.\n`).join('\n')}`,
  };

  describe.each(sheets)('$name', ({ brand, width, outside, inside }) => {
    it.each(Object.entries(sources))(
      '%s keeps 3 mm from each fold and 4.9 mm from the cut',
      async (name, source) => {
        const sides = await folded(source, brand);
        const mirrored = (folds: readonly number[]) =>
          name === 'Arabic' ? folds.map((fold) => width - fold) : folds;
        for (const [texts, folds] of [
          [sides.outside, mirrored(outside)],
          [sides.inside, mirrored(inside)],
        ] as const) {
          for (const { text, left, right, top, bottom, size } of texts) {
            // A space at the end of a line hangs over; it is about a quarter of the type size wide.
            const end = right - (text.length - text.trimEnd().length) * 0.1 * size;
            for (const fold of folds)
              expect(end <= fold - 3 || left >= fold + 3, `${text} at ${fold}`).toBe(true);
            expect(left, text).toBeGreaterThanOrEqual(4.9);
            expect(end, text).toBeLessThanOrEqual(width - 4.9);
            expect(top, text).toBeGreaterThanOrEqual(4);
            expect(bottom, text).toBeLessThanOrEqual((brand.region === 'us' ? 215.9 : 210) - 4);
          }
        }
      },
    );
  });

  it('rolled: flap, back, cover outside; the questions inside', async () => {
    const { outside, inside } = await folded(leaflet);
    expect(words(outside, 0, 97)).toMatch(/^Key points.*When to get help.*What to do next/);
    expect(words(outside, 97, 197)).toMatch(/About this leaflet.*SK-7.*clinic\.example\.org\/s/);
    expect(words(outside, 197, 297)).toMatch(
      /^Example Clinic Sun and skin How to stay safe Read this before summer/,
    );
    expect(find(inside, 'What is sunburn?').right).toBeLessThan(97);
    expect(find(inside, 'When do I need a').left).toBeGreaterThan(100);
  });

  it('as a Z: the back is behind the cover’s end of the sheet, on its other side', async () => {
    const { outside, inside } = await folded(leaflet, { print: { fold: 'z' } });
    expect(words(outside, 198, 297)).toContain('Sun and skin');
    expect(words(inside, 198, 297)).toMatch(/About this leaflet.*SK-7/);
    expect(words(inside, 0, 198)).toContain('What is sunburn?');
    expect(words(outside, 0, 198)).toContain('Key points');
  });

  it('from right to left: the cover is on the left', async () => {
    const { outside, inside } = await folded(sources.Arabic);
    expect(Math.max(...outside.filter(({ size }) => size > 20).map(({ right }) => right))).toBeLessThan(97);
    const [first] = inside;
    expect(first?.left).toBeGreaterThan(200);
  });
});

describe('how large the type is', () => {
  it('our own leaflet, between 10 and 13 pt', async () => {
    const { inside } = await folded(await readFile('source/pores.md', 'utf8'));
    const { size } = find(inside, 'Pores are the tiny openings');
    expect(size).toBeGreaterThanOrEqual(9.99);
    expect(size).toBeLessThanOrEqual(13.01);
  });

  it('few words at the largest', async () => {
    const { inside } = await folded(approved('Sun') + questions(3, 1));
    expect(find(inside, 'The sun gives').size).toBeCloseTo(13, 1);
    // A panel each, at one height.
    const tops = [1, 2, 3].map((number) => find(inside, `number ${number}?`));
    expect(new Set(tops.map(({ top }) => top.toFixed(1))).size).toBe(1);
    expect(tops.map(({ left }) => Math.floor(left / 99))).toEqual([0, 1, 2]);
  });

  it('never under 9 pt', async () => {
    const { outside, inside } = await folded(await readFile('source/pores.md', 'utf8'));
    expect(Math.min(...[...outside, ...inside].map(({ size }) => size))).toBeGreaterThanOrEqual(8.99);
  });

  it.each([
    [
      'a long title',
      'Everything that you and those who care for you may want to know about hyperpigmentation after radiotherapy at home and in the clinic',
    ],
    ['a long word', 'Pneumonoultramicroscopicsilicovolcanoconiosis'],
  ])('%s is whole on the cover', async (_, title) => {
    const { outside } = await folded(`${approved(title)}## Why?\n\nBecause.\n`);
    const cover = outside.filter(({ left }) => left > 197);
    expect(
      cover
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    ).toContain(title.replace(/\s/g, ''));
  });

  it('no word of a title is broken that need not be', async () => {
    const { outside } = await folded(
      `${approved('Postinflammatory hyperpigmentation')}## Why?\n\nBecause.\n`,
    );
    expect(find(outside, 'Postinflammatory').text.trim()).toBe('Postinflammatory');
  });
});

describe('text that is too long for the inside', () => {
  const long = approved('Sun') + questions(38);

  it('begins on the flap and goes on behind it, in order', async () => {
    const { outside, inside } = await folded(approved('Sun') + questions(30));
    const [flap, back] = [words(outside, 0, 97), words(outside, 97, 197)];
    const middle = words(inside, 0, 297);
    const numbers = [flap, middle, back].map((text) =>
      [...text.matchAll(/number (\d+)\?/g)].map(([, one]) => Number(one)),
    );
    expect(numbers.flat()).toEqual(Array.from({ length: 30 }, (_, index) => index + 1));
    expect(back).toContain('About this leaflet');
    expect(middle.includes('Continued on the other side')).toBe((numbers[2]?.length ?? 0) > 0);
  });

  it('is an error that names the fewest questions to hold out, and with them it fits', async () => {
    const [found, ...others] = await trouble(long);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'trifold-overflow', severity: 'error', channel: 'print' });
    const [, blocks] = /: (\d+) blocks of text/.exec(found?.message ?? '') ?? [];
    const [, ids = ''] = /holdOut: \[([^\]]+)\]/.exec(found?.hint ?? '') ?? [];
    const held = ids.split(', ');
    // A heading and a paragraph each.
    expect(Math.ceil(Number(blocks) / 2)).toBe(held.length);
    expect(held[0]).toBe(found?.question);
    expect(found?.place?.line).toBeGreaterThan(1);
    const without = (list: readonly string[]) =>
      long.replace('status: approved', `status: approved\ntrifold: { holdOut: [${list.join(', ')}] }`);
    await folded(without(held));
    const [again] = await trouble(without(held.slice(1)));
    // What was held out before stays in the advice.
    expect(again?.hint).toContain(held.at(-1));
    expect(again?.hint).toMatch(
      /channels="web epub social schema".*editions: \[a4, booklet, large-print, press\]/,
    );
  });

  it('is told of one question that is too long by itself', async () => {
    const [found] = await trouble(`${approved('Sun')}## Why?\n\n${`${sentence}\n\n`.repeat(120)}`);
    expect(found?.message).toContain('Even “Why?” is too long by itself');
  });

  it.each([
    ['flap', `keyPoints: [${Array.from({ length: 40 }, () => `"${sentence}"`).join(', ')}]\n`, 'key points'],
    ['cover', `subtitle: "${`${sentence} `.repeat(30)}"\n`, 'title, subtitle'],
    ['back', `license: "${`${sentence} `.repeat(60)}"\n`, 'contact and facts'],
  ])('is told of the %s', async (_, meta, words) => {
    const [found, ...others] = await trouble(`${approved('Sun', meta)}## Why?\n\nBecause.\n`);
    expect(others).toEqual([]);
    expect(found).toMatchObject({ code: 'trifold-panel-overflow', severity: 'error', channel: 'print' });
    expect(found?.message).toContain(words);
  });
});

describe('lines that belong together', () => {
  /** Questions whose words say in which paragraph they stand, some 500 words of no regular length. */
  const marked = (seed: number) => {
    let state = seed;
    const length = (most: number) => {
      state = (state * 1103515245 + 12345) % 2 ** 31;
      return 1 + (state % most);
    };
    const words = (mark: string, most: number) => Array.from({ length: length(most) }, () => mark).join(' ');
    const answer = (index: number) =>
      `${words(`p${index}n0x`, 40)}\n\n- ${words(`l${index}n0x`, 12)}\n- ${words(`l${index}n1x`, 12)}\n\n${words(`p${index}n1x`, 40)}\n\n${words(`p${index}n2x`, 40)}\n`;
    return Array.from({ length: 8 }, (_, index) => `## What is q${index}x?\n\n${answer(index)}`).join('\n');
  };

  it.each([1, 4, 15, 16])('no paragraph leaves a line alone in a column (%i)', async (seed) => {
    const { inside } = await folded(approved('Lines') + marked(seed));
    const columns = (text: string) => {
      const lines = new Map<number, Set<string>>();
      for (const seen of inside.filter((one) => one.text.includes(text))) {
        const column = Math.floor(seen.left / 99);
        lines.set(column, (lines.get(column) ?? new Set()).add(seen.top.toFixed(0)));
      }
      return [...lines.values()].map((tops) => tops.size);
    };
    for (let index = 0; index < 8; index += 1) {
      for (let part = 0; part < 3; part += 1) {
        const counts = columns(`p${index}n${part}x`);
        if (counts.length > 1) expect(Math.min(...counts), `p${index}n${part}x`).toBeGreaterThanOrEqual(2);
      }
      const heading = find(inside, `q${index}x`);
      const first = find(inside, `p${index}n0x`);
      expect(Math.floor(first.left / 99)).toBe(Math.floor(heading.left / 99));
    }
  });
});

describe('the mark of a draft', () => {
  it('stands whole on all six panels, and touches nothing', async () => {
    const { outside, inside } = await folded(leaflet.replace('approved', 'draft'), {}, { isOverdue: true });
    for (const texts of [outside, inside]) {
      for (const from of [0, 99, 198]) {
        const marks = texts.filter(
          ({ left, size, bottom }) => left >= from && left < from + 99 && size < 9.1 && bottom > 195,
        );
        expect(words(marks, 0, 297)).toBe('DRAFT – not for patients · REVIEW OVERDUE – check before use');
        const top = Math.min(...marks.map((mark) => mark.top));
        const others = texts.filter(
          (one) => one.left >= from && one.left < from + 99 && !marks.includes(one),
        );
        for (const { text, bottom } of others) expect(bottom, text).toBeLessThanOrEqual(top);
      }
    }
  });
});

describe('what is left of a leaflet with little in it', () => {
  // Columns that are balanced come out otherwise on pages: the third began with the end of the second question.
  it('questions stand in one piece, a column each', async () => {
    const rows = ['a | 1 | yes | no', 'b | 2 | no | yes'].map((row) => `| ${row} |`).join('\n');
    const { inside } = await folded(
      `${approved('Lists')}## What is first?\n\n| Medicine | Dose in milligrams | Noon | Photosensitivity |\n| --- | --- | --- | --- |\n${rows}\n\n## What is second?\n\nSee https://www.example.org/a/very/long/address/that/goes/on/and/on/without/any/end/of/it/2026/index.html here.\n\n> Quoted.\n\n1. one\n2. two\n   - inner\n   - other\n\n\`\`\`\nlastword ${'long '.repeat(9)}\n\`\`\`\n\n## What is third?\n\nYes.\n`,
    );
    const [second, last, third] = ['second', 'lastword', 'third'].map((word) => find(inside, word));
    expect(Math.floor((last?.left ?? 0) / 99)).toBe(Math.floor((second?.left ?? 0) / 99));
    expect(third?.top).toBeCloseTo(second?.top ?? 0, 1);
  });

  it.each([
    ['one question', '# Moles\n\n## What is a mole?\n\nA small dark spot.\n'],
    [
      'a question of forty words',
      `# Long\n\n## ${'What should I do when my skin '.repeat(6)}hurts?\n\nAsk us.\n`,
    ],
  ])('%s', async (_, source) => {
    const { inside } = await folded(source);
    expect(inside.length).toBeGreaterThan(1);
  });

  it('a question alone stands in the middle', async () => {
    const { inside } = await folded('# Moles\n\n## What is a mole?\n\nA small dark spot.\n');
    const { left, right, top } = find(inside, 'What is a mole?');
    expect(left).toBeGreaterThan(100);
    expect(right).toBeLessThan(200);
    expect(top).toBeGreaterThan(30);
  });
});
