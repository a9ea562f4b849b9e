import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { questionsOf } from '../../src/model/document.ts';
import { publish } from '../../src/publish/publish.ts';
import { understand } from '../structure/understand.ts';
import { openWorld, scratch } from '../world.ts';

const fixture = (name: string) => new URL(`../fixtures/${name}`, import.meta.url);

it.each([
  ['word-headings-valid.docx', 'Sunscreen every day', 'en-GB', 5],
  ['word-bold-valid.docx', 'A mole check at Sample Clinic', 'en-US', 5],
  ['word-arabic-valid.docx', 'أسئلة عن حب الشباب', 'ar-EG', 4],
])('%s is understood as its reader does', async (name, title, lang, count) => {
  const { document } = await understand(await readFile(fixture(name)), name);
  expect(document).toMatchObject({ title, lang });
  expect(document === undefined ? 0 : questionsOf(document).length).toBe(count);
});

it('publishes the pictures that a Word file brings along', async () => {
  const world = await openWorld();
  const place = await scratch();
  try {
    await mkdir(join(place.folder, 'source'));
    const source = join(place.folder, 'source', 'moles.docx');
    await copyFile(fixture('word-bold-valid.docx'), source);
    const out = join(place.folder, 'dist');
    const report = await publish(
      { sources: [source], out, formats: ['html'], strict: false, jobs: 1 },
      world,
    );
    expect(report.documents).toMatchObject([{ id: 'moles', status: 'published' }]);
    // What could be worded better is told, and nothing else.
    expect(report.documents[0]?.diagnostics.filter(({ severity }) => severity !== 'info')).toEqual([]);
    const html = await readFile(join(out, 'moles', 'index.html'), 'utf8');
    expect(html).toMatch(/<img[^>]*src="data:image\/png;base64,[^>]*alt="A round brown mole on light skin"/);
  } finally {
    await place.remove();
    await world.close();
  }
});
