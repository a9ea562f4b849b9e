import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { OpenWorld } from '../../src/world/create-world.ts';
import { bookNames, makeBook, withPrint } from '../formats/epub/books.ts';
import { temporaryFolder } from '../validators/temporary.ts';
import { openWorld } from '../world.ts';
import { type Auditor, startAuditor, type View, wcag } from './audit.ts';

const views: readonly View[] = [
  { name: 'in light colours', width: 1280 },
  { name: '320 pixels wide in dark colours', width: 320, dark: true },
];

const folder = await temporaryFolder();
let world: OpenWorld;
let auditor: Auditor;
beforeAll(async () => {
  [world, auditor] = await Promise.all([openWorld(), startAuditor()]);
});
afterAll(() => Promise.all([world?.close(), auditor?.close()]));

// Reading systems bring landmarks and their own frame: best practice for web pages does not fit here.
describe.each(bookNames)('the e-book %s', (name) => {
  let pages: readonly string[];
  beforeAll(async () => {
    const { bytes } = await makeBook(name, withPrint(world));
    pages = await unpack(bytes, join(folder, name));
  });

  test.for(views)('has no fault on any page $name', async (view) => {
    expect(pages.length).toBeGreaterThan(4);
    const faults: Record<string, readonly string[]> = {};
    for (const page of pages) {
      const found = await auditor.violations(page, view, wcag);
      if (found.length > 0) faults[page] = found;
    }
    expect(faults).toEqual({});
  });

  test('is read as XML, as reading systems do, and fits 320 pixels', async () => {
    const narrow: View = { name: '', width: 320 };
    const look =
      '[document.contentType, document.querySelector("parsererror"), document.documentElement.scrollWidth]';
    for (const page of pages)
      expect(await auditor.ask(page, narrow, look)).toEqual(['application/xhtml+xml', null, 320]);
  });
});

/** Unpacks an e-book and returns its pages. */
async function unpack(epub: Uint8Array, target: string): Promise<readonly string[]> {
  const entries = Object.entries(unzipSync(epub));
  for (const [name, bytes] of entries) {
    const path = join(target, name);
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, bytes);
  }
  return entries.map(([name]) => join(target, name)).filter((path) => path.endsWith('.xhtml'));
}
