import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { emitPdf } from '../../../src/formats/pdf/pdf.ts';
import { PDFDocument } from '../../../src/pdf/pdf-lib.ts';
import { survey } from '../../../src/preflight/survey.ts';
import type { OpenWorld } from '../../../src/world/create-world.ts';
import { documentOf } from '../../documents.ts';
import { openWorld, settingsOf } from '../../world.ts';

/** Words of tables stay whole on paper, and a wide table makes no page smaller. */

let world: OpenWorld;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

/** The stretches of text of a print, as they are set, and the height of its letters in points. */
async function printed(source: string, edition: 'a4' | 'booklet' | 'large-print') {
  const document = await documentOf(source);
  const settings = { ...settingsOf(document, world, ['pdf']), editions: [edition] };
  const { artifacts, diagnostics } = await emitPdf(document, settings, world.tools);
  expect(diagnostics).toEqual([]);
  const file = artifacts.find(({ path }) => edition !== 'booklet' || path.endsWith('-pages.pdf'));
  const pages = survey(await PDFDocument.load(file?.bytes ?? new Uint8Array())).pages;
  return pages.flatMap(({ drawing }) => drawing.texts.map(({ text, size }) => ({ text, size })));
}

const asked = '# Medicine\n\n## How do I take it?\n\n';
const schedule = `${asked}| Day | Morning | Afternoon | Evening | Comments |
| --- | --- | --- | --- | --- |
| Monday to Wednesday | one tablet with plenty of water before breakfast | two tablets | three drops in each of the ears | Do not drive or operate machines after it, and call us |
`;
const long = 'Pneumonoultramicroscopicsilicovolcanoconiosis'.repeat(3);

describe.each(['a4', 'booklet', 'large-print'] as const)('in the edition %s', (edition) => {
  it('the words of a table are whole', async () => {
    const texts = await printed(schedule, edition);
    for (const word of ['Morning', 'Afternoon', 'Evening', 'Comments', 'Wednesday', 'breakfast', 'machines'])
      expect(
        texts.some(({ text }) => text.includes(word)),
        word,
      ).toBe(true);
  });

  it('a word that fits nowhere breaks, and nothing gets smaller', async () => {
    const plain = await printed(`${asked}Ask us.\n`, edition);
    const texts = await printed(`${asked}| Name | What |\n| --- | --- |\n| ${long} | one |\n`, edition);
    expect(texts.map(({ text }) => text).join('')).toContain('one');
    expect(
      texts
        .map(({ text }) => text)
        .join('')
        .replace(/\s/g, ''),
    ).toContain(long);
    const title = (all: typeof texts) => all.find(({ text }) => text.includes('Medicine'))?.size;
    expect(title(texts)).toBe(title(plain));
  });
});
