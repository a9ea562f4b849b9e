import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UsageError } from '../../src/model/usage-error.ts';
import { findSources } from '../../src/publish/sources.ts';
import { openWorld, scratch } from '../world.ts';

/** Gives a folder with these files, empty, and looks for sources in it. */
async function find(names: readonly string[], named: string) {
  const world = await openWorld();
  const place = await scratch();
  try {
    await mkdir(join(place.folder, 'source'));
    for (const name of names) await writeFile(join(place.folder, 'source', name), '');
    return await findSources([join(place.folder, 'source', named)], world.files);
  } catch (error) {
    return error;
  } finally {
    await place.remove();
    await world.close();
  }
}

describe('a file of another program', () => {
  it.each([
    ['faq.doc', /Word document \("\.docx"\)/],
    ['faq.ODT', /Word document \("\.docx"\)/],
    ['faq.rtf', /Word document \("\.docx"\)/],
    ['faq.pages', /Word document \("\.docx"\)/],
    ['faq.docm', /Word document \("\.docx"\)/],
    ['faq.pdf', /Word file that it was made from/],
    ['faq.xlsx', /CSV UTF-8/],
    ['faq.xyz', /^Sources end in/],
  ])('%s is refused with a way out', async (name, hint) => {
    const error = await find([name], name);
    expect(error).toBeInstanceOf(UsageError);
    expect((error as UsageError).hint).toMatch(hint);
  });
});

it('finds Word files in a folder, and passes over those that Word leaves beside an open one', async () => {
  const found = await find(['faq.docx', '~$faq.docx'], '');
  expect(found).toMatchObject({ sources: [expect.stringMatching(/faq\.docx$/)], skipped: [] });
});
